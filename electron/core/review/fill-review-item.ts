import { finishAssignments } from '#core/campaigns/finish-assignments.ts'
import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { outlierFence, isOutside } from '#shared/domain/review/outlier-fence.ts'
import {
  isChangedAfterSignature,
  reviewFigures,
  weakEvidencePercent,
} from '#shared/domain/review/review-figures.ts'
import { takeReviewStep, type ReviewState } from '#shared/domain/review/review-state.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'

import { listApprovals } from './list-approvals.ts'
import { listArrivedRevisions, type ArrivedRevision } from './list-arrived-revisions.ts'
import { addMissing } from './missing-file-repository.ts'
import {
  findReviewItem,
  listApprovedTotals,
  setReviewedFirm,
  storeReviewItem,
  type NewReviewItem,
  type ReviewedFirm,
} from './review-item-repository.ts'
import type { ReviewWork } from './review-work.ts'

/**
 * Puts an arrived assessment into the queue, or its newer revision in the place of the one before.
 * Call it in the transaction in which the revision arrives. While a batch has the assessment on its
 * way, the queue waits for the city's word.
 */
export async function fillReviewItem(
  { shelf, evidence }: Pick<ReviewWork, 'shelf' | 'evidence'>,
  tx: WriteTx,
  { recordId, countsAlready }: { readonly recordId: string; readonly countsAlready: boolean },
): Promise<void> {
  const revisions = await listArrivedRevisions(tx, recordId)
  const newest = revisions.at(-1)
  const known = await findReviewItem(tx, recordId)
  if (!newest || known?.revId === newest.revId) return
  for (const { sha256 } of newest.body.evidence) {
    if (!evidence.has(sha256)) await addMissing(tx, sha256)
  }
  const arriving = stateOnArrival(known?.state ?? null, countsAlready)
  if (arriving === null) return
  const state = await withApproval(tx, arriving, { recordId, revId: newest.revId })
  const item = toItem(newest, revisions.slice(0, -1), await readFirm(tx, newest.body.firmId))
  const figures = await workOut({ shelf }, tx, newest)
  const scored = { record_id: recordId, ...item, ...figures }
  await storeReviewItem(tx, { ...scored, state, is_outlier: await outlierNow(tx, scored) })
  if (state === 'accepted') await finishAssignments(tx, toAccepted(newest))
}

function toAccepted({ body, arrivedAt }: ArrivedRevision) {
  const { referenceYear } = body.content
  return { firmId: body.firmId, referenceYear, arrivedAt }
}

/** What stands in the queue of a firm follows the firm. */
export async function refreshReviewedFirm(tx: WriteTx, firmId: FirmId): Promise<void> {
  await setReviewedFirm(tx, firmId, await readFirm(tx, firmId))
}

/** A colleague's first approval may have come by a file of its own before what it approves. */
async function withApproval(
  db: ReadDb,
  arriving: ReviewState,
  revision: { readonly recordId: string; readonly revId: string },
): Promise<ReviewState> {
  if (arriving !== 'waiting') return arriving
  return (await listApprovals(db, revision)).length > 0 ? 'first_approval' : arriving
}

function stateOnArrival(known: ReviewState | null, countsAlready: boolean): ReviewState | null {
  if (countsAlready) return 'accepted'
  return known === null ? 'waiting' : takeReviewStep(known, 'arrive')
}

async function readFirm(db: ReadDb, firmId: FirmId): Promise<ReviewedFirm> {
  const firm = await findLiveFirm(db, firmId)
  return {
    firm_name: firm?.name ?? '',
    tax_code: firm?.taxCode ?? null,
    division: firm?.vsic?.code.match(/^\d\d/)?.[0] ?? null,
  }
}

type Figures = Pick<
  NewReviewItem,
  | 'total_min'
  | 'total_max'
  | 'synchrony_min'
  | 'synchrony_max'
  | 'class_lowest'
  | 'class_highest'
  | 'warning_count'
  | 'open_range_count'
>

function toItem(
  { revId, body, author, arrivedAt }: ArrivedRevision,
  earlier: readonly ArrivedRevision[],
  firm: ReviewedFirm,
) {
  const { content, signOffs, instrument, firmId } = body
  const earlierSignOffs = earlier.flatMap((revision) => revision.body.signOffs)
  return {
    rev_id: revId,
    firm_id: firmId,
    ...firm,
    mentor_user_id: author.userId,
    mentor_name: author.userName,
    instrument_sha256: instrument.sha256,
    reference_year: content.referenceYear,
    visited_on: content.visitedOn,
    arrived_at: arrivedAt,
    revision_number: earlier.length + 1,
    hand_fixed_count: Object.keys(content.fixedCriteria).length,
    weak_evidence_percent: weakEvidencePercent(content),
    changed_after_signature: isChangedAfterSignature({ ...body, signOffs }, earlierSignOffs)
      ? 1
      : 0,
  }
}

/** By the very instrument; without it, as the mentor's laptop worked it out, the rest unknown. */
async function workOut(
  { shelf }: Pick<ReviewWork, 'shelf'>,
  db: ReadDb,
  { body }: ArrivedRevision,
): Promise<Figures> {
  const instrument = (await shelf.list(db)).find(({ sha256 }) => sha256 === body.instrument.sha256)
  const figures = instrument ? reviewFigures(instrument.compiled, body.content) : null
  const result = figures ?? body.result
  return {
    total_min: result.totalMin,
    total_max: result.totalMax,
    synchrony_min: result.synchronyMin,
    synchrony_max: result.synchronyMax,
    class_lowest: result.classLowest,
    class_highest: result.classHighest,
    warning_count: figures?.warningCount ?? null,
    open_range_count: figures?.openRangeCount ?? null,
  }
}

async function outlierNow(
  db: ReadDb,
  item: Pick<NewReviewItem, 'division' | 'instrument_sha256' | 'total_min' | 'total_max'>,
): Promise<0 | 1> {
  const { division, instrument_sha256: instrumentSha256 } = item
  if (division == null) return 0
  const fence = outlierFence(await listApprovedTotals(db, { division, instrumentSha256 }))
  return isOutside(fence, { totalMin: item.total_min, totalMax: item.total_max }) ? 1 : 0
}
