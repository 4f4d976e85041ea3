import type { StoredInstrument } from '#core/instruments/stored-instrument.ts'
import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'

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

/** Scores the content as it stands; an evaluation takes microseconds. */
export function summariseAssessment(
  { definition, compiled }: StoredInstrument,
  content: AssessmentContent,
): SummaryFigures {
  let answeredCount = 0
  let askLaterCount = 0
  for (const { status } of Object.values(content.answers)) {
    if (status === 'answered') answeredCount += 1
    if (status === 'ask_later') askLaterCount += 1
  }
  const { total, class: level } = evaluate(compiled, toEvaluationFacts(content))
  return {
    answeredCount,
    inputCount: definition.inputs.length,
    askLaterCount,
    totalMin: total.min,
    totalMax: total.max,
    classLowest: level.lowest,
    classHighest: level.highest,
  }
}
