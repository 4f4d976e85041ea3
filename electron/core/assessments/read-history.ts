import { isChainIntact } from '#core/history/history-chain.ts'
import { listHistory, listReadableHistory } from '#core/history/history-repository.ts'
import type { AssessmentNotFound } from '#shared/contract/assessments-contract.ts'
import { applyEdits } from '#shared/domain/assessments/apply-edits.ts'
import type { Assessment, AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findAssessment } from './assessment-repository.ts'
import { hashContent, type AssessmentWork } from './assessment-work.ts'
import { emptyContent } from './start-assessment.ts'
import { toAssessment } from './stored-assessment.ts'

type History = { readonly intact: boolean; readonly entries: HistoryEntry[] }

/** Newest first; `intact` says whether the chain holds and leads to what stands there now. */
export async function readHistory(
  { workspace: { db } }: AssessmentWork,
  assessmentId: AssessmentId,
): Promise<Result<History, AssessmentNotFound>> {
  const stored = await findAssessment(db, assessmentId)
  if (!stored) return failed({ code: 'assessment/not-found' })
  const { entries, unreadableCount } = await listReadableHistory(db, assessmentId)
  const head = { seq: stored.headSeq, hash: stored.headHash }
  const intact =
    unreadableCount === 0 &&
    isChainIntact({ ...stored, assessmentId }, entries, head) &&
    hashContent(replay(entries)) === hashContent(stored.content)
  return succeeded({ intact, entries: entries.reverse() })
}

/** The form after entry `seq`, read-only; the whole of it when `seq` is past the end. */
export async function readAsItWas(
  { workspace: { db } }: AssessmentWork,
  assessmentId: AssessmentId,
  seq: number,
): Promise<Result<Assessment, AssessmentNotFound>> {
  const stored = await findAssessment(db, assessmentId)
  if (!stored) return failed({ code: 'assessment/not-found' })
  const entries = await listHistory(db, assessmentId, Math.max(1, seq))
  const last = entries.at(-1)
  if (!last) throw new Error(`Assessment ${assessmentId} has no history`)
  const content = replay(entries)
  return succeeded({
    ...toAssessment(stored),
    content,
    contentSha256: hashContent(content),
    headSeq: last.seq,
    headHash: last.hash,
    canUndo: false,
    canRedo: false,
    updatedAt: last.madeAt,
  })
}

/** The content that the entries, oldest first, add up to. */
function replay(entries: readonly HistoryEntry[]) {
  return entries.reduce((content, { edits }) => applyEdits(content, edits), emptyContent(2000))
}
