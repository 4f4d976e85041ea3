import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import { sha256Hex } from './sha256.ts'

/**
 * What a sign-off is bound to: the SHA-256 of the canonical content and, where there is evidence, of
 * one more member, `evidenceSha256`: that of the canonical list of evidence by id.
 */
export function hashSignedContent(
  content: AssessmentContent,
  evidence: readonly Evidence[],
): string {
  if (evidence.length === 0) return sha256Hex(canonicalJson(content))
  const byId = evidence.toSorted((left, right) => (left.id < right.id ? -1 : 1))
  const evidenceSha256 = sha256Hex(canonicalJson(byId))
  return sha256Hex(canonicalJson({ ...content, evidenceSha256 }))
}
