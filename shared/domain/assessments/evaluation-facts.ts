import type { EvaluationFacts, InputValue } from '#shared/domain/instruments/evaluation.ts'

import type { AssessmentContent } from './assessment.ts'

/** What an evaluation looks at: answers that hold a value, the chosen norms, points fixed by hand. */
export function evaluationFacts(content: AssessmentContent): EvaluationFacts {
  const values: Record<string, InputValue> = {}
  for (const [key, { value }] of Object.entries(content.answers)) {
    if (value !== null) values[key] = value
  }
  return { values, norms: content.norms?.values ?? {}, fixed: content.fixedCriteria }
}
