import type { ReadDb } from '#core/database/schema.ts'
import { isChainIntact, soundEntries } from '#core/history/history-chain.ts'
import { listHistory, type HistoryRow } from '#core/history/history-repository.ts'
import type { AssessmentNotFound, HistoryBroken } from '#shared/contract/assessments-contract.ts'
import { applyEdits } from '#shared/domain/assessments/apply-edits.ts'
import type { Assessment, AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findAssessment } from './assessment-repository.ts'
import type { AssessmentWork } from './assessment-work.ts'
import { hashContent } from './hash-content.ts'
import { listEvidenceAfter } from './standing-evidence-repository.ts'
import { emptyContent } from './start-assessment.ts'
import { toAssessment } from './stored-assessment.ts'

type History = { readonly intact: boolean; readonly entries: HistoryEntry[] }

/**
 * Newest first; `intact` says whether the chain holds and leads to what stands there now, which is
 * what the last change left.
 */
export async function readHistory(
  { workspace: { db } }: { readonly workspace: { readonly db: ReadDb } },
  assessmentId: AssessmentId,
): Promise<Result<History, AssessmentNotFound>> {
  const stored = await findAssessment(db, assessmentId)
  if (!stored) return failed({ code: 'assessment/not-found' })
  const rows = await listHistory(db, stored.number)
  const entries = rows.flatMap(({ entry }) => entry ?? [])
  const head = { seq: stored.headSeq, hash: stored.headHash }
  const intact =
    stored.isAsCommitted &&
    entries.length === rows.length &&
    isChainIntact({ ...stored, assessmentId }, entries, head) &&
    hashContent(replay(entries), stored.evidence) === stored.contentSha256
  return succeeded({ intact, entries: entries.reverse() })
}

/**
 * The form after entry `seq`, read-only; the whole of it when `seq` is past the end. Refused from the
 * first entry on that does not follow from those before it: what came after cannot be told.
 */
export async function readAsItWas(
  { workspace: { db } }: AssessmentWork,
  assessmentId: AssessmentId,
  seq: number,
): Promise<Result<Assessment, AssessmentNotFound | HistoryBroken>> {
  const stored = await findAssessment(db, assessmentId)
  if (!stored) return failed({ code: 'assessment/not-found' })
  const rows = await listHistory(db, stored.number)
  const head = { seq: stored.headSeq, hash: stored.headHash }
  const sound = soundEntries({ ...stored, assessmentId }, rows, head)
  const wantedSeq = Math.min(Math.max(1, seq), stored.headSeq)
  const last = sound[wantedSeq - 1]
  if (!last) return failed(breakAfter(sound.length, rows))

  const content = replay(sound.slice(0, wantedSeq))
  const evidence = await listEvidenceAfter(db, assessmentId, sound.slice(0, wantedSeq))
  return succeeded({
    ...toAssessment(stored),
    content,
    contentSha256: hashContent(content, evidence),
    headSeq: last.seq,
    headHash: last.hash,
    canUndo: false,
    canRedo: false,
    updatedAt: last.madeAt,
  })
}

function breakAfter(soundCount: number, rows: readonly HistoryRow[]): HistoryBroken {
  const seq = soundCount + 1
  return {
    code: 'assessment/history-broken',
    seq,
    madeAt: rows.find((row) => row.seq === seq)?.madeAt ?? null,
    readableSeq: soundCount === 0 ? null : soundCount,
  }
}

/** The content that the entries, oldest first, add up to. */
export function replay(entries: readonly HistoryEntry[]) {
  return entries.reduce((content, { edits }) => applyEdits(content, edits), emptyContent(2000))
}
