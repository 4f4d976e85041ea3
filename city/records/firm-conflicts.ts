import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import type { FieldClash } from '#shared/domain/firms/merge-firm-details.ts'
import type { RecordFault, RecordOutcome } from '#shared/wire/receipt.ts'

import { signChange } from '../changes/sign-change.ts'
import type { Sent } from './sent-record.ts'
import { addRevision, outcomeOf, ownFirmKey, type Ledger, type StoredRecord } from './ledger.ts'
import { toRevision } from './to-revision.ts'

type CityAuthor = Pick<StoredRecord, 'userId' | 'userName' | 'changedAt'>

type Opening = {
  readonly code: Extract<RecordFault, `firm/${string}`>
  readonly fields: readonly FieldClash[]
  /** Who set what the city holds: before the undisputed fields of this revision were taken. */
  readonly cityAuthor: CityAuthor
  /** The version that the undisputed fields made; null when there were none. */
  readonly merged: { readonly details: FirmDetails; readonly version: number } | null
}

/** Keeps what could not be merged, and asks the association and its author. */
export function openFirmConflict(
  ledger: Ledger,
  sent: Sent<'firm'>,
  { code, fields, cityAuthor, merged }: Opening,
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
  const firmText = merged ? JSON.stringify(merged.details) : null
  const version = merged?.version ?? null
  addRevision(
    ledger,
    toRevision(sent, {
      status: 'conflict',
      version,
      recordVersion: city.version,
      code,
      firmText,
      sha256,
    }),
    conflictId,
  )
  // What this laptop sends next without having heard of it goes on from here, and asks nothing twice.
  const own = { version: city.version, details: record.body }
  ledger.ownFirms.set(ownFirmKey(record.record_id, origin.deviceId), own)
  tellOfConflict(ledger, sent, { conflictId, cityVersion: city.version, cityAuthor, fields })
  return outcomeOf(line.head, { status: 'conflict', code, conflict_id: conflictId })
}

type Told = {
  readonly conflictId: string
  readonly cityVersion: number
  readonly cityAuthor: CityAuthor
  readonly fields: readonly FieldClash[]
}

function tellOfConflict(
  ledger: Ledger,
  { record, origin }: Sent<'firm'>,
  { conflictId, cityVersion, cityAuthor, fields }: Told,
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
        cityVersion,
        fields: [...fields],
        cityAuthor: {
          userId: cityAuthor.userId,
          userName: cityAuthor.userName,
          at: cityAuthor.changedAt.toISOString(),
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
