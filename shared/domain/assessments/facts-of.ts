import type { EvaluationFacts, InputValue } from '#shared/domain/instruments/evaluation.ts'

import type { AssessmentContent } from './assessment.ts'

/** What an evaluation looks at: answered inputs only, so that every other status stays open. */
export function factsOf({ answers, norms, fixedCriteria }: AssessmentContent): EvaluationFacts {
  const values: Record<string, InputValue> = {}
  for (const [key, { value }] of Object.entries(answers)) {
    if (value !== null) values[key] = value
  }
  return { values, norms: norms?.values ?? {}, fixed: fixedCriteria }
}
