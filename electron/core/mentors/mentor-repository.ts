import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { MentorRestricted } from '#shared/domain/mentors/mentor-restricted.ts'
import { mentorSchema, type Mentor } from '#shared/domain/mentors/mentor.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import { toMentorColumns } from './mentor-columns.ts'

/** SQLite takes at most 32,766 values in a statement. */
const rowsPerStatement = 500

/** Undefined when there is no such mentor, or it is in the bin. */
export async function findMentor(db: ReadDb, mentorId: MentorId): Promise<Mentor | undefined> {
  const [mentor] = await findMentors(db, [mentorId])
  return mentor
}

/** Live mentors among the ids, in no particular order. */
export async function findMentors(db: ReadDb, ids: readonly MentorId[]): Promise<Mentor[]> {
  const rows = await db
    .selectFrom('mentors')
    .innerJoin('mentor_details', 'mentor_id', 'id')
    .selectAll('mentors')
    .select('details')
    .where('id', 'in', ids)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(toMentor)
}

export type NewMentor = { readonly mentor: Mentor; readonly restricted: MentorRestricted }

export async function insertMentors(tx: WriteTx, added: readonly NewMentor[]): Promise<void> {
  for (let start = 0; start < added.length; start += rowsPerStatement) {
    const some = added.slice(start, start + rowsPerStatement)
    await tx
      .insertInto('mentors')
      .values(some.map(({ mentor }) => ({ ...toColumns(mentor), deleted_at: null })))
      .execute()
    await tx
      .insertInto('mentor_details')
      .values(
        some.map(({ mentor, restricted }) => ({
          mentor_id: mentor.id,
          details: JSON.stringify(mentor.details),
          restricted: JSON.stringify(restricted),
          consent: null,
        })),
      )
      .execute()
  }
}

/** Stores all of the mentor but restricted fields and consent, whatever was there before. */
export async function updateMentor(tx: WriteTx, mentor: Mentor): Promise<void> {
  await tx.updateTable('mentors').set(toColumns(mentor)).where('id', '=', mentor.id).execute()
  await tx
    .updateTable('mentor_details')
    .set({ details: JSON.stringify(mentor.details) })
    .where('mentor_id', '=', mentor.id)
    .execute()
}

export async function setNextEnd(
  tx: WriteTx,
  mentorId: MentorId,
  nextEndsOn: string | null,
): Promise<void> {
  await tx
    .updateTable('mentors')
    .set({ next_ends_on: nextEndsOn })
    .where('id', '=', mentorId)
    .execute()
}

/**
 * The person of a device a mentor in the bin is linked to; undefined when no such mentor is there, or
 * their data was erased.
 */
export async function findBinnedUser(
  db: ReadDb,
  mentorId: MentorId,
): Promise<string | null | undefined> {
  const row = await db
    .selectFrom('mentors')
    .select('user_id')
    .where('id', '=', mentorId)
    .where('deleted_at', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('person_erasures')
            .select('erasure_id')
            .where('kind', '=', 'mentor')
            .whereRef('owner_id', '=', 'mentors.id'),
        ),
      ),
    )
    .executeTakeFirst()
  return row?.user_id
}

/** Null takes the mentors out of the bin. */
export async function setMentorsDeletedAt(
  tx: WriteTx,
  ids: readonly MentorId[],
  deletedAt: string | null,
): Promise<void> {
  for (let start = 0; start < ids.length; start += rowsPerStatement) {
    await tx
      .updateTable('mentors')
      .set({ deleted_at: deletedAt })
      .where('id', 'in', ids.slice(start, start + rowsPerStatement))
      .execute()
  }
}

/**
 * Details of the live mentors who may be given work, in the order of the roster; of all of them when
 * no ids are given.
 */
export async function listActiveDetails(
  db: ReadDb,
  mentorIds: readonly string[] | null,
): Promise<{ id: string; name: string; details: MentorDetails }[]> {
  let query = db
    .selectFrom('mentors')
    .innerJoin('mentor_details', 'mentor_id', 'id')
    .select(['id', 'name', 'details'])
    .where('deleted_at', 'is', null)
    .where('status', 'not in', ['paused', 'removed'])
  if (mentorIds !== null) query = query.where('id', 'in', mentorIds)
  const rows = await query.orderBy('sort_key').orderBy('id').execute()
  return rows.map(({ id, name, details }) => ({ id, name, details: toDetails(details) }))
}

/** What the app stored itself and checked then. */
function toDetails(details: string): MentorDetails {
  return JSON.parse(details) as MentorDetails
}

function toColumns(mentor: Mentor) {
  return {
    id: mentor.id,
    ...toMentorColumns(mentor.details),
    status: mentor.status,
    status_reason: mentor.statusReason,
    recognition: mentor.recognition === null ? null : JSON.stringify(mentor.recognition),
    consent_state: mentor.consent,
    user_id: mentor.userId,
    photo_sha256: mentor.photoSha256,
    version: mentor.version,
    created_at: mentor.createdAt,
    updated_at: mentor.updatedAt,
  }
}

function toMentor(
  row: Selectable<DatabaseSchema['mentors']> & { readonly details: string },
): Mentor {
  return mentorSchema.parse({
    id: row.id,
    version: row.version,
    status: row.status,
    statusReason: row.status_reason,
    recognition: row.recognition === null ? null : parseJson(row.recognition),
    details: parseJson(row.details),
    userId: row.user_id,
    consent: row.consent_state,
    photoSha256: row.photo_sha256,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}

/** Live mentors in the network whose papers end on or before a day, soonest first. */
export async function listEndingDetails(
  db: ReadDb,
  lastDay: string,
  most: number,
): Promise<{ id: string; name: string; details: MentorDetails }[]> {
  const rows = await db
    .selectFrom('mentors')
    .innerJoin('mentor_details', 'mentor_id', 'id')
    .select(['id', 'name', 'details'])
    .where('deleted_at', 'is', null)
    .where('status', '<>', 'removed')
    .where('next_ends_on', '<=', lastDay)
    .orderBy('next_ends_on')
    .limit(most)
    .execute()
  return rows.map(({ id, name, details }) => ({ id, name, details: toDetails(details) }))
}

/** The live mentor linked to the person of a device. */
export async function findMentorOfUser(
  db: ReadDb,
  userId: string,
): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom('mentors')
    .select(['id', 'name'])
    .where('user_id', '=', userId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
}

/** Person and mentor of every link. */
export async function listLinkedUsers(db: ReadDb): Promise<[userId: string, mentorId: string][]> {
  const rows = await db
    .selectFrom('mentors')
    .select(['id', 'user_id'])
    .where('user_id', 'is not', null)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(({ id, user_id }) => [user_id ?? '', id])
}
