import type { RecordOutcome } from '#shared/wire/receipt.ts'

import { addRevision, outcomeOf, storeRecord, type Ledger } from './ledger.ts'
import type { Sent } from './sent-record.ts'
import { toRevision } from './to-revision.ts'

/** A record that is said once and never changed: its one version counts at once. */
export function keepWord(ledger: Ledger, sent: Sent<'erasure'> | Sent<'tombstone'>): RecordOutcome {
  const { origin, record, line } = sent
  const { sha256 } = line
  const version = 1
  storeRecord(ledger, {
    recordId: record.record_id,
    kind: record.kind,
    version,
    revId: record.rev_id,
    sha256,
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
  })
  const counts = { status: 'accepted', version, recordVersion: version, code: null } as const
  addRevision(ledger, toRevision(sent, { ...counts, firmText: null, sha256 }), null)
  return outcomeOf(line.head, { status: 'accepted', stage: 'city', version })
}
