import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { mentorConsentSchema, type MentorConsent } from '#shared/domain/mentors/mentor-consent.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import {
  mentorLookSchema,
  mentorRestrictedSchema,
  type LookGroup,
  type MentorRestricted,
} from '#shared/domain/mentors/mentor-restricted.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

export async function findRestricted(
  db: ReadDb,
  mentorId: MentorId,
): Promise<MentorRestricted | undefined> {
  const row = await db
    .selectFrom('mentor_details')
    .select('restricted')
    .where('mentor_id', '=', mentorId)
    .executeTakeFirst()
  return row && mentorRestrictedSchema.parse(parseJson(row.restricted))
}

export async function setRestricted(
  tx: WriteTx,
  mentorId: MentorId,
  restricted: MentorRestricted,
): Promise<void> {
  await tx
    .updateTable('mentor_details')
    .set({ restricted: JSON.stringify(restricted) })
    .where('mentor_id', '=', mentorId)
    .execute()
}

/** Null while the mentor has never agreed to anything. */
export async function findConsent(db: ReadDb, mentorId: MentorId): Promise<MentorConsent | null> {
  const row = await db
    .selectFrom('mentor_details')
    .select('consent')
    .where('mentor_id', '=', mentorId)
    .executeTakeFirst()
  return row?.consent == null ? null : mentorConsentSchema.parse(parseJson(row.consent))
}

export async function setConsent(
  tx: WriteTx,
  mentorId: MentorId,
  consent: MentorConsent,
): Promise<void> {
  await tx
    .updateTable('mentor_details')
    .set({ consent: JSON.stringify(consent) })
    .where('mentor_id', '=', mentorId)
    .execute()
}

export type NewLook = {
  readonly id: string
  readonly mentorId: MentorId
  readonly lookedAt: string
  readonly lookedBy: string
  readonly group: LookGroup
}

export async function insertLook(tx: WriteTx, look: NewLook): Promise<void> {
  await tx
    .insertInto('mentor_looks')
    .values({
      id: look.id,
      mentor_id: look.mentorId,
      looked_at: look.lookedAt,
      looked_by: look.lookedBy,
      field_group: look.group,
    })
    .execute()
}

const looksShown = 100

/** Newest first. */
export async function listLooks(db: ReadDb, mentorId: MentorId) {
  const rows = await db
    .selectFrom('mentor_looks')
    .selectAll()
    .where('mentor_id', '=', mentorId)
    .orderBy('looked_at', 'desc')
    .limit(looksShown)
    .execute()
  return rows.map((row) =>
    mentorLookSchema.parse({
      lookedAt: row.looked_at,
      lookedBy: row.looked_by,
      group: row.field_group,
    }),
  )
}

/** Ids of mentors who agreed to publication and have not withdrawn. */
export async function listPublishable(db: ReadDb): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('mentors')
    .innerJoin('mentor_details', 'mentor_id', 'id')
    .select(['id', 'mentor_details.consent'])
    .where('consent_state', '=', 'given')
    .where('mentor_details.consent', 'is not', null)
    .execute()
  const agreed = rows.filter(({ consent }) =>
    mentorConsentSchema.parse(parseJson(consent ?? '')).scopes.includes('publish'),
  )
  return new Set(agreed.map(({ id }) => id))
}
