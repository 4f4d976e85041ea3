import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import type { FieldClash } from '#shared/domain/firms/merge-firm-details.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import type { RecordOutcome } from '#shared/wire/receipt.ts'
import type { ReviewRule } from '#shared/wire/review-rule.ts'

import type { NewChange } from '../changes/change-repository.ts'
import type { RecordOwner, StageColumn } from '../database/schema.ts'
import type { Confirmation, Erasures, NewErasure } from '../erasures/erasure-repository.ts'
import type { CityParts } from '../gateway-parts.ts'
import type { AssessmentResult } from './assessment-result.ts'
import type { Assigned } from './record-body.ts'

/** A record as it stands. */
export type StoredRecord = {
  readonly recordId: string
  readonly kind: string
  readonly version: number
  readonly revId: string
  readonly sha256: string | null
  readonly stage: StageColumn
  readonly owner: RecordOwner
  readonly authorUserId: string
  readonly deviceId: string
  readonly userId: string
  readonly userName: string
  readonly changedAt: Date
  readonly isDeleted: boolean
  readonly aliasOf: string | null
  readonly firmId: string | null
  readonly taxCode: string | null
  /** Of a firm: its details as they count. */
  readonly details: FirmDetails | null
  /** Of an assignment: whose it is and for which campaign; null once it was taken back. */
  readonly assigned: Assigned | null
  /** Of an assessment that needs two approvals: who gave the first, of its newest revision. */
  readonly approvedBy: readonly string[]
}

/** A revision that was taken before: it counts, or lies in a conflict. */
export type KnownRevision = {
  readonly line: string
  /** SHA-256 of the line as it was sent, once a person was erased from it; else null. */
  readonly sentSha256: string | null
  readonly recordId: string
  readonly userId: string
  readonly version: number | null
  readonly status: 'accepted' | 'conflict'
  readonly code: string | null
  readonly conflictId: string | null
}

export type NewRevision = {
  readonly revId: string
  readonly recordId: string
  readonly kind: string
  readonly op: 'put' | 'delete'
  readonly version: number | null
  /** Of the record once this revision had been taken, whether it counts or not. */
  readonly recordVersion: number
  readonly status: 'accepted' | 'conflict'
  readonly code: string | null
  readonly line: string
  /** The same in UTF-8. */
  readonly lineBytes: Uint8Array
  readonly sentSha256: string | null
  readonly schema: number
  /** Of a firm: JSON of its details as they count, after merging. Of the others the line says it all. */
  readonly firmText: string | null
  readonly sha256: string | null
  /** The erasure that made this version of a firm; null of what a laptop sent. */
  readonly byErasure: string | null
  readonly batchId: string
  readonly deviceId: string
  readonly userId: string
  readonly userName: string
  readonly factTime: string
}

export type Conflict = {
  readonly conflictId: string
  readonly recordId: string
  readonly kind: string
  readonly revId: string
  readonly code: string
  readonly baseVersion: number | null
  readonly cityVersion: number
  readonly fields: readonly FieldClash[]
}

export type OpenConflict = { readonly recordId: string; readonly authorUserId: string }

/** What a firm was when somebody went on from it. */
export type FirmBase = {
  readonly sha256: string | null
  /** Of the details before people were erased from them. */
  readonly earlierSha256: readonly string[]
  readonly details: FirmDetails | null
}

/** The last revision of a firm by one device, as that device sent it; `version` is the city's then. */
export type OwnFirm = { readonly version: number; readonly details: FirmDetails | null }

/**
 * What is known of the records a batch touches, and what taking it changes. Rules read and write here;
 * the repository loads it before and stores it after, with few statements.
 */
export type Ledger = {
  readonly city: Pick<CityParts, 'keys' | 'ladder' | 'now' | 'newId'>
  readonly orgId: string
  readonly review: ReviewRule
  readonly at: Date
  readonly known: Map<string, KnownRevision>
  readonly records: Map<string, StoredRecord>
  /** By `firmBaseKey`. */
  readonly firmBases: Map<string, FirmBase>
  /** By `ownFirmKey`. */
  readonly ownFirms: Map<string, OwnFirm>
  /** The firm a tax code belongs to; others of the same code are its aliases. */
  readonly firmsByTaxCode: Map<string, string>
  /** Users that sent a firm or have it assigned, by firm. */
  readonly senders: Map<string, Set<string>>
  readonly instruments: Map<string, CompiledInstrument>
  readonly openConflicts: Map<string, OpenConflict>
  /** Before anything is taken, and what is added meanwhile. */
  readonly erasures: Erasures
  readonly revisionsToAdd: NewRevision[]
  /** Under way; whoever keeps the ledger waits for them. */
  readonly storing: Promise<void>[]
  /** Of those to store, the ones that were not there; nobody else adds any while the association is locked. */
  readonly recordsToAdd: Set<string>
  readonly recordsToStore: Set<string>
  readonly conflictsToAdd: Conflict[]
  readonly conflictsToSettle: Map<string, string>
  readonly resultsToAdd: AssessmentResult[]
  readonly erasuresToAdd: NewErasure[]
  readonly confirmationsToAdd: Confirmation[]
  readonly changesToAdd: NewChange[]
}

export function startLedger(
  city: Ledger['city'],
  org: { readonly orgId: string; readonly review: ReviewRule },
): Ledger {
  return {
    city,
    orgId: org.orgId,
    review: org.review,
    at: city.now(),
    known: new Map(),
    records: new Map(),
    firmBases: new Map(),
    ownFirms: new Map(),
    firmsByTaxCode: new Map(),
    senders: new Map(),
    instruments: new Map(),
    openConflicts: new Map(),
    erasures: { ids: new Set(), names: new Map() },
    revisionsToAdd: [],
    storing: [],
    recordsToAdd: new Set(),
    recordsToStore: new Set(),
    conflictsToAdd: [],
    conflictsToSettle: new Map(),
    resultsToAdd: [],
    erasuresToAdd: [],
    confirmationsToAdd: [],
    changesToAdd: [],
  }
}

export function firmBaseKey(recordId: string, version: number): string {
  return `${recordId}@${String(version)}`
}

export function ownFirmKey(recordId: string, deviceId: string): string {
  return `${recordId}/${deviceId}`
}

export function storeRecord(ledger: Ledger, record: StoredRecord): void {
  if (!ledger.records.has(record.recordId)) ledger.recordsToAdd.add(record.recordId)
  ledger.records.set(record.recordId, record)
  ledger.recordsToStore.add(record.recordId)
}

/** Keeps the revision; from now on it is known. */
export function addRevision(
  ledger: Ledger,
  revision: NewRevision,
  conflictId: string | null,
): void {
  ledger.revisionsToAdd.push(revision)
  const { revId, line, sentSha256, recordId, userId, version, status, code } = revision
  const known = { line, sentSha256, recordId, userId, version, status, code, conflictId }
  ledger.known.set(revId, known)
}

export type Head = Pick<RecordOutcome, 'kind' | 'record_id' | 'rev_id'>

/** An outcome with nothing to say but what is said. */
export function outcomeOf(
  { kind, record_id, rev_id }: Head,
  told: Partial<RecordOutcome> & Pick<RecordOutcome, 'status'>,
): RecordOutcome {
  return {
    rev_id,
    record_id,
    kind,
    stage: null,
    version: null,
    alias_of: null,
    code: null,
    pointer: null,
    needs: [],
    conflict_id: null,
    ...told,
  }
}
