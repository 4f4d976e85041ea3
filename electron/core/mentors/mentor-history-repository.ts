import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import {
  mentorHistoryEntrySchema,
  type MentorHistoryEntry,
} from '#shared/domain/mentors/mentor-history.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

export type NewEntry = Omit<MentorHistoryEntry, 'seq'> & { readonly mentorId: MentorId }

const rowsPerStatement = 500

/** The first entries of mentors that have none yet. */
export async function startHistories(tx: WriteTx, entries: readonly NewEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += rowsPerStatement) {
    const some = entries.slice(start, start + rowsPerStatement)
    await tx
      .insertInto('mentor_history')
      .values(some.map((entry) => toRow(entry, 1)))
      .execute()
  }
}

/** Adds an entry after the last; belongs in the transaction of its change. */
export async function appendMentorHistory(tx: WriteTx, entry: NewEntry): Promise<void> {
  const last = await tx
    .selectFrom('mentor_history')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('mentor_id', '=', entry.mentorId)
    .executeTakeFirst()
  await tx
    .insertInto('mentor_history')
    .values(toRow(entry, (last?.seq ?? 0) + 1))
    .execute()
}

/** Newest first. */
export async function listMentorHistory(
  db: ReadDb,
  mentorId: MentorId,
): Promise<MentorHistoryEntry[]> {
  const rows = await db
    .selectFrom('mentor_history')
    .selectAll()
    .where('mentor_id', '=', mentorId)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map((row) =>
    mentorHistoryEntrySchema.parse({
      seq: row.seq,
      event: row.event,
      madeAt: row.made_at,
      madeBy: row.made_by,
      status: row.status,
      fields: parseJson(row.fields),
      note: row.note,
    }),
  )
}

function toRow(entry: NewEntry, seq: number) {
  return {
    mentor_id: entry.mentorId,
    seq,
    event: entry.event,
    made_at: entry.madeAt,
    made_by: entry.madeBy,
    status: entry.status,
    fields: JSON.stringify(entry.fields),
    note: entry.note,
  }
}
