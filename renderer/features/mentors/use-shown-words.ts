import type { MentorImportField } from '#shared/domain/mentors/mentor-import.ts'

import { useReferenceIndex } from '../../reference/use-reference-index.ts'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'

/** What a field of a preview holds in the words of the screen; empty where nothing would be stored. */
export function useShownWords(): (field: MentorImportField, value: string | undefined) => string {
  const { mentorImports } = useText()
  const language = useLanguage()
  const format = useFormat()
  const { wards, keySectors } = useReferenceIndex()
  return (field, value) => {
    if (value === undefined || value === '') return ''
    if (field === 'ward') return wards.byCode.get(value)?.name ?? value
    if (field === 'birthDate') return format.date(value)
    if (field === 'experience') return mentorImports.months(value)
    if (field !== 'fieldsRegistered') return value
    return value
      .split(',')
      .map((sector) => keySectors.find(({ id }) => id === sector)?.name[language] ?? sector)
      .join(', ')
  }
}
