import { moveAssessment } from '#core/assessments/move-assessment.ts'
import type { WriteTx } from '#core/database/schema.ts'
import { followBatch, type CityWord } from '#core/batches/follow-batch.ts'
import { keepComments } from '#core/review/keep-comments.ts'
import { followArrived } from '#core/review/follow-arrived.ts'
import { followDecision } from '#core/review/take-decision.ts'
import { findCityFirm, storeBase } from '#core/sync/city-firms/city-firm-repository.ts'
import { reconcileFirm } from '#core/sync/city-firms/reconcile-firm.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { cityNameOf } from '#core/sync/device/known-certificates.ts'
import { toReview, type SyncWork } from '#core/sync/sync-work.ts'
import type { AssessmentStep } from '#shared/domain/assessments/assessment-state.ts'
import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import type { Carriage } from '#shared/domain/sync/sync-state.ts'
import type { RecordOutcome } from '#shared/wire/receipt.ts'

import {
  findRevision,
  markSuperseded,
  storeOutcome,
  type Outcome,
  type OutboxRow,
} from './outbox-repository.ts'
import { readLine } from './record-line.ts'
import { isRefusedAsReused, sendUnderNewId } from './send-under-new-id.ts'

export type Word = {
  readonly outcome: RecordOutcome
  /** By the city's clock. */
  readonly at: string
  /** True for a later decision; false for what the receipt says on arrival. */
  readonly isDecision: boolean
  readonly note: string
}

/**
 * Stores what became of a revision. The city's later word stands: an older one that arrives late, by
 * file perhaps, changes nothing.
 */
export async function takeOutcome(work: SyncWork, tx: WriteTx, word: Word): Promise<void> {
  const row = await findRevision(tx, word.outcome.rev_id)
  if (!row) return followOthers(work, tx, word)
  if (isOutdated(row, word)) return
  const stored = toOutcome(row, word)
  await storeOutcome(tx, row.rev_id, stored)
  if (stored.carriage === 'received' || stored.carriage === 'accepted') {
    await markSuperseded(tx, row)
  }
  if (isRefusedAsReused({ ...row, ...stored })) await sendUnderNewId(work, tx, row)
  if (row.kind === 'firm') await followFirm(work, tx, row, stored)
  if (row.kind === 'assessment') await followAssessment(work, tx, { row, stored, word })
  if (row.kind === 'review') {
    await followDecision(toReview(work), tx, {
      decisionId: row.record_id,
      carriage: stored.carriage,
    })
    await followApproval(tx, row.record_id, { stored, word })
  }
}

/** A batch waits until the city has counted or turned down each approval it sent. */
async function followApproval(
  tx: WriteTx,
  decisionId: string,
  { stored, word }: { readonly stored: Outcome; readonly word: Word },
): Promise<void> {
  const { carriage, fault } = stored
  if (carriage !== 'accepted' && carriage !== 'rejected' && carriage !== 'conflict') return
  const isAccepted = carriage === 'accepted'
  await followBatch(tx, { decisionId }, toCityWord(word, isAccepted, fault))
}

/** About a mentor's assessment, told to the managers of the association: the city takes or refuses it. */
async function followOthers(work: SyncWork, tx: WriteTx, word: Word): Promise<void> {
  const { outcome, isDecision } = word
  if (!isDecision || outcome.kind !== 'assessment') return
  const carriage = toCarriage(outcome)
  if (carriage !== 'accepted' && carriage !== 'rejected') return
  const isAccepted = carriage === 'accepted'
  const { record_id: recordId, rev_id: revId } = outcome
  await followArrived(toReview(work), tx, { recordId, revId, isAccepted })
  await followBatch(tx, { revId }, toCityWord(word, isAccepted, outcome.code))
}

function toCityWord({ note, at }: Word, isAccepted: boolean, faultCode: string | null): CityWord {
  return { isAccepted, faultCode, note, at }
}

function isOutdated(row: OutboxRow, { outcome, at }: Word): boolean {
  if (row.outcome_at === null) return false
  if (at < row.outcome_at) return true
  // A second receipt for what the city counts already says no more than that it is known.
  return row.carriage === 'accepted' && toCarriage(outcome) === 'received'
}

function toOutcome(row: OutboxRow, { outcome, at }: Word): Outcome {
  const carriage = toCarriage(outcome)
  const hasArrived = carriage === 'received' || carriage === 'accepted'
  return {
    carriage,
    outcome_at: at,
    received_at: row.received_at ?? (hasArrived ? at : null),
    accepted_at: carriage === 'accepted' ? (row.accepted_at ?? at) : null,
    version: outcome.version ?? row.version,
    fault: outcome.code,
    pointer: outcome.pointer,
    needs: JSON.stringify(outcome.needs),
  }
}

function toCarriage({ status, stage }: RecordOutcome): Carriage {
  switch (status) {
    case 'accepted':
    case 'duplicate':
      return stage === 'city' ? 'accepted' : 'received'
    case 'rejected':
    case 'conflict':
    case 'held':
      return status
  }
}

/**
 * The version the city gave is this laptop's own content only when nothing came between; otherwise
 * the city merged, and says in the feed what stands there now.
 */
async function followFirm(
  work: SyncWork,
  tx: WriteTx,
  row: OutboxRow,
  { carriage, version }: Outcome,
): Promise<void> {
  if ((carriage === 'received' || carriage === 'accepted') && version !== null) {
    const base = (await findCityFirm(tx, row.record_id))?.base ?? null
    const { body, kind } = readLine(row.line)
    if (kind === 'firm' && version === (base?.version ?? 0) + 1) {
      await storeBase(tx, row.record_id, { version, sha256: row.body_sha256, details: body })
    }
  }
  await reconcileFirm(work, tx, row.record_id)
}

async function followAssessment(
  { assessments }: SyncWork,
  tx: WriteTx,
  { row, stored, word }: { row: OutboxRow; stored: Outcome; word: Word },
): Promise<void> {
  const steps = stepsAfter(stored, word)
  if (steps.length === 0) return
  const device = await findEnrolledDevice(tx)
  const saidBy = device && cityNameOf(device)
  await moveAssessment(assessments, tx, {
    assessmentId: assessmentIdSchema.parse(row.record_id),
    steps,
    note: word.note,
    ...(saidBy !== undefined && { madeBy: saidBy }),
  })
  if (steps.includes('return') && word.note.trim() !== '') {
    await keepComments(tx, {
      ...{ decisionId: `${row.rev_id}@${word.at}`, assessmentId: row.record_id },
      ...{ targetRevId: row.rev_id, saidBy: saidBy ?? '', saidAt: word.at },
      remarks: [{ inputKey: null, criterion: null, text: word.note }],
    })
  }
}

/**
 * What a machine could not take waits for its cause to be mended; what a person gave back, from
 * wherever it stood, waits for its author.
 */
function stepsAfter({ carriage, fault }: Outcome, { isDecision }: Word): AssessmentStep[] {
  if (carriage === 'accepted') return ['approve', 'batch', 'accept']
  const isGivenBack = carriage === 'rejected' && isDecision && fault === null
  // A file brings the last word alone: that the city had let it count in between is walked through too.
  return isGivenBack ? ['return', 'batch', 'accept', 'recall'] : []
}
