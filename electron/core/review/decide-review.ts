import type { WriteTx } from '#core/database/schema.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { signChange } from '#core/sync/files/sign-change.ts'
import { insertRevision } from '#core/sync/outbox/outbox-repository.ts'
import { hashBody, readLine, toLine } from '#core/sync/outbox/record-line.ts'
import type {
  NothingSaid,
  ReviewNotFound,
  ReviewOutdated,
  DecideWanted,
} from '#shared/contract/review-contract.ts'
import type { NotEnrolled } from '#shared/contract/sync-contract.ts'
import { checkDecision, type DecisionRefused } from '#shared/domain/review/check-decision.ts'
import type { ReviewItem } from '#shared/domain/review/review-item.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { BatchRecord, ReviewBody } from '#shared/wire/batch-record.ts'
import type { DownChange } from '#shared/wire/down-change.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import { findReviewingDevice } from './find-reviewing-device.ts'
import { listApprovals } from './list-approvals.ts'
import { needsTwoPersons } from './needs-two-persons.ts'
import { refreshSector } from './refresh-sector.ts'
import { appendDecision, type StoredDecision } from './review-decision-repository.ts'
import { dropDraft } from './review-draft-repository.ts'
import { findReviewItem, setReviewState } from './review-item-repository.ts'
import type { ReviewWork } from './review-work.ts'

export type DecideRefused =
  NotEnrolled | ReviewNotFound | ReviewOutdated | NothingSaid | DecisionRefused

/**
 * Returns or approves an arrived assessment, or takes an approval back. A return, and the first of
 * two approvals, stand in the outbox at once; an approval waits for its batch.
 */
export async function decideReview(
  work: ReviewWork,
  wanted: DecideWanted,
): Promise<Result<ReviewItem, DecideRefused>> {
  const decided = await work.db.transaction().execute(async (tx) => {
    const checked = await check(work, tx, wanted)
    return checked.ok ? succeeded(await store(work, tx, { wanted, ...checked.value })) : checked
  })
  if (decided.ok) work.emit({ kind: 'sync-changed' })
  return decided
}

type Checked = {
  readonly device: EnrolledDevice
  readonly item: ReviewItem
  readonly state: ReviewState
}

async function check(
  { profile }: ReviewWork,
  tx: WriteTx,
  { recordId, revId, decision, remarks }: DecideWanted,
): Promise<Result<Checked, DecideRefused>> {
  const device = await findReviewingDevice(tx)
  if (!device.ok) return device
  const item = await findReviewItem(tx, recordId)
  if (!item) return failed({ code: 'review/not-found' })
  if (item.revId !== revId) return failed({ code: 'review/outdated' })
  if (decision === 'return' && remarks.length === 0) return failed({ code: 'review/nothing-said' })
  const approvedBy = await listApprovals(tx, item)
  const checked = checkDecision({
    decision,
    reviewerUserId: device.value.certificate.userId,
    role: profile().role,
    item: { ...item, approvedBy },
    isTwoPerson: await needsTwoPersons(tx, item),
  })
  if (!checked.ok) return checked
  return succeeded({ device: device.value, item, state: checked.value.state })
}

async function store(
  { surroundings }: ReviewWork,
  tx: WriteTx,
  { wanted, device, item, state }: Checked & { readonly wanted: DecideWanted },
): Promise<ReviewItem> {
  const { decision, remarks, recordId, revId } = wanted
  const { userId, userName } = device.certificate
  const at = surroundings.now().toISOString()
  const record =
    decision === 'withdraw'
      ? null
      : toRecord(surroundings, { ...wanted, decision: toSaid(decision, state), at })
  const stored: StoredDecision = {
    ...{ decisionId: record?.record_id ?? surroundings.newId(), recordId, revId, decision },
    ...{ reviewerUserId: userId, reviewerName: userName, decidedAt: at, remarks },
    line: record && toLine(record),
    signed: record && signForMentor(device, record, { madeAt: at, changeId: surroundings.newId() }),
  }
  await appendDecision(tx, stored)
  await setReviewState(tx, recordId, state)
  if (decision !== 'withdraw') await dropDraft(tx, recordId)
  if (state === 'returned' || state === 'first_approval') await queueDecision(tx, stored, item, at)
  await refreshSector(tx, recordId)
  return { ...item, state }
}

/** The first of two approvals says so itself: a city that asks for one must not count it. */
function toSaid(decision: 'approve' | 'return', state: ReviewState): ReviewBody['decision'] {
  return state === 'first_approval' ? 'approve-first' : decision
}

function toRecord(
  { newId }: ReviewWork['surroundings'],
  wanted: Omit<DecideWanted, 'decision'> & {
    readonly decision: ReviewBody['decision']
    readonly at: string
  },
): BatchRecord {
  return {
    ...{ kind: 'review', record_id: newId(), rev_id: newId(), op: 'put' },
    ...{ base_version: null, base_sha: null, fact_time: wanted.at, resolves: null },
    body: {
      assessmentId: wanted.recordId,
      targetRevId: wanted.revId,
      decision: wanted.decision,
      comments: [...wanted.remarks],
    },
  }
}

/** The same word as the gateway's feed would bring, for a mentor whom only files reach. */
function signForMentor(
  device: EnrolledDevice,
  record: BatchRecord,
  made: Pick<DownChange, 'changeId' | 'madeAt'>,
): SignedText {
  const { userId, userName } = device.certificate
  const author = { userId, userName, at: made.madeAt }
  const body = { record, author, stage: 'association' } as const
  return signChange(device, { kind: 'record', body }, made)
}

/** Puts a decision into the outbox, as it was made. */
export async function queueDecision(
  tx: WriteTx,
  { decisionId, line }: StoredDecision,
  { firmName }: Pick<ReviewItem, 'firmName'>,
  queuedAt: string,
): Promise<void> {
  if (line === null) return
  const record = readLine(line)
  await insertRevision(tx, {
    ...{ rev_id: record.rev_id, record_id: decisionId, kind: 'review', title: firmName },
    ...{ line, body_sha256: hashBody(record.body), queued_at: queuedAt },
  })
}
