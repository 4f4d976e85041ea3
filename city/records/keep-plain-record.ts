import { addRevision, storeRecord, type Ledger, type StoredRecord } from './ledger.ts'
import type { Sent } from './sent-record.ts'
import { toRevision } from './to-revision.ts'

/** A record that is said once and never changed: a review, an erasure, a tombstone. */
export function keepPlainRecord(
  ledger: Ledger,
  sent: Sent<'review'> | Sent<'erasure'> | Sent<'tombstone'>,
): StoredRecord {
  const { origin, record, line } = sent
  const plain: StoredRecord = {
    recordId: record.record_id,
    kind: record.kind,
    version: 1,
    revId: record.rev_id,
    sha256: line.sha256,
    stage: 'city',
    owner: 'association',
    authorUserId: origin.userId,
    deviceId: origin.deviceId,
    userId: origin.userId,
    userName: origin.userName,
    changedAt: ledger.at,
    isDeleted: false,
    aliasOf: null,
    firmId: null,
    taxCode: null,
    details: null,
    assigned: null,
    approvedBy: [],
  }
  storeRecord(ledger, plain)
  addRevision(
    ledger,
    toRevision(sent, {
      status: 'accepted',
      version: 1,
      recordVersion: 1,
      code: null,
      firmText: null,
      sha256: line.sha256,
    }),
    null,
  )
  return plain
}
