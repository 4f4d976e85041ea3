import type { Selectable } from 'kysely'

import type { Pace } from '#core/pace.ts'
import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import {
  firmImportSchema,
  type FirmImport,
  type ImportId,
} from '#shared/domain/firms/firm-import.ts'
import {
  firmDetailsSchema,
  firmIdSchema,
  type FirmDetails,
  type FirmId,
} from '#shared/domain/firms/firm.ts'

/** What tells a firm of the workspace from a row of a file. */
export type KnownFirm = {
  readonly id: FirmId
  readonly name: string
  readonly taxCode: string | null
  readonly nameKey: string
}

/** What one import did to one firm; `before` is null for a firm it added. */
export type ImportedFirm = {
  readonly firmId: FirmId
  readonly before: FirmDetails | null
  readonly versionAfter: number
}

const rowsPerStatement = 500
const rowsPerPage = 1000

export async function listKnownFirms(db: ReadDb, pace: Pace): Promise<KnownFirm[]> {
  const known: KnownFirm[] = []
  for (;;) {
    await pace()
    const rows = await db
      .selectFrom('firms')
      .select(['id', 'name', 'tax_code', 'name_key'])
      .where('deleted_at', 'is', null)
      .where('id', '>', known.at(-1)?.id ?? '')
      .orderBy('id')
      .limit(rowsPerPage)
      .execute()
    for (const row of rows) {
      const id = firmIdSchema.parse(row.id)
      known.push({ id, name: row.name, taxCode: row.tax_code, nameKey: row.name_key })
    }
    if (rows.length < rowsPerPage) return known
  }
}

/** Newest first. */
export async function listImports(db: ReadDb): Promise<FirmImport[]> {
  const rows = await db
    .selectFrom('firm_imports')
    .selectAll()
    .orderBy('imported_at', 'desc')
    .execute()
  return rows.map(toImport)
}

export async function findImport(db: ReadDb, id: ImportId): Promise<FirmImport | undefined> {
  const row = await db
    .selectFrom('firm_imports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toImport(row)
}

export async function listImportedFirms(db: ReadDb, id: ImportId): Promise<ImportedFirm[]> {
  const rows = await db
    .selectFrom('firm_import_rows')
    .selectAll()
    .where('import_id', '=', id)
    .execute()
  return rows.map((row) => ({
    firmId: firmIdSchema.parse(row.firm_id),
    before:
      row.details_before === null ? null : firmDetailsSchema.parse(JSON.parse(row.details_before)),
    versionAfter: row.version_after,
  }))
}

export async function insertImport(
  tx: WriteTx,
  made: FirmImport,
  { firms, pace }: { readonly firms: readonly ImportedFirm[]; readonly pace: Pace },
): Promise<void> {
  await tx
    .insertInto('firm_imports')
    .values({
      id: made.id,
      file_name: made.fileName,
      imported_at: made.importedAt,
      added_count: made.addedCount,
      updated_count: made.updatedCount,
      skipped_count: made.skippedCount,
      undone_at: made.undoneAt,
    })
    .execute()
  for (let start = 0; start < firms.length; start += rowsPerStatement) {
    await pace()
    await tx
      .insertInto('firm_import_rows')
      .values(
        firms.slice(start, start + rowsPerStatement).map(({ firmId, before, versionAfter }) => ({
          import_id: made.id,
          firm_id: firmId,
          details_before: before === null ? null : JSON.stringify(before),
          version_after: versionAfter,
        })),
      )
      .execute()
  }
}

export async function markImportUndone(tx: WriteTx, id: ImportId, undoneAt: string): Promise<void> {
  await tx.updateTable('firm_imports').set({ undone_at: undoneAt }).where('id', '=', id).execute()
}

function toImport(row: Selectable<DatabaseSchema['firm_imports']>): FirmImport {
  return firmImportSchema.parse({
    id: row.id,
    fileName: row.file_name,
    importedAt: row.imported_at,
    addedCount: row.added_count,
    updatedCount: row.updated_count,
    skippedCount: row.skipped_count,
    undoneAt: row.undone_at,
  })
}
