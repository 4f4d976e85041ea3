import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'

import { useInstruments } from '../../client/use-instruments.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'

/** The class in words; two of them while open answers leave more than one. */
export function useClassWords(): (summary: AssessmentSummary) => string {
  const { line } = useText().today
  const language = useLanguage()
  const { data: instruments = [] } = useInstruments()
  return ({ instrumentId, instrumentVersion, classLowest, classHighest }) => {
    const instrument = instruments.find(
      ({ id, version }) => id === instrumentId && version === instrumentVersion,
    )
    const nameOf = (code: string) =>
      instrument?.classes.find((level) => level.code === code)?.name[language] ?? code
    return classLowest === classHighest
      ? nameOf(classLowest)
      : line.classes(nameOf(classLowest), nameOf(classHighest))
  }
}
