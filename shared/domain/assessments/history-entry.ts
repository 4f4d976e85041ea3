import { z } from 'zod'

import { editSchema } from './assessment.ts'

/** One entry of the append-only history. `hash` = SHA-256 over the entry and the hash before it. */
export const historyEntrySchema = z.strictObject({
  seq: z.int().positive(),
  kind: z.enum(['created', 'edited', 'undone', 'redone', 'signed', 'state', 'evidence']),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  /** For edits: what was set. For undo and redo: what that put back. */
  edits: z.array(editSchema),
  /** What the same fields held before, in the same order. */
  before: z.array(editSchema),
  /** For undo and redo: the entry they act on. */
  actsOnSeq: z.int().nullable(),
  note: z.string(),
  hash: z.string(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>
