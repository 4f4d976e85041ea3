import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'

/** The append-only history; triggers refuse every change and deletion. */
export type HistoryTables = {
  history: {
    /** Both of the next as one number; see `history-place.ts`. */
    place: number
    /** Told by the place, never written. */
    assessment_number: number
    seq: number
    kind: HistoryEntry['kind']
    made_at: string
    made_by: string
    /** Canonical JSON lists of edits, as they were hashed. */
    edits: string
    before: string
    acts_on_seq: number | null
    note: string
    hash: string
    /** What stood after the entry; follows from the entries, so the hash leaves it out. */
    content_sha256: string
    undo_seq: number | null
    redo_seq: number | null
  }
}
