import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import {
  mentorWorkSchema,
  type MentorWork,
  type WorkId,
} from '#shared/domain/mentors/mentor-work.ts'

/** Those not taken away, newest first. */
export async function listWork(db: ReadDb, mentorId: MentorId): Promise<MentorWork[]> {
  const rows = await db
    .selectFrom('mentor_work')
    .selectAll()
    .where('mentor_id', '=', mentorId)
    .where('removed_at', 'is', null)
    .orderBy('worked_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) =>
    mentorWorkSchema.parse({
      id: row.id,
      workedOn: row.worked_on,
      firmName: row.firm_name,
      what: row.what,
      minutes: row.minutes,
      visitRecordId: row.visit_record_id,
    }),
  )
}

export async function insertWork(
  tx: WriteTx,
  mentorId: MentorId,
  work: MentorWork,
  addedAt: string,
): Promise<void> {
  await tx
    .insertInto('mentor_work')
    .values({
      id: work.id,
      mentor_id: mentorId,
      worked_on: work.workedOn,
      firm_name: work.firmName,
      what: work.what,
      minutes: work.minutes,
      visit_record_id: work.visitRecordId,
      added_at: addedAt,
      removed_at: null,
    })
    .execute()
}

export async function markWorkRemoved(
  tx: WriteTx,
  workId: WorkId,
  removedAt: string,
): Promise<void> {
  await tx
    .updateTable('mentor_work')
    .set({ removed_at: removedAt })
    .where('id', '=', workId)
    .execute()
}
