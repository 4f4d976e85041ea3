import { findStoredAssessment } from '#core/assessments/find-stored-assessment.ts'
import { moveAssessment } from '#core/assessments/move-assessment.ts'
import type { StoredAssessment } from '#core/assessments/stored-assessment.ts'
import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { listSignOffs } from '#core/sign-offs/list-sign-offs.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import type { AssessmentClosed, AssessmentNotFound } from '#shared/contract/assessments-contract.ts'
import type { NotEnrolled, NotReadyToSend } from '#shared/contract/sync-contract.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { SignOff } from '#shared/domain/assessments/sign-off.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'

import { insertRevision, listRevisions } from './outbox-repository.ts'
import { isFirmUpToDate, queueFirm, toQueued } from './queue-firm-change.ts'
import { hashBody, toLine } from './record-line.ts'
import { toAssessmentBody } from './to-assessment-body.ts'

type SubmitRefused = NotReadyToSend | AssessmentNotFound | AssessmentClosed

/**
 * Signed-off assessments become `submitted` and stand in the outbox, each behind its firm where the
 * city does not have that yet: all or none.
 */
export async function submitAssessments(
  work: SyncWork,
  assessmentIds: readonly AssessmentId[],
): Promise<Result<undefined, NotEnrolled | SubmitRefused>> {
  return inOneTransaction(work, async (tx) => {
    if (!(await findEnrolledDevice(tx))) return failed({ code: 'sync/not-enrolled' })
    const ready: StoredAssessment[] = []
    for (const assessmentId of new Set(assessmentIds)) {
      const checked = await checkReady(tx, assessmentId)
      if (!checked.ok) return checked
      ready.push(checked.value)
    }
    for (const stored of ready) await submit(work, tx, stored)
    return succeeded()
  })
}

async function checkReady(
  db: ReadDb,
  assessmentId: AssessmentId,
): Promise<Result<StoredAssessment, SubmitRefused>> {
  const stored = await findStoredAssessment(db, assessmentId)
  if (!stored) return failed({ code: 'assessment/not-found' })
  const notReady = (because: NotReadyToSend['because']): Result<never, NotReadyToSend> =>
    failed({ code: 'sync/not-ready', because, firmName: stored.firmName })
  if (stored.isSample) return notReady('sample')
  const [newest] = await listSignOffs(db, stored)
  if (stored.state === 'in_progress') return notReady(newest ? 'signature-outdated' : 'not-signed')
  if (stored.state !== 'signed_off')
    return failed({ code: 'assessment/closed', state: stored.state })
  if (!newest || !isSignedByBoth(newest)) return notReady('not-signed')
  return newest.covers ? succeeded(stored) : notReady('signature-outdated')
}

function isSignedByBoth({ signers }: SignOff): boolean {
  const parties = new Set(signers.map(({ party }) => party))
  return parties.has('mentor') && parties.has('firm')
}

async function submit(work: SyncWork, tx: WriteTx, stored: StoredAssessment): Promise<void> {
  const firm = await findLiveFirm(tx, stored.firmId)
  if (!firm) throw new Error(`Assessment ${stored.id} has no firm`)
  if (!(await isFirmUpToDate(tx, firm))) {
    await queueFirm(tx, work.surroundings, await toQueued(tx, firm))
  }
  const moved = await moveAssessment(work.assessments, tx, {
    assessmentId: stored.id,
    steps: ['submit'],
    note: '',
  })
  if (!moved) throw new Error(`Assessment ${stored.id} is gone`)
  await queueAssessment(work, tx, moved)
}

/** A later revision is based on the last one the city gave a version to. */
async function queueAssessment(work: SyncWork, tx: WriteTx, stored: StoredAssessment) {
  const base = (await listRevisions(tx, stored.id)).find(({ version }) => version !== null)
  const body = await toAssessmentBody(work, tx, stored)
  const now = work.surroundings.now().toISOString()
  const record: BatchRecord = {
    kind: 'assessment',
    record_id: stored.id,
    rev_id: work.surroundings.newId(),
    base_version: base?.version ?? null,
    base_sha: base?.body_sha256 ?? null,
    op: 'put',
    fact_time: factTime(stored.content.visitedOn) ?? now,
    resolves: null,
    body,
  }
  await insertRevision(tx, {
    rev_id: record.rev_id,
    record_id: stored.id,
    kind: 'assessment',
    title: stored.firmName,
    line: toLine(record),
    body_sha256: hashBody(body),
    queued_at: now,
  })
}

/** Noon in Hanoi on the day that a person named. */
function factTime(visitedOn: string | null): string | null {
  return visitedOn === null ? null : `${visitedOn}T05:00:00.000Z`
}
