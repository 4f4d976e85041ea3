import { answerText } from '#core/history/edits-text.ts'
import { sha256 } from '#core/history/history-chain.ts'
import type { AssessmentContent, Edit } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import { putMember, type Written } from './put-member.ts'

/** What the content was before the edits that made it what it is. */
export type Since = { readonly content: AssessmentContent; readonly edits: readonly Edit[] }

/**
 * Content is never changed in place, so its text is kept with it. One text of the whole: what is cut
 * out of it and what is hashed need not be put together from parts first.
 */
const written = new WeakMap<AssessmentContent, Written>()

/** The canonical JSON of the content; evidence adds one short member, however much there is. */
export function contentText(
  content: AssessmentContent,
  evidence: readonly Evidence[],
  since?: Since,
): string {
  const before = since && written.get(since.content)
  const found =
    (before?.evidence === evidence && rewrite(before, content, since?.edits ?? [])) ||
    writeAnew(content, evidence)
  written.set(content, found)
  return found.text
}

function writeAnew(
  { answers, ...others }: AssessmentContent,
  evidence: readonly Evidence[],
): Written {
  const parts =
    evidence.length === 0 ? others : { ...others, evidenceSha256: kept(evidence, hashEvidence) }
  const members = Object.entries(parts).map(([key, value]) => `"${key}":${textOf(value)}`)
  const isBefore = (member: string) => member < '"answers"'
  const keys = Object.keys(answers).sort()
  const ends: number[] = []
  let text = `{${joined(members.filter(isBefore), '', ',')}"answers":{`
  const opensAt = text.length
  for (const key of keys) {
    text += `${ends.length > 0 ? ',' : ''}${toMember(answers, key)}`
    ends.push(text.length)
  }
  text += `}${joined(
    members.filter((member) => !isBefore(member)),
    ',',
    '',
  )}}`
  return { text, evidence, keys, ends, opensAt }
}

function joined(members: readonly string[], before: string, after: string): string {
  return members
    .toSorted()
    .map((member) => before + member + after)
    .join('')
}

/** Undefined when the edits are not of answers alone, or one comes before all others. */
function rewrite(
  before: Written,
  { answers }: AssessmentContent,
  edits: readonly Edit[],
): Written | undefined {
  let found: Written | undefined = before
  for (const edit of edits) {
    if (edit.field !== 'answer') return undefined
    found = found && putMember(found, edit.key, toMember(answers, edit.key))
  }
  return found
}

function toMember(answers: AssessmentContent['answers'], key: string): string | undefined {
  const answer = answers[key]
  return answer && `${canonicalJson(key)}:${answerText(answer)}`
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? kept(value, canonicalJson)
    : canonicalJson(value)
}

const texts = new WeakMap<object, string>()

function kept<Part extends object>(part: Part, write: (part: Part) => string): string {
  const known = texts.get(part)
  if (known !== undefined) return known
  const text = write(part)
  texts.set(part, text)
  return text
}

/** Of the canonical list by id: the clock that dates them may have been set back between two. */
function hashEvidence(evidence: readonly Evidence[]): string {
  return sha256(canonicalJson(evidence.toSorted((left, right) => (left.id < right.id ? -1 : 1))))
}
