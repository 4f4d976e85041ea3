import type { WriteTx } from '#core/database/schema.ts'
import { appendHistory } from '#core/history/history-repository.ts'
import { applyEdits } from '#shared/domain/assessments/apply-edits.ts'
import type { Edit } from '#shared/domain/assessments/assessment.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'

import { storeAnswer, updateContent, updateHead } from './assessment-repository.ts'
import type { StoredAssessment } from './stored-assessment.ts'
import { hashContent, type AssessmentWork } from './assessment-work.ts'

/** One entry of the history and everything that follows from it. */
export type Change = {
  readonly kind: HistoryEntry['kind']
  readonly edits: readonly Edit[]
  readonly before: readonly Edit[]
  readonly actsOnSeq?: number
  readonly note?: string
  /** Who did it; the person at this laptop when left out. */
  readonly madeBy?: string
  /** What undo and redo act on afterwards; unchanged when left out. */
  readonly undo?: (seq: number) => { undoSeq: number | null; redoSeq: number | null }
}

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
  const head = await appendHistory(
    tx,
    stored.id,
    { seq: stored.headSeq, hash: stored.headHash },
    {
      kind: change.kind,
      madeAt,
      madeBy: change.madeBy ?? workspace.profile().personName,
      edits: [...change.edits],
      before: [...change.before],
      actsOnSeq: change.actsOnSeq ?? null,
      note: change.note ?? '',
    },
  )
  const content = applyEdits(stored.content, change.edits)
  const next: StoredAssessment = {
    ...stored,
    ...change.undo?.(head.seq),
    content,
    headSeq: head.seq,
    headHash: head.hash,
    contentSha256: change.edits.length === 0 ? stored.contentSha256 : hashContent(content),
    updatedAt: madeAt,
  }
  for (const edit of change.edits) {
    if (edit.field === 'answer') await storeAnswer(tx, stored.id, edit)
  }
  if (change.edits.some(({ field }) => field !== 'answer')) await updateContent(tx, next)
  await updateHead(tx, next)
  return next
}
