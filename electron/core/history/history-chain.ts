import { hash } from 'node:crypto'

import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import { entryTexts, type EntryTexts } from './edits-text.ts'

/** What a chain begins from, so that a history cannot be moved under another assessment. */
export type ChainOrigin = {
  readonly assessmentId: string
  readonly firmId: string
  readonly instrumentSha256: string
}

export type ChainHead = { readonly seq: number; readonly hash: string }

/** The head of an empty chain. */
export function chainStart({ assessmentId, firmId, instrumentSha256 }: ChainOrigin): ChainHead {
  return {
    seq: 0,
    hash: sha256(canonicalJson({ assessmentId, firmId, instrumentSha256, chain: 1 })),
  }
}

/** SHA-256 over the canonical entry, a line break, and the hash before it. */
export function entryHash(entry: Omit<HistoryEntry, 'hash'>, previousHash: string): string {
  return hashWritten(entry, entryTexts(entry.edits, entry.before), previousHash)
}

/** The same, of an entry whose edits are written as canonical JSON already. */
export function hashWritten(
  entry: Omit<HistoryEntry, 'hash' | 'edits' | 'before'>,
  { edits, before }: EntryTexts,
  previousHash: string,
): string {
  const { actsOnSeq, kind, madeAt, madeBy, note, seq } = entry
  return sha256(
    `{"actsOnSeq":${canonicalJson(actsOnSeq)},"before":${before},"edits":${edits},"kind":"${kind}",` +
      `"madeAt":${canonicalJson(madeAt)},"madeBy":${nameText(madeBy)},` +
      `"note":${canonicalJson(note)},"seq":${canonicalJson(seq)}}\n${previousHash}`,
  )
}

let lastName = { name: '', text: '""' }

/** One person makes nearly every entry, and a name with accents takes long to write. */
function nameText(name: string): string {
  if (name !== lastName.name) lastName = { name, text: canonicalJson(name) }
  return lastName.text
}

/** An entry where it lies in the history; undefined when it is not one any more. */
type Lying = { readonly entry: HistoryEntry | undefined }

/**
 * The entries, oldest first, for as long as each follows from the one before; ends before the first
 * that does not, or that stands at the head without being it. The first of them is number 1.
 */
export function soundEntries(
  origin: ChainOrigin,
  history: readonly Lying[],
  head: ChainHead,
): HistoryEntry[] {
  const sound: HistoryEntry[] = []
  let last = chainStart(origin)
  for (const { entry } of history) {
    if (entry === undefined || !follows(entry, last)) break
    if (entry.seq === head.seq && entry.hash !== head.hash) break
    last = { seq: entry.seq, hash: entry.hash }
    sound.push(entry)
  }
  return sound
}

function follows({ hash, ...entry }: HistoryEntry, last: ChainHead): boolean {
  return entry.seq === last.seq + 1 && entryHash(entry, last.hash) === hash
}

/**
 * True when the entries, oldest first, follow each other without gaps from the origin and end in the
 * head that the assessment holds.
 */
export function isChainIntact(
  origin: ChainOrigin,
  entries: readonly HistoryEntry[],
  head: ChainHead,
): boolean {
  const history = entries.map((entry) => ({ entry }))
  return (
    entries.length === head.seq && soundEntries(origin, history, head).length === entries.length
  )
}

export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}
