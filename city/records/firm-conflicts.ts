import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import type { RecordFault, RecordOutcome } from '#shared/wire/receipt.ts'

import { signChange } from '../changes/sign-change.ts'
import type { Sent } from './sent-record.ts'
import { addRevision, outcomeOf, ownFirmKey, type Ledger, type StoredRecord } from './ledger.ts'
import type { FieldConflict } from './merge-firm.ts'
import { toRevision } from './to-revision.ts'

type Opening = {
  readonly code: Extract<RecordFault, `firm/${string}`>
  readonly fields: readonly FieldConflict[]
  /** The version whose values stand against what was sent. */
  readonly against: StoredRecord
  /** The version that the undisputed fields made; null when there were none. */
  readonly merged: { readonly details: FirmDetails; readonly version: number } | null
}

/** Keeps what could not be merged, and asks the association and its author. */
export function openFirmConflict(
  ledger: Ledger,
  sent: Sent<'firm'>,
  { code, fields, against, merged }: Opening,
): RecordOutcome {
  const { record, origin, line } = sent
  const city = ledger.records.get(record.record_id)
  if (!city) throw new Error('A conflict is with something that is there')
  const conflictId = ledger.city.newId()
  ledger.conflictsToAdd.push({
    conflictId,
    recordId: record.record_id,
    kind: 'firm',
    revId: record.rev_id,
    code,
    baseVersion: record.base_version,
    cityVersion: city.version,
    fields,
  })
  ledger.openConflicts.set(conflictId, {
    recordId: record.record_id,
    authorUserId: origin.userId,
  })
  const sha256 = merged ? city.sha256 : null
  const bodyText = merged ? JSON.stringify(merged.details) : null
  const version = merged?.version ?? null
  addRevision(
    ledger,
    toRevision(sent, {
      status: 'conflict',
      version,
      recordVersion: city.version,
      code,
      bodyText,
      sha256,
    }),
    conflictId,
  )
  // What this laptop sends next without having heard of it goes on from here, and asks nothing twice.
  const own = { version: city.version, details: record.body }
  ledger.ownFirms.set(ownFirmKey(record.record_id, origin.deviceId), own)
  tellOfConflict(ledger, sent, { conflictId, city, against, fields })
  return outcomeOf(line.head, { status: 'conflict', code, conflict_id: conflictId })
}

type Told = {
  readonly conflictId: string
  readonly city: StoredRecord
  readonly against: StoredRecord
  readonly fields: readonly FieldConflict[]
}

function tellOfConflict(
  ledger: Ledger,
  { record, origin }: Sent<'firm'>,
  { conflictId, city, against, fields }: Told,
): void {
  const at = ledger.at.toISOString()
  for (const audience of ['managers', origin.userId]) {
    const change = signChange(ledger.city, {
      orgId: ledger.orgId,
      audience,
      subject: `conflict:${conflictId}`,
      kind: 'conflict',
      body: {
        conflictId,
        firmId: record.record_id,
        revId: record.rev_id,
        baseVersion: record.base_version,
        cityVersion: city.version,
        fields: [...fields],
        cityAuthor: {
          userId: against.userId,
          userName: against.userName,
          at: against.changedAt.toISOString(),
        },
        theirAuthor: { userId: origin.userId, userName: origin.userName, at },
      },
    })
    ledger.changesToAdd.push(change)
  }
}

/** A person has chosen; everyone who was asked is told. */
export function settleConflict(
  ledger: Ledger,
  conflictId: string | null,
  { record }: Sent<'firm'>,
): void {
  const open = conflictId === null ? undefined : ledger.openConflicts.get(conflictId)
  if (conflictId === null || open?.recordId !== record.record_id) return
  ledger.openConflicts.delete(conflictId)
  ledger.conflictsToSettle.set(conflictId, record.rev_id)
  for (const audience of ['managers', open.authorUserId]) {
    const change = signChange(ledger.city, {
      orgId: ledger.orgId,
      audience,
      subject: `conflict:${conflictId}`,
      kind: 'conflict-settled',
      body: { conflictId, revId: record.rev_id },
    })
    ledger.changesToAdd.push(change)
  }
}
