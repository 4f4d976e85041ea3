import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

/** What lists show of an assessment, kept beside it so that a list opens none. */
export type SummaryFigures = {
  readonly answeredCount: number
  readonly inputCount: number
  readonly askLaterCount: number
  readonly totalMin: number
  readonly totalMax: number
  readonly classLowest: string
  readonly classHighest: string
}

/** While nothing is evaluated, every result is still possible. */
export function summariseAssessment(
  definition: InstrumentDefinition,
  { answers }: AssessmentContent,
): SummaryFigures {
  let answeredCount = 0
  let askLaterCount = 0
  for (const { status } of Object.values(answers)) {
    if (status === 'answered') answeredCount += 1
    if (status === 'ask_later') askLaterCount += 1
  }
  return {
    answeredCount,
    inputCount: definition.inputs.length,
    askLaterCount,
    totalMin: 0,
    totalMax: definition.criteria.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
    classLowest: definition.classes[0]?.code ?? '',
    classHighest: definition.classes.at(-1)?.code ?? '',
  }
}
