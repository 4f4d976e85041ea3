import type { WriteTx } from '#core/database/schema.ts'
import { entryTexts, type EntryTexts } from '#core/history/edits-text.ts'
import { appendHistory } from '#core/history/history-repository.ts'
import { applyEdits } from '#shared/domain/assessments/apply-edits.ts'
import type { Edit } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'

import { storeAnswer, updateAssessment } from './assessment-repository.ts'
import type { AssessmentWork } from './assessment-work.ts'
import { hashContent } from './hash-content.ts'
import type { StoredAssessment } from './stored-assessment.ts'

/** One entry of the history and everything that follows from it. */
export type Change = {
  readonly kind: HistoryEntry['kind']
  readonly edits: readonly Edit[]
  /** The edits and what they replace, as the history keeps them. */
  readonly texts: EntryTexts
  readonly actsOnSeq?: number
  readonly note?: string
  /** The evidence that stands afterwards; unchanged when left out. */
  readonly evidence?: readonly Evidence[]
  /** Who did it; the person at this laptop when left out. */
  readonly madeBy?: string
  /** What undo and redo act on afterwards; unchanged when left out. */
  readonly undo?: (seq: number) => { undoSeq: number | null; redoSeq: number | null }
}

/** For a change that is no edit. */
export const noEdits: Pick<Change, 'edits' | 'texts'> = { edits: [], texts: entryTexts([], []) }

/**
 * Writes a change and its history entry in one transaction; answers what then stands there. What a
 * list shows is not scored here but when a list is asked for: nobody waits for it on every answer.
 */
export async function commitChange(
  { workspace, surroundings }: AssessmentWork,
  tx: WriteTx,
  stored: StoredAssessment,
  change: Change,
): Promise<StoredAssessment> {
  const madeAt = surroundings.now().toISOString()
  const content = applyEdits(stored.content, change.edits)
  const evidence = change.evidence ?? stored.evidence
  const since = { content: stored.content, edits: change.edits }
  const standing = {
    contentSha256: hashContent(content, evidence, since),
    ...(change.undo?.(stored.headSeq + 1) ?? { undoSeq: stored.undoSeq, redoSeq: stored.redoSeq }),
  }
  const head = appendHistory(tx, stored, standing, {
    kind: change.kind,
    madeAt,
    madeBy: change.madeBy ?? workspace.profile().personName,
    ...change.texts,
    actsOnSeq: change.actsOnSeq ?? null,
    note: change.note ?? '',
  })
  const next: StoredAssessment = {
    ...stored,
    ...standing,
    content,
    headSeq: head.seq,
    headHash: head.hash,
    evidence,
    isAsCommitted: true,
    updatedAt: madeAt,
  }
  for (const edit of change.edits) {
    if (edit.field === 'answer') storeAnswer(tx, next, edit)
  }
  if (!leavesAnAnswer(change)) await updateAssessment(tx, next)
  return next
}

/** Then the answer's row says which entry wrote it, and the assessment's own need not. */
function leavesAnAnswer({ edits }: Change): boolean {
  return edits.length > 0 && edits.every((edit) => edit.field === 'answer' && edit.value !== null)
}
