import { sha256 } from '#core/history/history-chain.ts'
import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

/**
 * What a signature is bound to: the SHA-256 of the canonical content and, where there is any, of the
 * evidence that stands with it, by id, as its member `evidence`. Nothing in them is ever changed in
 * place, so the text of each part is kept with it and an edit writes one answer anew, not sixty.
 */
export function hashContent(content: AssessmentContent, evidence: readonly Evidence[]): string {
  const parts = evidence.length === 0 ? content : { ...content, evidence }
  const members = Object.entries(parts)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, value]) => `"${key}":${partText(value, content, evidence)}`)
  return sha256(`{${members.join(',')}}`)
}

function partText(
  value: unknown,
  { answers }: AssessmentContent,
  evidence: readonly Evidence[],
): string {
  if (value === answers) return answersText(answers)
  return value === evidence ? kept(evidence, evidenceText) : textOf(value)
}

function answersText(answers: AssessmentContent['answers']): string {
  const members = Object.keys(answers)
    .sort()
    .map((key) => `${keyText(key)}:${textOf(answers[key])}`)
  return `{${members.join(',')}}`
}

/** By id: the clock that dates them may have been set back between two. */
function evidenceText(evidence: readonly Evidence[]): string {
  return canonicalJson(evidence.toSorted((left, right) => (left.id < right.id ? -1 : 1)))
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
