import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import type { NormSetId } from '#shared/domain/assessments/assessment.ts'
import {
  normSetSchema,
  normSetSummarySchema,
  type NormSet,
  type NormSetSummary,
} from '#shared/domain/instruments/norm-set.ts'

/** Newest first; sample sets last. */
export async function listNormSets(db: ReadDb): Promise<NormSetSummary[]> {
  const rows = await db
    .selectFrom('norm_sets')
    .selectAll('norm_sets')
    .select((set) =>
      set
        .selectFrom('norm_rows')
        .select((row) => row.fn.countAll<number>().as('count'))
        .whereRef('norm_rows.norm_set_id', '=', 'norm_sets.id')
        .as('row_count'),
    )
    .orderBy('is_sample')
    .orderBy('valid_from', 'desc')
    .orderBy('imported_at', 'desc')
    .execute()
  return rows.map((row) =>
    normSetSummarySchema.parse({ ...toHead(row), rowCount: row.row_count ?? 0 }),
  )
}

export async function findNormSet(db: ReadDb, id: NormSetId): Promise<NormSet | undefined> {
  const head = await db.selectFrom('norm_sets').selectAll().where('id', '=', id).executeTakeFirst()
  if (head === undefined) return undefined
  const rows = await db
    .selectFrom('norm_rows')
    .selectAll()
    .where('norm_set_id', '=', id)
    .orderBy('vsic_code')
    .execute()
  return normSetSchema.parse({
    ...toHead(head),
    rows: rows.map(({ vsic_code, name, norm_values }) => ({
      vsicCode: vsic_code,
      name,
      values: JSON.parse(norm_values) as unknown,
    })),
  })
}

export async function insertNormSet(tx: WriteTx, normSet: NormSet): Promise<void> {
  await tx
    .insertInto('norm_sets')
    .values({
      id: normSet.id,
      instrument_id: normSet.instrumentId,
      name: normSet.name,
      source: normSet.source,
      issued_by: normSet.issuedBy,
      valid_from: normSet.validFrom,
      vsic_version: normSet.vsicVersion,
      is_sample: Number(normSet.isSample),
      imported_at: normSet.importedAt,
    })
    .execute()
  for (const row of normSet.rows) {
    await tx
      .insertInto('norm_rows')
      .values({
        norm_set_id: normSet.id,
        vsic_code: row.vsicCode,
        name: row.name,
        norm_values: JSON.stringify(row.values),
      })
      .execute()
  }
}

function toHead(row: Selectable<DatabaseSchema['norm_sets']>) {
  return {
    id: row.id,
    instrumentId: row.instrument_id,
    name: row.name,
    source: row.source,
    issuedBy: row.issued_by,
    validFrom: row.valid_from,
    vsicVersion: row.vsic_version,
    isSample: row.is_sample === 1,
    importedAt: row.imported_at,
  }
}
