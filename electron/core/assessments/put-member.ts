import type { Evidence } from '#shared/domain/assessments/evidence.ts'

/** Canonical text of content, with the sorted keys of the answers and where the member of each ends in it. */
export type Written = {
  readonly text: string
  /** What it was written with. */
  readonly evidence: readonly Evidence[]
  readonly keys: readonly string[]
  readonly ends: readonly number[]
  /** Where the first answer begins. */
  readonly opensAt: number
}

/**
 * The text with one answer changed, brought or, when the member is undefined, taken away. Undefined
 * when another answer would become the first: then it is simpler to write all of them.
 */
export function putMember(
  before: Written,
  key: string,
  member: string | undefined,
): Written | undefined {
  const at = before.keys.indexOf(key)
  if (at === -1) return member === undefined ? before : bringMember(before, key, member)
  if (member === undefined) return takeMember(before, at)
  return replaceAt(before, at, before.ends[at] ?? 0, member)
}

function bringMember(before: Written, key: string, member: string): Written | undefined {
  const at = before.keys.filter((other) => other < key).length
  if (at === 0) return undefined
  const start = before.ends[at - 1] ?? 0
  const { text, ends } = replaceAt(before, at, start, member)
  const end = start + text.length - before.text.length
  return {
    ...before,
    text,
    keys: before.keys.toSpliced(at, 0, key),
    ends: ends.toSpliced(at, 0, end),
  }
}

function takeMember(before: Written, at: number): Written | undefined {
  if (at === 0) return undefined
  const { text, ends } = replaceAt(before, at, before.ends[at] ?? 0, undefined)
  return { ...before, text, keys: before.keys.toSpliced(at, 1), ends: ends.toSpliced(at, 1) }
}

/**
 * Puts the member in place of what stands from where number `at` begins up to `end`. A member that is
 * not the first begins with the comma before it.
 */
function replaceAt(before: Written, at: number, end: number, member: string | undefined): Written {
  const start = before.ends[at - 1] ?? before.opensAt
  const wanted = member === undefined ? '' : `${at === 0 ? '' : ','}${member}`
  const text = before.text.slice(0, start) + wanted + before.text.slice(end)
  const longer = text.length - before.text.length
  if (longer === 0) return { ...before, text }
  return {
    ...before,
    text,
    ends: before.ends.map((place, index) => (index < at ? place : place + longer)),
  }
}
