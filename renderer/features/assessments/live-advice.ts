import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { crossCheck } from '#shared/domain/instruments/cross-check.ts'
import type { CrossCheckWarning, PathToClass } from '#shared/domain/instruments/evaluation.ts'
import { explain } from '#shared/domain/instruments/explain.ts'
import type { Explanation } from '#shared/domain/instruments/explanation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { pathToClass } from '#shared/domain/instruments/path-to-class.ts'

import { compiledOf } from '../../result/live-result.ts'

/** Cross-checks that hold for the answers as they stand. */
export function liveWarnings(
  definition: InstrumentDefinition,
  content: AssessmentContent,
): readonly CrossCheckWarning[] {
  return crossCheck(compiledOf(definition), toEvaluationFacts(content))
}

/** How one criterion got its points. */
export function explanationOf(
  definition: InstrumentDefinition,
  content: AssessmentContent,
  criterionCode: string,
): Explanation {
  return explain(compiledOf(definition), toEvaluationFacts(content), criterionCode)
}

/** One cheapest way to the class above the one surely reached; null at the top. */
export function pathToNextClass(
  definition: InstrumentDefinition,
  content: AssessmentContent,
): PathToClass | null {
  return (
    pathToClass(compiledOf(definition), toEvaluationFacts(content), content.efforts, 1)[0] ?? null
  )
}
