import { sql } from 'kysely'

import type { ReadDb } from '#core/database/schema.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

/** How many firms the mentor was given, alone or with another, and how many lines of hours stand. */
export async function countUses(
  db: ReadDb,
  mentorId: MentorId,
): Promise<{ readonly firms: number; readonly hours: number }> {
  const given = await db
    .selectFrom('campaign_assignments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '!=', 'withdrawn')
    .where((eb) => eb.or([eb('lead_mentor_id', '=', mentorId), eb('co_mentor_id', '=', mentorId)]))
    .executeTakeFirstOrThrow()
  const worked = await db
    .selectFrom('mentor_work')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('mentor_id', '=', mentorId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { firms: given.count, hours: worked.count }
}

/** Those among them who were given firms or have hours. */
export async function listUsed(
  db: ReadDb,
  mentorIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const among = sql<string>`(select value from json_each(${JSON.stringify(mentorIds)}))`
  const given = await db
    .selectFrom('campaign_assignments')
    .select(['lead_mentor_id', 'co_mentor_id'])
    .where('state', '!=', 'withdrawn')
    .where((eb) => eb.or([eb('lead_mentor_id', 'in', among), eb('co_mentor_id', 'in', among)]))
    .execute()
  const worked = await db
    .selectFrom('mentor_work')
    .select('mentor_id')
    .where('mentor_id', 'in', among)
    .where('removed_at', 'is', null)
    .execute()
  const wanted = new Set(mentorIds)
  const used = [
    ...given.flatMap(({ lead_mentor_id, co_mentor_id }) => [lead_mentor_id, co_mentor_id ?? '']),
    ...worked.map(({ mentor_id }) => mentor_id),
  ]
  return new Set(used.filter((mentorId) => wanted.has(mentorId)))
}
