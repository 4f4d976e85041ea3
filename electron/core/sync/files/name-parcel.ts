import { listBatchesOf } from '#core/batches/list-batches-of.ts'
import type { ReadDb } from '#core/database/schema.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import type { StoredBatch } from '#core/sync/outbox/batch-repository.ts'
import { listOfBatch } from '#core/sync/outbox/outbox-repository.ts'
import { readCertificate } from '#exchange/verify-chain.ts'

import { carriedFileName } from './carried-file-name.ts'
import type { StoredRelay } from './relay-repository.ts'

/** What is in it and who sends it; the same each time it is written. */
export async function nameParcel(
  db: ReadDb,
  { certificate }: EnrolledDevice,
  { batchId, deviceSeq, packedAt }: StoredBatch,
): Promise<string> {
  const { role, orgName, userName } = certificate
  return carriedFileName({
    words: [...(await whatIsIn(db, batchId)), role === 'mentor' ? userName : orgName],
    at: packedAt,
    unique: `${String(deviceSeq).padStart(4, '0')}-${batchId.slice(-6)}`,
    ending: 'nbac',
  })
}

async function whatIsIn(db: ReadDb, batchId: string): Promise<string[]> {
  const records = await listOfBatch(db, batchId)
  const batches = await listBatchesOf(
    db,
    records.map(({ record_id }) => record_id),
  )
  const [first, ...more] = batches
  if (first && more.length > 0) {
    return [`lo so ${batches.map(({ number }) => String(number)).join(' ')}`]
  }
  if (first) return [`lo so ${String(first.number)}`, first.name]
  return [records.some(({ kind }) => kind === 'assessment') ? 'phieu cua' : 'ban ghi cua']
}

/** A mentor's batch that the association passes on. */
export function nameRelay({ certificate }: EnrolledDevice, relay: StoredRelay): string {
  const mentor = readCertificate(relay.authorChain[0]?.text ?? '')?.userName ?? ''
  return carriedFileName({
    words: ['phieu cua', mentor, certificate.orgName],
    at: relay.takenAt,
    unique: relay.batchId.slice(-6),
    ending: 'nbac',
  })
}
