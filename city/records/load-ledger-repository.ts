import { sql, type Selectable } from 'kysely'

import { firmDetailsSchema, type FirmDetails } from '#shared/domain/firms/firm.ts'
import type { UpcastLadder } from '#shared/wire/upcast-record.ts'

import { readLine } from '../batches/sent-line.ts'
import { anyId, anyText } from '../database/any-of.ts'
import type { CityTx, RecordsTable } from '../database/schema.ts'
import type { InstrumentShelf } from '../publications/instrument-shelf.ts'
import type { ReadLine } from './sent-record.ts'
import { firmBaseKey, ownFirmKey, type Ledger, type StoredRecord } from './ledger.ts'

/** Lines that were read, and the devices they came from. */
export type LinesToLoad = {
  readonly lines: readonly ReadLine[]
  readonly deviceIds: ReadonlySet<string>
}

type Sources = { readonly instruments: InstrumentShelf; readonly ladder: UpcastLadder }

/** Everything the rules will ask for, in a handful of statements however many lines there are. */
export async function loadLedger(
  tx: CityTx,
  ledger: Ledger,
  { lines, deviceIds }: LinesToLoad,
  { instruments, ladder }: Sources,
): Promise<void> {
  const records = lines.map(({ record }) => record)
  const revIds = new Set(records.map(({ rev_id }) => rev_id))
  const recordIds = new Set(records.map(({ record_id }) => record_id))
  const taxCodes = new Set<string>()
  const hashes = new Set<string>()
  for (const { kind, body } of records) {
    if (body === null) continue
    if (kind === 'firm' && body.taxCode) taxCodes.add(body.taxCode)
    if (kind === 'assessment') {
      recordIds.add(body.firmId)
      hashes.add(body.instrument.sha256)
    }
    if (kind === 'review') {
      revIds.add(body.targetRevId)
      recordIds.add(body.assessmentId)
    }
  }
  await loadKnown(tx, ledger, revIds)
  await loadRecords(tx, ledger, recordIds, taxCodes)
  await loadFirmPast(tx, ledger, { lines, deviceIds, ladder })
  await loadOpenConflicts(
    tx,
    ledger,
    records.map(({ resolves }) => resolves),
  )
  for (const sha256 of hashes) {
    const compiled = ledger.instruments.get(sha256) ?? (await instruments.find(tx, sha256))
    if (compiled) ledger.instruments.set(sha256, compiled)
  }
}

async function loadKnown(tx: CityTx, ledger: Ledger, revIds: ReadonlySet<string>): Promise<void> {
  const wanted = [...revIds].filter((revId) => !ledger.known.has(revId))
  if (wanted.length === 0) return
  const rows = await tx
    .selectFrom('revisions')
    .leftJoin('conflicts', (join) =>
      join
        .onRef('conflicts.org_id', '=', 'revisions.org_id')
        .onRef('conflicts.record_id', '=', 'revisions.record_id')
        .onRef('conflicts.rev_id', '=', 'revisions.rev_id'),
    )
    .select([
      'revisions.rev_id',
      'revisions.line',
      'revisions.record_id',
      'revisions.user_id',
      'revisions.version',
      'revisions.status',
      'revisions.code',
      'conflicts.conflict_id',
    ])
    .where('revisions.org_id', '=', ledger.orgId)
    .where('revisions.rev_id', '=', anyId(wanted))
    .execute()
  for (const row of rows) {
    ledger.known.set(row.rev_id, {
      line: row.line,
      recordId: row.record_id,
      userId: row.user_id,
      version: row.version,
      status: row.status,
      code: row.code,
      conflictId: row.conflict_id,
    })
  }
}

async function loadRecords(
  tx: CityTx,
  ledger: Ledger,
  recordIds: ReadonlySet<string>,
  taxCodes: ReadonlySet<string>,
): Promise<void> {
  const targets = [...ledger.known.values()].map(({ recordId }) => recordId)
  const wanted = [...recordIds, ...targets].filter((recordId) => !ledger.records.has(recordId))
  if (wanted.length > 0) {
    const rows = await tx
      .selectFrom('records')
      .selectAll()
      .where('org_id', '=', ledger.orgId)
      .where('record_id', '=', anyId(wanted))
      .execute()
    for (const row of rows) ledger.records.set(row.record_id, toRecord(row))
  }
  const unknown = [...taxCodes].filter((taxCode) => !ledger.firmsByTaxCode.has(taxCode))
  if (unknown.length === 0) return
  const holders = await tx
    .selectFrom('records')
    .select(['record_id', 'tax_code'])
    .where('org_id', '=', ledger.orgId)
    .where('tax_code', '=', anyText(unknown))
    .where('alias_of', 'is', null)
    .where('deleted', '=', false)
    .orderBy('changed_at', 'desc')
    .execute()
  for (const { record_id, tax_code } of holders) {
    if (tax_code !== null) ledger.firmsByTaxCode.set(tax_code, record_id)
  }
}

/** For firms that are already there: who sent them, and what the changes may have been made on. */
async function loadFirmPast(
  tx: CityTx,
  ledger: Ledger,
  { lines, deviceIds, ladder }: LinesToLoad & { readonly ladder: UpcastLadder },
): Promise<void> {
  const firms = lines.filter(
    ({ record }) => record.kind === 'firm' && ledger.records.has(record.record_id),
  )
  const firmIds = new Set(firms.map(({ record }) => record.record_id))
  const unasked = [...firmIds].filter((firmId) => !ledger.senders.has(firmId))
  if (unasked.length > 0) {
    const rows = await tx
      .selectFrom('revisions')
      .select(['record_id', 'user_id'])
      .distinct()
      .where('org_id', '=', ledger.orgId)
      .where('record_id', '=', anyId(unasked))
      .execute()
    for (const { record_id, user_id } of rows) {
      const senders = ledger.senders.get(record_id) ?? new Set()
      ledger.senders.set(record_id, senders.add(user_id))
    }
  }
  const stale = firms.filter(
    ({ record }) => record.base_version !== ledger.records.get(record.record_id)?.version,
  )
  if (stale.length === 0) return
  const ids = stale.map(({ record }) => record.record_id)
  await loadBases(
    tx,
    ledger,
    ids,
    stale.map(({ record }) => record.base_version ?? 0),
  )
  await loadOwnFirms(tx, ledger, { ids, deviceIds, ladder })
}

async function loadBases(
  tx: CityTx,
  ledger: Ledger,
  ids: readonly string[],
  versions: readonly number[],
): Promise<void> {
  const rows = await tx
    .selectFrom('revisions')
    .select(['record_id', 'version', 'sha256', 'body'])
    .where('org_id', '=', ledger.orgId)
    .where('record_id', '=', anyId(ids))
    .where('version', '=', sql<number>`any(${[...versions]}::integer[])`)
    .execute()
  for (const row of rows) {
    const key = firmBaseKey(row.record_id, row.version ?? 0)
    if (ledger.firmBases.has(key)) continue
    ledger.firmBases.set(key, { sha256: row.sha256, details: toDetails(row.body) })
  }
}

async function loadOwnFirms(
  tx: CityTx,
  ledger: Ledger,
  wanted: {
    readonly ids: readonly string[]
    readonly deviceIds: ReadonlySet<string>
    readonly ladder: UpcastLadder
  },
): Promise<void> {
  const rows = await tx
    .selectFrom('revisions')
    .select(['record_id', 'device_id', 'record_version', 'line', 'schema'])
    .distinctOn(['record_id', 'device_id'])
    .where('org_id', '=', ledger.orgId)
    .where('record_id', '=', anyId(wanted.ids))
    .where('device_id', '=', anyId(wanted.deviceIds))
    .orderBy('record_id')
    .orderBy('device_id')
    .orderBy('record_version', 'desc')
    .orderBy('received_at', 'desc')
    .execute()
  for (const row of rows) {
    const key = ownFirmKey(row.record_id, row.device_id)
    const read = readLine(wanted.ladder, row.schema, row.line)
    if (ledger.ownFirms.has(key) || !read.ok || read.record.kind !== 'firm') continue
    ledger.ownFirms.set(key, { version: row.record_version, details: read.record.body })
  }
}

async function loadOpenConflicts(
  tx: CityTx,
  ledger: Ledger,
  resolves: readonly (string | null)[],
): Promise<void> {
  const wanted = resolves.filter((conflictId) => conflictId !== null)
  if (wanted.length === 0) return
  const rows = await tx
    .selectFrom('conflicts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.org_id', '=', 'conflicts.org_id')
        .onRef('revisions.rev_id', '=', 'conflicts.rev_id'),
    )
    .select(['conflicts.conflict_id', 'conflicts.record_id', 'revisions.user_id'])
    .where('conflicts.org_id', '=', ledger.orgId)
    .where('conflicts.conflict_id', '=', anyId(wanted))
    .where('conflicts.settled_at', 'is', null)
    .execute()
  for (const { conflict_id, record_id, user_id } of rows) {
    if (ledger.conflictsToSettle.has(conflict_id)) continue
    ledger.openConflicts.set(conflict_id, { recordId: record_id, authorUserId: user_id })
  }
}

function toRecord(row: Selectable<RecordsTable>): StoredRecord {
  return {
    recordId: row.record_id,
    kind: row.kind,
    version: row.version,
    revId: row.rev_id,
    sha256: row.sha256,
    stage: row.stage,
    owner: row.owner,
    authorUserId: row.author_user_id,
    deviceId: row.device_id,
    userId: row.user_id,
    userName: row.user_name,
    changedAt: row.changed_at,
    isDeleted: row.deleted,
    aliasOf: row.alias_of,
    firmId: row.firm_id,
    taxCode: row.tax_code,
    details: toDetails(row.body),
  }
}

function toDetails(body: unknown): FirmDetails | null {
  return body === null ? null : firmDetailsSchema.parse(body)
}
