import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import type { Pace } from '#core/pace.ts'
import { mentorDetailsSchema, type MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import { mentorIdSchema, type MentorId } from '#shared/domain/mentors/mentor-id.ts'
import {
  mentorImportFieldSchema,
  mentorImportSchema,
  type MentorImport,
  type MentorImportField,
  type MentorImportId,
} from '#shared/domain/mentors/mentor-import.ts'
import {
  mentorRestrictedSchema,
  type MentorRestricted,
} from '#shared/domain/mentors/mentor-restricted.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import type { Somebody } from './find-alike-mentors.ts'

/** What one import did to one mentor; `before` is null for a mentor it added. */
export type ImportedMentor = {
  readonly mentorId: MentorId
  readonly before: { readonly details: MentorDetails; readonly restricted: MentorRestricted } | null
  readonly versionAfter: number
}

const rowsPerStatement = 500
const rowsPerPage = 1000

/** Every live mentor, to be compared with the rows of a file. */
export async function listKnownMentors(db: ReadDb, pace: Pace): Promise<Somebody[]> {
  const known: Somebody[] = []
  for (;;) {
    await pace()
    const rows = await db
      .selectFrom('mentors')
      .innerJoin('mentor_details', 'mentor_id', 'id')
      .select(['id', 'details', 'restricted'])
      .where('deleted_at', 'is', null)
      .where('id', '>', known.at(-1)?.mentorId ?? '')
      .orderBy('id')
      .limit(rowsPerPage)
      .execute()
    for (const row of rows) {
      // What the app stored itself and checked then.
      const details = JSON.parse(row.details) as MentorDetails
      const restricted = JSON.parse(row.restricted) as MentorRestricted
      known.push({ mentorId: row.id, row: null, details, restricted })
    }
    if (rows.length < rowsPerPage) return known
  }
}

/** Newest first. */
export async function listMentorImports(db: ReadDb): Promise<MentorImport[]> {
  const rows = await db
    .selectFrom('mentor_imports')
    .selectAll()
    .orderBy('imported_at', 'desc')
    .execute()
  return rows.map(toImport)
}

export async function findMentorImport(
  db: ReadDb,
  id: MentorImportId,
): Promise<MentorImport | undefined> {
  const row = await db
    .selectFrom('mentor_imports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toImport(row)
}

export async function listImportedMentors(
  db: ReadDb,
  id: MentorImportId,
): Promise<ImportedMentor[]> {
  const rows = await db
    .selectFrom('mentor_import_rows')
    .selectAll()
    .where('import_id', '=', id)
    .execute()
  return rows.map((row) => ({
    mentorId: mentorIdSchema.parse(row.mentor_id),
    before:
      row.details_before === null || row.restricted_before === null
        ? null
        : {
            details: mentorDetailsSchema.parse(parseJson(row.details_before)),
            restricted: mentorRestrictedSchema.parse(parseJson(row.restricted_before)),
          },
    versionAfter: row.version_after,
  }))
}

export async function insertMentorImport(
  tx: WriteTx,
  made: MentorImport,
  { mentors, pace }: { readonly mentors: readonly ImportedMentor[]; readonly pace: Pace },
): Promise<void> {
  await tx
    .insertInto('mentor_imports')
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
  for (let start = 0; start < mentors.length; start += rowsPerStatement) {
    await pace()
    const some = mentors.slice(start, start + rowsPerStatement)
    await tx
      .insertInto('mentor_import_rows')
      .values(
        some.map(({ mentorId, before, versionAfter }) => ({
          import_id: made.id,
          mentor_id: mentorId,
          details_before: before && JSON.stringify(before.details),
          restricted_before: before && JSON.stringify(before.restricted),
          version_after: versionAfter,
        })),
      )
      .execute()
  }
}

export async function markMentorImportUndone(
  tx: WriteTx,
  id: MentorImportId,
  undoneAt: string,
): Promise<void> {
  await tx.updateTable('mentor_imports').set({ undone_at: undoneAt }).where('id', '=', id).execute()
}

/** By the key of the header. */
export async function listRememberedHeaders(
  db: ReadDb,
): Promise<Map<string, MentorImportField | null>> {
  const rows = await db.selectFrom('mentor_import_headers').selectAll().execute()
  return new Map(
    rows.map(({ header_key, field }) => [
      header_key,
      mentorImportFieldSchema.nullable().catch(null).parse(field),
    ]),
  )
}

export async function rememberHeaders(
  tx: WriteTx,
  headers: ReadonlyMap<string, MentorImportField | null>,
): Promise<void> {
  for (const [key, field] of headers) {
    await tx
      .insertInto('mentor_import_headers')
      .values({ header_key: key, field })
      .onConflict((conflict) => conflict.column('header_key').doUpdateSet({ field }))
      .execute()
  }
}

function toImport(row: Selectable<DatabaseSchema['mentor_imports']>): MentorImport {
  return mentorImportSchema.parse({
    id: row.id,
    fileName: row.file_name,
    importedAt: row.imported_at,
    addedCount: row.added_count,
    updatedCount: row.updated_count,
    skippedCount: row.skipped_count,
    undoneAt: row.undone_at,
  })
}
