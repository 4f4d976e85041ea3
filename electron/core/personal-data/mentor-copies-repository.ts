import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import type { Copy } from './copy.ts'

/** Everything of a mentor, place by place. The name as author of results stays with the results. */
export async function listMentorCopies(db: ReadDb, mentorId: MentorId): Promise<Copy[]> {
  const of = await countRows(db, mentorId)
  const counted = (
    place: Copy['place'],
    count: number,
    remove: (tx: WriteTx) => Promise<unknown>,
  ) => (count === 0 ? [] : [{ place, count, stays: null, remove }])
  const kept = (place: Copy['place'], count: number): Copy[] =>
    count === 0 ? [] : [{ place, count, stays: 'accountability', remove: null }]
  return [
    ...counted('documents', of.documents, (tx) => deleteOf(tx, 'mentor_documents', mentorId)),
    ...counted('work', of.work, (tx) => deleteOf(tx, 'mentor_work', mentorId)),
    ...counted('mentor-draft', of.drafts, (tx) => deleteOf(tx, 'mentor_drafts', mentorId)),
    ...counted('mentor-import', of.imports, (tx) => deleteOf(tx, 'mentor_import_rows', mentorId)),
    ...counted('mentor-history', of.history, (tx) => emptyHistory(tx, mentorId)),
    ...counted('photo', of.photos, () => Promise.resolve()),
    // Last: the others are found by it.
    ...counted('dossier', of.dossiers, (tx) => emptyDossier(tx, mentorId)),
    ...kept('looks', of.looks),
    ...kept('campaigns', of.assignments),
    ...kept('authorship', of.authorship),
  ]
}

type TableOfMentor =
  | 'mentor_documents'
  | 'mentor_work'
  | 'mentor_drafts'
  | 'mentor_import_rows'
  | 'mentor_history'
  | 'mentor_details'
  | 'mentor_looks'

async function countRows(db: ReadDb, mentorId: MentorId) {
  const count = async (table: TableOfMentor) =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('mentor_id', '=', mentorId)
        .executeTakeFirstOrThrow()
    ).count
  const mentor = await db
    .selectFrom('mentors')
    .select(['photo_sha256', 'user_id'])
    .where('id', '=', mentorId)
    .executeTakeFirst()
  return {
    documents: await count('mentor_documents'),
    work: await count('mentor_work'),
    drafts: await count('mentor_drafts'),
    imports: await count('mentor_import_rows'),
    history: await count('mentor_history'),
    dossiers: await count('mentor_details'),
    looks: await count('mentor_looks'),
    photos: mentor?.photo_sha256 == null ? 0 : 1,
    assignments: await countAssignments(db, mentorId),
    authorship: mentor?.user_id == null ? 0 : await countAuthored(db, mentor.user_id),
  }
}

async function countAssignments(db: ReadDb, mentorId: MentorId): Promise<number> {
  const { count } = await db
    .selectFrom('campaign_assignments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where((eb) => eb.or([eb('lead_mentor_id', '=', mentorId), eb('co_mentor_id', '=', mentorId)]))
    .executeTakeFirstOrThrow()
  return count
}

async function countAuthored(db: ReadDb, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('review_items')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('mentor_user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return count
}

function deleteOf(
  tx: WriteTx,
  table: Exclude<TableOfMentor, 'mentor_history' | 'mentor_looks'>,
  mentorId: MentorId,
): Promise<unknown> {
  return tx.deleteFrom(table).where('mentor_id', '=', mentorId).execute()
}

/** That something happened stays, with its time; what was said of the mentor goes. */
function emptyHistory(tx: WriteTx, mentorId: MentorId): Promise<unknown> {
  return tx
    .updateTable('mentor_history')
    .set({ note: '', fields: '[]' })
    .where('mentor_id', '=', mentorId)
    .execute()
}

/** The row stays in the bin without a word about the mentor, for what refers to it. */
async function emptyDossier(tx: WriteTx, mentorId: MentorId): Promise<unknown> {
  await deleteOf(tx, 'mentor_details', mentorId)
  return tx
    .updateTable('mentors')
    .set((eb) => ({
      ...{ status: 'removed', status_reason: null, recognition: null },
      ...{ name: nobody, sort_key: '', search_text: '', workplace: '', phone: '' },
      ...{ ward_code: null, sectors: '[]', capacity_per_month: null, consent_state: 'none' },
      ...{ next_ends_on: null, user_id: null, photo_sha256: null },
      deleted_at: eb.fn.coalesce('deleted_at', 'updated_at'),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', mentorId)
    .execute()
}

/** Stands where a name was, in every language. */
const nobody = '—'

/** Of the photograph and of every paper, those no longer listed too. */
export async function listMentorFiles(db: ReadDb, mentorId: MentorId): Promise<string[]> {
  const papers = await db
    .selectFrom('mentor_documents')
    .select('sha256')
    .where('mentor_id', '=', mentorId)
    .execute()
  const photos = await db
    .selectFrom('mentors')
    .select('photo_sha256 as sha256')
    .where('id', '=', mentorId)
    .execute()
  return [...papers, ...photos].flatMap(({ sha256 }) => sha256 ?? [])
}

/** Whether something else still refers to the file. */
export async function isFileInUse(db: ReadDb, sha256: string): Promise<boolean> {
  const [evidence, papers, photos] = await Promise.all([
    db.selectFrom('evidence').select('id').where('sha256', '=', sha256).executeTakeFirst(),
    db.selectFrom('mentor_documents').select('id').where('sha256', '=', sha256).executeTakeFirst(),
    db.selectFrom('mentors').select('id').where('photo_sha256', '=', sha256).executeTakeFirst(),
  ])
  return evidence !== undefined || papers !== undefined || photos !== undefined
}
