import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { keptMentorDraftSchema, type KeptMentorDraft } from '#shared/domain/mentors/mentor-draft.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** The form of a new mentor has no id yet. */
const newMentor = ''

/** Undefined when there is none, or it is of an older form that had other fields. */
export async function findMentorDraft(
  db: ReadDb,
  mentorId: MentorId | null,
): Promise<KeptMentorDraft | undefined> {
  const row = await db
    .selectFrom('mentor_drafts')
    .select(['version', 'draft', 'kept_at'])
    .where('mentor_id', '=', mentorId ?? newMentor)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { version, kept_at: keptAt } = row
  return keptMentorDraftSchema.safeParse({ version, keptAt, draft: parseJson(row.draft) }).data
}

export async function putMentorDraft(
  tx: WriteTx,
  mentorId: MentorId | null,
  { draft, version, keptAt }: KeptMentorDraft,
): Promise<void> {
  const columns = { version, draft: JSON.stringify(draft), kept_at: keptAt }
  await tx
    .insertInto('mentor_drafts')
    .values({ mentor_id: mentorId ?? newMentor, ...columns })
    .onConflict((conflict) => conflict.column('mentor_id').doUpdateSet(columns))
    .execute()
}

export async function deleteMentorDraft(tx: WriteTx, mentorId: MentorId | null): Promise<void> {
  await tx
    .deleteFrom('mentor_drafts')
    .where('mentor_id', '=', mentorId ?? newMentor)
    .execute()
}
