import { sha256 } from '#core/history/history-chain.ts'
import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

/**
 * What a signature is bound to: the SHA-256 of the canonical content and, where there is any, of the
 * evidence that stands with it, which enters as one more member, `evidenceSha256`. Nothing in them is
 * ever changed in place, so the text of each part is kept with it: an edit writes one answer anew, not
 * sixty, and evidence adds one short member to what is hashed, however much there is.
 */
export function hashContent(content: AssessmentContent, evidence: readonly Evidence[]): string {
  const parts =
    evidence.length === 0 ? content : { ...content, evidenceSha256: kept(evidence, hashEvidence) }
  const members = Object.entries(parts)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, value]) => {
      return `"${key}":${value === content.answers ? answersText(content.answers) : textOf(value)}`
    })
  return sha256(`{${members.join(',')}}`)
}

function answersText(answers: AssessmentContent['answers']): string {
  const members = Object.keys(answers)
    .sort()
    .map((key) => `${keyText(key)}:${textOf(answers[key])}`)
  return `{${members.join(',')}}`
}

/** Of the canonical list by id: the clock that dates them may have been set back between two. */
function hashEvidence(evidence: readonly Evidence[]): string {
  return sha256(canonicalJson(evidence.toSorted((left, right) => (left.id < right.id ? -1 : 1))))
}

/** As many as the instruments have inputs. */
const keyTexts = new Map<string, string>()

function keyText(key: string): string {
  const text = keyTexts.get(key) ?? canonicalJson(key)
  keyTexts.set(key, text)
  return text
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
