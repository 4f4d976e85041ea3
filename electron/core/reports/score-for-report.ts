import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { compileInstrument } from '#shared/domain/instruments/compile-instrument.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { Evaluation, PathToClass } from '#shared/domain/instruments/evaluation.ts'
import { explain } from '#shared/domain/instruments/explain.ts'
import type { Explanation } from '#shared/domain/instruments/explanation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { pathToClass } from '#shared/domain/instruments/path-to-class.ts'

/** Options of least effort asked for; the report prints fewer, the workbook all. */
const pathOptions = 3

export type Score = {
  readonly evaluation: Evaluation
  readonly explanations: readonly Explanation[]
  readonly paths: readonly PathToClass[]
}

/** The engine's whole word on an assessment: points, how each came about, the way up. */
export function scoreForReport(
  instrument: InstrumentDefinition,
  content: AssessmentContent,
): Score {
  const compiled = compileInstrument(instrument)
  const facts = toEvaluationFacts(content)
  return {
    evaluation: evaluate(compiled, facts),
    explanations: instrument.criteria.map(({ code }) => explain(compiled, facts, code)),
    paths: pathToClass(compiled, facts, content.efforts, pathOptions),
  }
}
