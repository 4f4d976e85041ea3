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
