import { sql } from 'kysely'

import type { ReadDb } from '#core/database/schema.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import type { FoundPerson, MentorPerson } from '#shared/domain/personal-data/person.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { z } from 'zod'

/** A person before it is known whether their data is restricted. */
export type KeptPerson = Omit<FoundPerson, 'isRestricted'>

/** Every contact of a live firm, in no particular order. */
export async function listContacts(db: ReadDb, firmId?: string): Promise<KeptPerson[]> {
  const rows = await db
    .selectFrom('firm_contacts')
    .innerJoin('firms', 'firms.id', 'firm_contacts.firm_id')
    .select(['firm_id', 'full_name', 'title', 'phone', 'email', 'firms.name'])
    .where('firms.deleted_at', 'is', null)
    .$if(firmId !== undefined, (every) => every.where('firm_id', '=', firmId ?? ''))
    .execute()
  return rows.map((row) => ({
    person: {
      kind: 'contact',
      firmId: firmIdSchema.parse(row.firm_id),
      fullName: row.full_name,
    },
    name: row.full_name,
    belongsTo: row.name,
    title: row.title,
    phone: row.phone,
    email: row.email,
  }))
}

const shownDetailsSchema = z.object({ jobTitle: z.string(), email: z.string() })

/** Every mentor of the roster, those in the bin too; undefined ids for all. */
export async function listKeptMentors(
  db: ReadDb,
  mentorId?: MentorPerson['mentorId'],
): Promise<KeptPerson[]> {
  const rows = await db
    .selectFrom('mentors')
    .innerJoin('mentor_details', 'mentor_id', 'id')
    .select(['id', 'name', 'workplace', 'phone', 'details'])
    .where(
      sql<boolean>`not exists (select 1 from person_erasures e
      where e.kind = 'mentor' and e.owner_id = mentors.id)`,
    )
    .$if(mentorId !== undefined, (every) => every.where('id', '=', mentorId ?? ''))
    .execute()
  return rows.map((row) => {
    const details = shownDetailsSchema.parse(parseJson(row.details))
    return {
      person: { kind: 'mentor', mentorId: mentorIdSchema.parse(row.id) },
      name: row.name,
      belongsTo: row.workplace,
      title: details.jobTitle,
      phone: row.phone,
      email: details.email,
    }
  })
}
