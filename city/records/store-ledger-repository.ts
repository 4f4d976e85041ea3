import { insertChanges } from '../changes/change-repository.ts'
import { anyId } from '../database/any-of.ts'
import { rowsAsLists } from '../database/rows-as-lists.ts'
import type { CityTx } from '../database/schema.ts'
import { eraseEverywhere } from '../erasures/erase-everywhere.ts'
import { insertConfirmations } from '../erasures/erasure-repository.ts'
import type { AssessmentResult } from './assessment-result.ts'
import type { Ledger, StoredRecord } from './ledger.ts'

/** Writes what the rules decided: one statement for each table, whatever the number of records. */
export async function storeLedger(tx: CityTx, ledger: Ledger): Promise<void> {
  ledger.storing.push(
    storeRevisions(tx, ledger),
    storeRecords(tx, ledger),
    insertResults(tx, ledger),
    insertConflicts(tx, ledger),
    settleConflicts(tx, ledger),
    insertChanges(tx, ledger.orgId, ledger.changesToAdd),
  )
  await Promise.all(ledger.storing)
  const erasing = { tx, city: ledger.city, orgId: ledger.orgId, at: ledger.at }
  for (const erasure of ledger.erasuresToAdd) await eraseEverywhere(erasing, erasure)
  await insertConfirmations(tx, ledger.orgId, ledger.confirmationsToAdd, ledger.at)
}

const revisionColumns = {
  uuid: ['org_id', 'rev_id', 'record_id', 'batch_id', 'device_id', 'user_id', 'by_erasure'],
  text: ['kind', 'op', 'status', 'code', 'sha256', 'line_sha256', 'user_name'],
  integer: ['version', 'record_version', 'schema'],
  line: ['line'],
  jsonb: ['body'],
  timestamptz: ['fact_time', 'received_at'],
} as const

/** Those that were decided so far; they are not stored again. */
export async function storeRevisions(tx: CityTx, ledger: Ledger): Promise<void> {
  const { orgId, at } = ledger
  const decided = ledger.revisionsToAdd.splice(0)
  if (decided.length === 0) return
  const lists = rowsAsLists(
    revisionColumns,
    decided.map((revision) => ({
      org_id: orgId,
      rev_id: revision.revId,
      record_id: revision.recordId,
      kind: revision.kind,
      op: revision.op,
      version: revision.version,
      record_version: revision.recordVersion,
      status: revision.status,
      code: revision.code,
      line: revision.lineBytes,
      line_sha256: revision.sentSha256,
      by_erasure: revision.byErasure,
      schema: revision.schema,
      body: revision.firmText,
      sha256: revision.sha256,
      batch_id: revision.batchId,
      device_id: revision.deviceId,
      user_id: revision.userId,
      user_name: revision.userName,
      fact_time: revision.factTime,
      received_at: at,
    })),
  )
  await tx.insertInto('revisions').columns(lists.columns).expression(lists.rows).execute()
}

const recordColumns = {
  uuid: [
    'org_id',
    'record_id',
    'rev_id',
    'author_user_id',
    'device_id',
    'user_id',
    'alias_of',
    'firm_id',
  ],
  text: ['kind', 'sha256', 'stage', 'owner', 'user_name', 'tax_code'],
  integer: ['version'],
  timestamptz: ['changed_at'],
  boolean: ['deleted'],
  jsonb: ['body'],
} as const

/** New ones on their own: looking for what is not there costs as much as writing it. */
async function storeRecords(
  tx: CityTx,
  { orgId, records, recordsToAdd, recordsToStore }: Ledger,
): Promise<void> {
  const stored = [...recordsToStore].flatMap((recordId) => records.get(recordId) ?? [])
  const added = stored.filter(({ recordId }) => recordsToAdd.has(recordId))
  const changed = stored.filter(({ recordId }) => !recordsToAdd.has(recordId))
  if (added.length > 0) {
    const { columns, rows } = toRecordLists(orgId, added)
    await tx.insertInto('records').columns(columns).expression(rows).execute()
  }
  if (changed.length > 0) await updateRecords(tx, toRecordLists(orgId, changed))
}

function toRecordLists(orgId: string, records: readonly StoredRecord[]) {
  return rowsAsLists(
    recordColumns,
    records.map((record) => ({
      org_id: orgId,
      record_id: record.recordId,
      kind: record.kind,
      version: record.version,
      rev_id: record.revId,
      sha256: record.sha256,
      stage: record.stage,
      owner: record.owner,
      author_user_id: record.authorUserId,
      device_id: record.deviceId,
      user_id: record.userId,
      user_name: record.userName,
      changed_at: record.changedAt,
      deleted: record.isDeleted,
      alias_of: record.aliasOf,
      firm_id: record.firmId,
      tax_code: record.taxCode,
      body: toBody(record),
    })),
  )
}

async function updateRecords(
  tx: CityTx,
  { columns, rows }: ReturnType<typeof toRecordLists>,
): Promise<void> {
  await tx
    .insertInto('records')
    .columns(columns)
    .expression(rows)
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'record_id']).doUpdateSet((eb) => ({
        version: eb.ref('excluded.version'),
        rev_id: eb.ref('excluded.rev_id'),
        sha256: eb.ref('excluded.sha256'),
        stage: eb.ref('excluded.stage'),
        owner: eb.ref('excluded.owner'),
        device_id: eb.ref('excluded.device_id'),
        user_id: eb.ref('excluded.user_id'),
        user_name: eb.ref('excluded.user_name'),
        changed_at: eb.ref('excluded.changed_at'),
        deleted: eb.ref('excluded.deleted'),
        alias_of: eb.ref('excluded.alias_of'),
        firm_id: eb.ref('excluded.firm_id'),
        tax_code: eb.ref('excluded.tax_code'),
        body: eb.ref('excluded.body'),
      })),
    )
    .execute()
}

const resultColumns = {
  uuid: ['org_id', 'rev_id', 'record_id', 'firm_id'],
  text: [
    'instrument_id',
    'instrument_version',
    'instrument_sha256',
    'reported_class_lowest',
    'reported_class_highest',
    'class_lowest',
    'class_highest',
  ],
  integer: ['reference_year', 'reported_total_min', 'reported_total_max', 'total_min', 'total_max'],
  date: ['visited_on'],
  timestamptz: ['received_at'],
  'double precision': [
    'reported_synchrony_min',
    'reported_synchrony_max',
    'synchrony_min',
    'synchrony_max',
  ],
  boolean: ['differs'],
  jsonb: ['groups', 'criteria'],
} as const
/**
 * Of a firm what counts, of an assignment whose it is and for which campaign, of an assessment who approved it so far;
 * revisions hold everything else.
 */
function toBody({ kind, details, assigned, approvedBy }: StoredRecord): string | null {
  if (kind === 'assessment') return approvedBy.length === 0 ? null : JSON.stringify({ approvedBy })
  if (kind === 'assignment') return assigned && JSON.stringify(assigned)
  return details && JSON.stringify(details)
}

async function insertResults(tx: CityTx, { orgId, at, resultsToAdd }: Ledger): Promise<void> {
  if (resultsToAdd.length === 0) return
  const lists = rowsAsLists(
    resultColumns,
    resultsToAdd.map((result) => ({ org_id: orgId, received_at: at, ...toRow(result) })),
  )
  await tx.insertInto('assessment_results').columns(lists.columns).expression(lists.rows).execute()
}

function toRow({ revId, recordId, body, recomputed, ...result }: AssessmentResult) {
  const reported = body.result
  return {
    rev_id: revId,
    record_id: recordId,
    firm_id: body.firmId,
    instrument_id: body.instrument.id,
    instrument_version: body.instrument.version,
    instrument_sha256: body.instrument.sha256,
    reference_year: body.content.referenceYear,
    visited_on: body.content.visitedOn,
    reported_total_min: reported.totalMin,
    reported_total_max: reported.totalMax,
    reported_synchrony_min: reported.synchronyMin,
    reported_synchrony_max: reported.synchronyMax,
    reported_class_lowest: reported.classLowest,
    reported_class_highest: reported.classHighest,
    total_min: recomputed.totalMin,
    total_max: recomputed.totalMax,
    synchrony_min: recomputed.synchronyMin,
    synchrony_max: recomputed.synchronyMax,
    class_lowest: recomputed.classLowest,
    class_highest: recomputed.classHighest,
    differs: result.differs,
    groups: JSON.stringify(result.groups),
    criteria: JSON.stringify(result.criteria),
  }
}

async function insertConflicts(tx: CityTx, { orgId, at, conflictsToAdd }: Ledger): Promise<void> {
  if (conflictsToAdd.length === 0) return
  await tx
    .insertInto('conflicts')
    .values(
      conflictsToAdd.map((conflict) => ({
        org_id: orgId,
        conflict_id: conflict.conflictId,
        record_id: conflict.recordId,
        kind: conflict.kind,
        rev_id: conflict.revId,
        code: conflict.code,
        base_version: conflict.baseVersion,
        city_version: conflict.cityVersion,
        fields: JSON.stringify(conflict.fields),
        opened_at: at,
        settled_at: null,
        settled_by_rev: null,
      })),
    )
    .execute()
}

async function settleConflicts(
  tx: CityTx,
  { orgId, at, conflictsToSettle }: Ledger,
): Promise<void> {
  for (const [conflictId, revId] of conflictsToSettle) {
    await tx
      .updateTable('conflicts')
      .set({ settled_at: at, settled_by_rev: revId })
      .where('org_id', '=', orgId)
      .where('conflict_id', '=', anyId([conflictId]))
      .execute()
  }
}
