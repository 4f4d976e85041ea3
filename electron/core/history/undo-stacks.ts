import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'

export type UndoStacks = {
  /** The edit an undo would act on; null when there is none. */
  readonly undoSeq: number | null
  readonly redoSeq: number | null
}

/**
 * What undo and redo act on after these entries, oldest first, as in every editor: an undo can be
 * redone until the next edit. Signatures, evidence and states stand outside.
 */
export function undoStacksAfter(
  entries: readonly Pick<HistoryEntry, 'seq' | 'kind' | 'actsOnSeq'>[],
): UndoStacks {
  const undoable: number[] = []
  let redoable: number[] = []
  for (const { seq, kind, actsOnSeq } of entries) {
    if (kind === 'edited') {
      undoable.push(seq)
      redoable = []
    } else if (kind === 'undone' && actsOnSeq !== null) {
      undoable.pop()
      redoable.push(actsOnSeq)
    } else if (kind === 'redone' && actsOnSeq !== null) {
      redoable.pop()
      undoable.push(actsOnSeq)
    }
  }
  return { undoSeq: undoable.at(-1) ?? null, redoSeq: redoable.at(-1) ?? null }
}
