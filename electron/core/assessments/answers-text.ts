import type { AssessmentContent, Edit } from '#shared/domain/assessments/assessment.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

type Answers = AssessmentContent['answers']

/** What answers were before the edits that made them what they are. */
export type Since = { readonly answers: Answers; readonly edits: readonly Edit[] }

/** Canonical text, with the sorted keys and where the member of each ends in it. */
type Written = {
  readonly text: string
  readonly keys: readonly string[]
  readonly ends: readonly number[]
}

/** Answers are never changed in place, so their text is kept with them. */
const written = new WeakMap<Answers, Written>()

/** The canonical JSON; with what they were before, an edit writes its own answer anew and not sixty. */
export function answersText(answers: Answers, since?: Since): string {
  const before = since && written.get(since.answers)
  const found =
    written.get(answers) ?? (before && rewrite(before, answers, since.edits)) ?? writeAnew(answers)
  written.set(answers, found)
  return found.text
}

function writeAnew(answers: Answers): Written {
  const keys = Object.keys(answers).sort()
  const ends: number[] = []
  let text = '{'
  for (const key of keys) {
    text += `${text === '{' ? '' : ','}${member(answers, key)}`
    ends.push(text.length)
  }
  return { text: `${text}}`, keys, ends }
}

/** Undefined when an edit brings an answer or takes one away. */
function rewrite(before: Written, answers: Answers, edits: readonly Edit[]): Written | undefined {
  let found = before
  for (const edit of edits) {
    if (edit.field !== 'answer') continue
    const at = found.keys.indexOf(edit.key)
    if (at === -1 || answers[edit.key] === undefined) return undefined
    found = replaceMember(found, at, member(answers, edit.key))
  }
  return found
}

function replaceMember({ text, keys, ends }: Written, at: number, wanted: string): Written {
  const start = (ends[at - 1] ?? 0) + 1
  const end = ends[at] ?? start
  const longer = start + wanted.length - end
  return {
    text: text.slice(0, start) + wanted + text.slice(end),
    keys,
    ends: longer === 0 ? ends : ends.map((place, index) => (index < at ? place : place + longer)),
  }
}

function member(answers: Answers, key: string): string {
  return `${canonicalJson(key)}:${canonicalJson(answers[key])}`
}
