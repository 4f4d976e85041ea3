import { sha256 } from '#core/history/history-chain.ts'
import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import { answersText, type Since } from './answers-text.ts'

/**
 * What a signature is bound to: the SHA-256 of the canonical content and, where there is any, of the
 * evidence that stands with it, which enters as one more member, `evidenceSha256`. Nothing in them is
 * ever changed in place, so the text of each part is kept with it: an edit writes one answer anew, not
 * sixty, and evidence adds one short member to what is hashed, however much there is.
 */
export function hashContent(
  content: AssessmentContent,
  evidence: readonly Evidence[],
  since?: Since,
): string {
  const parts =
    evidence.length === 0 ? content : { ...content, evidenceSha256: kept(evidence, hashEvidence) }
  let members = ''
  for (const [key, value] of Object.entries(parts).sort(byName)) {
    const text = value === content.answers ? answersText(content.answers, since) : textOf(value)
    members += `${members && ','}"${key}":${text}`
  }
  return sha256(`{${members}}`)
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1
}

/** Of the canonical list by id: the clock that dates them may have been set back between two. */
function hashEvidence(evidence: readonly Evidence[]): string {
  return sha256(canonicalJson(evidence.toSorted((left, right) => (left.id < right.id ? -1 : 1))))
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return canonicalJson(value)
  return kept(value, canonicalJson)
}

const texts = new WeakMap<object, string>()

function kept<Part extends object>(part: Part, write: (part: Part) => string): string {
  const known = texts.get(part)
  if (known !== undefined) return known
  const text = write(part)
  texts.set(part, text)
  return text
}
