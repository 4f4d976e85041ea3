import { hash } from 'node:crypto'

import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

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
  return sha256(`${canonicalJson(entry)}\n${previousHash}`)
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
  let last = chainStart(origin)
  for (const { hash: stated, ...entry } of entries) {
    if (entry.seq !== last.seq + 1 || entryHash(entry, last.hash) !== stated) return false
    last = { seq: entry.seq, hash: stated }
  }
  return last.seq === head.seq && last.hash === head.hash
}

export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}
