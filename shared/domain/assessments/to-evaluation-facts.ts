import type { EvaluationFacts, InputValue } from '#shared/domain/instruments/evaluation.ts'

import type { AssessmentContent } from './assessment.ts'

/** What the engine looks at: answered values, the chosen norms, the points fixed by hand. */
export function toEvaluationFacts(
  content: Pick<AssessmentContent, 'answers' | 'norms' | 'fixedCriteria'>,
): EvaluationFacts {
  const values: Record<string, InputValue> = {}
  for (const key of Object.keys(content.answers)) {
    const value = content.answers[key]?.value ?? null
    if (value !== null) values[key] = value
  }
  return { values, norms: content.norms?.values ?? {}, fixed: content.fixedCriteria }
}
