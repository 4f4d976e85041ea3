import type { Selectable } from 'kysely'

import type { BatchRecord } from '#shared/wire/batch-record.ts'
import type { UpcastLadder } from '#shared/wire/upcast-record.ts'

import { anyId, anyText } from '../database/any-of.ts'
import type { CityTx, RecordsTable } from '../database/schema.ts'
import type { InstrumentShelf } from '../publications/instrument-shelf.ts'
import type { LinesToLoad } from './lines-to-load.ts'
import type { Ledger, StoredRecord } from './ledger.ts'
import { loadFirmPast, loadSenders } from './load-firm-past-repository.ts'
import { toApprovers, toAssigned, toDetails } from './record-body.ts'

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
  for (const record of records) {
    const named = namedBy(record)
    for (const id of named.recordIds ?? []) recordIds.add(id)
    if (named.revId) revIds.add(named.revId)
    if (named.taxCode) taxCodes.add(named.taxCode)
    if (named.instrument) hashes.add(named.instrument)
  }
  await loadKnown(tx, ledger, revIds)
  await loadRecords(tx, ledger, recordIds, taxCodes)
  await loadFirmsToErase(tx, ledger, new Set(records.flatMap(erasedFirmOf)))
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

/** What else a record needs to be judged by. */
type Named = {
  readonly recordIds?: readonly string[]
  readonly revId?: string
  readonly taxCode?: string | null
  readonly instrument?: string
}

function namedBy(record: BatchRecord): Named {
  if (record.body === null) return {}
  switch (record.kind) {
    case 'firm':
      return { taxCode: record.body.taxCode }
    case 'assessment':
      return { recordIds: [record.body.firmId], instrument: record.body.instrument.sha256 }
    case 'review':
      return { recordIds: [record.body.assessmentId], revId: record.body.targetRevId }
    case 'assignment':
      return { recordIds: [record.body.firm.firmId] }
    case 'erasure':
      return { recordIds: [record.body.contact.firmId] }
    case 'tombstone':
      return {}
  }
}

function erasedFirmOf(record: BatchRecord): string[] {
  return record.kind === 'erasure' && record.body ? [record.body.contact.firmId] : []
}

/** Of firms a person is to be erased from: all they are also known as, and who has them. */
export async function loadFirmsToErase(
  tx: CityTx,
  ledger: Ledger,
  firmIds: ReadonlySet<string>,
): Promise<void> {
  if (firmIds.size === 0) return
  await loadRecords(tx, ledger, firmIds, new Set())
  const roots = [...firmIds].map((firmId) => ledger.records.get(firmId)?.aliasOf ?? firmId)
  const rows = await tx
    .selectFrom('records')
    .selectAll()
    .where('org_id', '=', ledger.orgId)
    .where('kind', '=', 'firm')
    .where((eb) => eb.or([eb('record_id', '=', anyId(roots)), eb('alias_of', '=', anyId(roots))]))
    .execute()
  for (const row of rows) {
    if (!ledger.records.has(row.record_id)) ledger.records.set(row.record_id, toRecord(row))
  }
  await loadSenders(tx, ledger, new Set(rows.map(({ record_id }) => record_id)))
}

async function loadKnown(tx: CityTx, ledger: Ledger, revIds: ReadonlySet<string>): Promise<void> {
  const wanted = [...revIds].filter((revId) => !ledger.known.has(revId))
  if (wanted.length === 0) return
  const rows = await tx
    .selectFrom('revisions')
    .select(['rev_id', 'line', 'line_sha256', 'record_id', 'user_id', 'version', 'status', 'code'])
    .where('org_id', '=', ledger.orgId)
    .where('rev_id', '=', anyId(wanted))
    .execute()
  const aside = rows.filter(({ status }) => status === 'conflict').map(({ rev_id }) => rev_id)
  const conflicts = await listConflicts(tx, ledger.orgId, aside)
  for (const row of rows) {
    ledger.known.set(row.rev_id, {
      line: row.line,
      sentSha256: row.line_sha256,
      recordId: row.record_id,
      userId: row.user_id,
      version: row.version,
      status: row.status,
      code: row.code,
      conflictId: conflicts.get(row.rev_id) ?? null,
    })
  }
}

/** Ids of the conflicts that these revisions lie in, by revision. */
async function listConflicts(
  tx: CityTx,
  orgId: string,
  revIds: readonly string[],
): Promise<Map<string, string>> {
  if (revIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('conflicts')
    .select(['rev_id', 'conflict_id'])
    .where('org_id', '=', orgId)
    .where('rev_id', '=', anyId(revIds))
    .execute()
  return new Map(rows.map(({ rev_id, conflict_id }) => [rev_id, conflict_id]))
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
    details: row.kind === 'firm' ? toDetails(row.body) : null,
    assigned: row.kind === 'assignment' ? toAssigned(row.body) : null,
    approvedBy: row.kind === 'assessment' ? toApprovers(row.body) : [],
  }
}
