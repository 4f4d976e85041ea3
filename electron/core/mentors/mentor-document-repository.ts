import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import {
  mentorDocumentSchema,
  type DocumentId,
  type MentorDocument,
} from '#shared/domain/mentors/mentor-document.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

/** Those not removed, newest first. */
export async function listDocuments(db: ReadDb, mentorId: MentorId): Promise<MentorDocument[]> {
  const rows = await db
    .selectFrom('mentor_documents')
    .selectAll()
    .where('mentor_id', '=', mentorId)
    .where('removed_at', 'is', null)
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toDocument)
}

export async function insertDocument(
  tx: WriteTx,
  mentorId: MentorId,
  { file, ...document }: MentorDocument,
  addedAt: string,
): Promise<void> {
  await tx
    .insertInto('mentor_documents')
    .values({
      id: document.id,
      mentor_id: mentorId,
      kind: document.kind,
      title: document.title,
      is_certified: Number(document.isCertified),
      received_on: document.receivedOn,
      ends_on: document.endsOn,
      file_name: file?.fileName ?? null,
      mime_type: file?.mimeType ?? null,
      byte_count: file?.byteCount ?? null,
      sha256: file?.sha256 ?? null,
      added_at: addedAt,
      removed_at: null,
    })
    .execute()
}

export async function markDocumentRemoved(
  tx: WriteTx,
  documentId: DocumentId,
  removedAt: string,
): Promise<void> {
  await tx
    .updateTable('mentor_documents')
    .set({ removed_at: removedAt })
    .where('id', '=', documentId)
    .execute()
}

/** Of the mentors given, the papers that end on or before a day. */
export async function listEndingDocuments(
  db: ReadDb,
  mentorIds: readonly string[],
  lastDay: string,
): Promise<{ mentorId: string; what: string; endsOn: string }[]> {
  const rows = await db
    .selectFrom('mentor_documents')
    .select(['mentor_id', 'title', 'ends_on'])
    .where('mentor_id', 'in', mentorIds)
    .where('removed_at', 'is', null)
    .where('ends_on', '<=', lastDay)
    .execute()
  return rows.map(({ mentor_id, title, ends_on }) => ({
    mentorId: mentor_id,
    what: title,
    endsOn: ends_on ?? lastDay,
  }))
}

function toDocument(row: Selectable<DatabaseSchema['mentor_documents']>): MentorDocument {
  const { file_name: fileName, mime_type: mimeType, byte_count: byteCount, sha256 } = row
  return mentorDocumentSchema.parse({
    id: row.id,
    kind: row.kind,
    title: row.title,
    isCertified: row.is_certified === 1,
    receivedOn: row.received_on,
    endsOn: row.ends_on,
    file: sha256 === null ? null : { fileName, mimeType, byteCount, sha256 },
  })
}
