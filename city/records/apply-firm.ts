import { sha256Hex } from '#exchange/sha256.ts'
import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import { mergeFirmDetails } from '#shared/domain/firms/merge-firm-details.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import type { RecordOutcome } from '#shared/wire/receipt.ts'

import type { Sent } from './sent-record.ts'
import { openFirmConflict, settleConflict } from './firm-conflicts.ts'
import {
  addRevision,
  firmBaseKey,
  outcomeOf,
  ownFirmKey,
  storeRecord,
  type FirmBase,
  type Ledger,
  type StoredRecord,
} from './ledger.ts'
import { tellOfFirm } from './tell.ts'
import { toRevision } from './to-revision.ts'

/** A firm, merged per field with what others sent meanwhile. */
export function applyFirm(ledger: Ledger, sent: Sent<'firm'>): RecordOutcome {
  const { record } = sent
  const stored = ledger.records.get(record.record_id)
  if (!stored) return countAs(ledger, sent, { details: record.body, version: 1 })
  if (isMadeOn(stored, sent)) {
    const outcome = countAs(ledger, sent, { details: record.body, version: stored.version + 1 })
    settleConflict(ledger, record.resolves, sent)
    return outcome
  }
  return mergeInto(ledger, sent, stored)
}

/** Whether nobody changed the firm since the change was begun. */
function isMadeOn(stored: StoredRecord, { record }: Sent<'firm'>): boolean {
  return record.base_version === stored.version && record.base_sha === stored.sha256
}

function mergeInto(ledger: Ledger, sent: Sent<'firm'>, stored: StoredRecord): RecordOutcome {
  const theirs = sent.record.body
  const city = stored.details
  const base = findBase(ledger, sent, stored)
  if (canonicalJson(theirs) === canonicalJson(city)) {
    settleConflict(ledger, sent.record.resolves, sent)
    return countAs(ledger, sent, { details: city, version: stored.version + 1 })
  }
  if (theirs === null || city === null) return mergeDeletion(ledger, sent, stored, base)

  const { details, clashes } = mergeFirmDetails(base?.details ?? null, city, theirs)
  if (clashes.length === 0) {
    settleConflict(ledger, sent.record.resolves, sent)
    return countAs(ledger, sent, { details, version: stored.version + 1 })
  }
  // A choice made on an older version met a newer change: a new question takes the place of the old.
  settleConflict(ledger, sent.record.resolves, sent)
  const changed = canonicalJson(details) !== canonicalJson(city)
  const version = changed ? stored.version + 1 : null
  if (version !== null) countMerged(ledger, sent, { details, version })
  return openFirmConflict(ledger, sent, {
    code: 'firm/merge-conflict',
    fields: clashes,
    cityAuthor: stored,
    merged: version === null ? null : { details, version },
  })
}

/** Deleted here and changed there: a person decides, unless only one side did anything. */
function mergeDeletion(
  ledger: Ledger,
  sent: Sent<'firm'>,
  stored: StoredRecord,
  base: FirmBase | undefined,
): RecordOutcome {
  const theirs = sent.record.body
  const isBase = (details: FirmDetails | null) =>
    base !== undefined && canonicalJson(details) === canonicalJson(base.details)
  if (isBase(stored.details)) {
    return countAs(ledger, sent, { details: theirs, version: stored.version + 1 })
  }
  if (isBase(theirs)) {
    return countAs(ledger, sent, { details: stored.details, version: stored.version + 1 })
  }
  const field = {
    field: 'deleted',
    base: base ? base.details === null : null,
    city: stored.details === null,
    theirs: theirs === null,
  }
  return openFirmConflict(ledger, sent, {
    code: 'firm/changed-after-delete',
    fields: [field],
    cityAuthor: stored,
    merged: null,
  })
}

/**
 * What the change was really made on: the last thing this laptop sent of the firm when that came after
 * the version it names, for it may have gone on without waiting for an answer.
 */
function findBase(
  ledger: Ledger,
  { record, origin }: Sent<'firm'>,
  stored: StoredRecord,
): FirmBase | undefined {
  const own = ledger.ownFirms.get(ownFirmKey(stored.recordId, origin.deviceId))
  if (own && own.version > (record.base_version ?? 0)) {
    return { sha256: null, earlierSha256: [], details: own.details }
  }
  if (record.base_version === null) return undefined
  const base = ledger.firmBases.get(firmBaseKey(stored.recordId, record.base_version))
  return base && isOf(base, record.base_sha) ? base : undefined
}

/** Also what it was before somebody was erased from it, as the laptop may still have it. */
function isOf({ sha256, earlierSha256 }: FirmBase, baseSha: string | null): boolean {
  return sha256 === baseSha || (baseSha !== null && earlierSha256.includes(baseSha))
}

type Counting = { readonly details: FirmDetails | null; readonly version: number }

function countAs(ledger: Ledger, sent: Sent<'firm'>, counting: Counting): RecordOutcome {
  const firmText = counting.details === null ? null : JSON.stringify(counting.details)
  const stored = countMerged(ledger, sent, counting)
  const { version, sha256 } = stored
  addRevision(
    ledger,
    toRevision(sent, {
      status: 'accepted',
      version,
      recordVersion: version,
      code: null,
      firmText,
      sha256,
    }),
    null,
  )
  return outcomeOf(sent.line.head, {
    status: 'accepted',
    stage: 'city',
    version,
    alias_of: stored.aliasOf,
  })
}

/** The firm as it stands from now on, and those who know it are told. */
function countMerged(
  ledger: Ledger,
  { origin, record, line }: Sent<'firm'>,
  { details, version }: Counting,
): StoredRecord {
  const before = ledger.records.get(record.record_id)
  const sha256 = details === record.body ? line.sha256 : sha256Hex(canonicalJson(details))
  const aliasOf = findAlias(ledger, record.record_id, details)
  const stored: StoredRecord = {
    recordId: record.record_id,
    kind: 'firm',
    version,
    revId: record.rev_id,
    sha256,
    stage: 'city',
    owner: 'association',
    authorUserId: before?.authorUserId ?? origin.userId,
    deviceId: origin.deviceId,
    userId: origin.userId,
    userName: origin.userName,
    changedAt: ledger.at,
    isDeleted: details === null,
    aliasOf,
    firmId: null,
    taxCode: details?.taxCode ?? null,
    details,
    assigned: null,
    approvedBy: [],
  }
  storeRecord(ledger, stored)
  const base = { sha256, earlierSha256: [], details }
  ledger.firmBases.set(firmBaseKey(stored.recordId, version), base)
  ledger.ownFirms.set(ownFirmKey(stored.recordId, origin.deviceId), {
    version,
    details: record.body,
  })
  const senders = ledger.senders.get(stored.recordId) ?? new Set()
  ledger.senders.set(stored.recordId, senders.add(origin.userId))
  tellOfFirm(ledger, stored)
  return stored
}

/** Two firms of one association with one tax code are one firm: the later is known as the earlier. */
function findAlias(ledger: Ledger, recordId: string, details: FirmDetails | null): string | null {
  const taxCode = details?.taxCode
  if (!taxCode) return null
  const holder = ledger.firmsByTaxCode.get(taxCode)
  if (holder === undefined) ledger.firmsByTaxCode.set(taxCode, recordId)
  return holder === undefined || holder === recordId ? null : holder
}
