import { sha256Hex } from '#exchange/sha256.ts'
import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'

import type { Origin } from '../batches/origin.ts'
import { addErasedName, keepContacts } from '../erasures/erased-names.ts'
import type { NewErasure } from '../erasures/erasure-repository.ts'
import { addRevision, firmBaseKey, storeRecord, type Ledger, type StoredRecord } from './ledger.ts'
import { tellOfErasure, tellOfFirm } from './tell.ts'

/** Who has a person erased, as the versions without them say. */
export type Eraser = Pick<Origin, 'batchId' | 'deviceId' | 'userId' | 'userName'>

/**
 * The person is a contact of the firm no longer, whatever comes of it later; laptops that have it are
 * told. What is stored of older versions is erased with the ledger.
 */
export function eraseContact(ledger: Ledger, by: Eraser, erasure: NewErasure): void {
  const firms = listFamily(ledger, erasure.contact.firmId)
  for (const { recordId, taxCode } of firms) {
    addErasedName(ledger.erasures.names, [recordId, taxCode], erasure.contact)
  }
  for (const firm of firms) leaveOut(ledger, by, firm, erasure)
  ledger.erasures.ids.add(erasure.erasureId)
  ledger.erasuresToAdd.push(erasure)
  tellOfErasure(
    ledger,
    erasure,
    firms.map(({ recordId }) => recordId),
  )
}

/** The firm, and records of the same tax code that are known as it. */
function listFamily(ledger: Ledger, firmId: string): StoredRecord[] {
  const root = ledger.records.get(firmId)?.aliasOf ?? firmId
  return [...ledger.records.values()].filter(
    ({ kind, recordId, aliasOf }) => kind === 'firm' && (recordId === root || aliasOf === root),
  )
}

function leaveOut(ledger: Ledger, by: Eraser, firm: StoredRecord, erasure: NewErasure): void {
  if (!firm.details) return
  const contacts = keepContacts(firm.details.contacts, [erasure.contact])
  if (contacts === firm.details.contacts) return
  const details = { ...firm.details, contacts: [...contacts] }
  const { deviceId, userId, userName } = by
  const without: StoredRecord = {
    ...firm,
    version: firm.version + 1,
    revId: ledger.city.newId(),
    sha256: sha256Hex(canonicalJson(details)),
    deviceId,
    userId,
    userName,
    changedAt: ledger.at,
    details,
  }
  storeRecord(ledger, without)
  const base = { sha256: without.sha256, earlierSha256: [], details }
  ledger.firmBases.set(firmBaseKey(without.recordId, without.version), base)
  keepVersion(ledger, by, { firm, without, details, erasureId: erasure.erasureId })
  tellOfFirm(ledger, without)
}

type Version = {
  readonly firm: StoredRecord
  readonly without: StoredRecord
  readonly details: FirmDetails
  readonly erasureId: string
}

/** No laptop sent this one: nothing a laptop sends later is made on it without having heard of it. */
function keepVersion(
  ledger: Ledger,
  { batchId, deviceId, userId, userName }: Eraser,
  { firm, without, details, erasureId }: Version,
): void {
  const factTime = ledger.at.toISOString()
  const record: BatchRecord = {
    kind: 'firm',
    record_id: firmIdSchema.parse(firm.recordId),
    rev_id: without.revId,
    base_version: firm.version,
    base_sha: firm.sha256,
    op: 'put',
    fact_time: factTime,
    resolves: null,
    body: details,
  }
  const line = JSON.stringify(record)
  const { revId, recordId, version, sha256 } = without
  addRevision(
    ledger,
    {
      ...{ revId, recordId, kind: 'firm', op: 'put', version, recordVersion: version },
      ...{ status: 'accepted', code: null, line, lineBytes: Buffer.from(line), sentSha256: null },
      ...{ schema: ledger.city.ladder.newest, firmText: JSON.stringify(details), sha256 },
      ...{ byErasure: erasureId, batchId, deviceId, userId, userName, factTime },
    },
    null,
  )
}
