import type { WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { takeCityFirm } from '#core/firms/take-city-firm.ts'
import { storeAssignment } from '#core/sync/assignments/received-assignment-repository.ts'
import { findCityFirm, storeBase } from '#core/sync/city-firms/city-firm-repository.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { hashBody } from '#core/sync/outbox/record-line.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import type { AssignmentBody } from '#shared/wire/assignment-body.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'

type Told = {
  readonly record: Extract<BatchRecord, { readonly kind: 'assignment' }>
  readonly sentBy: string
}

/** A mentor is given a firm; other managers' laptops see it among what arrived. */
export async function takeAssignment(
  work: SyncWork,
  tx: WriteTx,
  { device, told }: { readonly device: EnrolledDevice; readonly told: Told },
): Promise<void> {
  const { record, sentBy } = told
  const { body } = record
  if (!body || !isFor(device, body)) return
  const isNew = await storeAssignment(tx, {
    ...{ assignmentId: record.record_id, revId: record.rev_id, body, sentBy },
    toldAt: record.fact_time,
    receivedAt: work.surroundings.now().toISOString(),
  })
  if (isNew) await takeFirm(work, tx, body.firm)
}

function isFor({ certificate }: EnrolledDevice, { lead, co }: AssignmentBody): boolean {
  return [lead.userId, co?.userId].includes(certificate.userId)
}

/** What the laptop has of the firm stands; one it has not is put there as the association has it. */
async function takeFirm(
  work: SyncWork,
  tx: WriteTx,
  { firmId, version, details }: AssignmentBody['firm'],
): Promise<void> {
  if (await findLiveFirm(tx, firmId)) return
  await takeCityFirm(work.firms, tx, { firmId, details })
  if (version === null || (await findCityFirm(tx, firmId))?.base) return
  await storeBase(tx, firmId, { version, sha256: hashBody(details), details })
}
