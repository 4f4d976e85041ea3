import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'

import { useInstruments } from '../../client/use-instruments.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'

type ClassRange = Pick<
  AssessmentSummary,
  'classLowest' | 'classHighest' | 'instrumentId' | 'instrumentVersion'
>

/** The class in words, as a range while open answers leave more than one. */
export function useClassName(): (range: ClassRange) => string {
  const { firmPage } = useText()
  const language = useLanguage()
  const { data: instruments = [] } = useInstruments()
  return ({ classLowest, classHighest, instrumentId, instrumentVersion }) => {
    const classes =
      instruments.find(({ id, version }) => id === instrumentId && version === instrumentVersion)
        ?.classes ?? []
    const nameOf = (code: string) =>
      classes.find((level) => level.code === code)?.name[language] ?? code
    return classLowest === classHighest
      ? nameOf(classLowest)
      : firmPage.classRange(nameOf(classLowest), nameOf(classHighest).toLowerCase())
  }
}
