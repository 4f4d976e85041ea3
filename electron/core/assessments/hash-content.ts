import { sha256 } from '#core/history/history-chain.ts'
import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'

import { contentText, type Since } from './content-text.ts'

/**
 * What a signature is bound to: the SHA-256 of the canonical content and, where there is any, of the
 * evidence that stands with it, which enters as one more member, `evidenceSha256`. With `since`, what
 * the content was before, an edit writes one answer anew and not sixty.
 */
export function hashContent(
  content: AssessmentContent,
  evidence: readonly Evidence[],
  since?: Since,
): string {
  return sha256(contentText(content, evidence, since))
}
