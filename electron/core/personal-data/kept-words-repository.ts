import type { ReadDb } from '#core/database/schema.ts'
import { withoutContact } from '#exchange/contact-name.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import type { SoughtContact } from './sought-contact.ts'

/** What stands of a contact, word for word: as the firm has it, and in signatures. */
export async function readContactWords(db: ReadDb, { firmId, isErased }: SoughtContact) {
  const contacts = await db
    .selectFrom('firm_contacts')
    .select(['full_name', 'title', 'phone', 'email'])
    .where('firm_id', '=', firmId)
    .execute()
  const signed = await db
    .selectFrom('sign_offs')
    .innerJoin('assessments', 'assessments.id', 'sign_offs.assessment_id')
    .select(['assessment_id', 'signed_at', 'signers'])
    .where('firm_id', '=', firmId)
    .execute()
  return {
    contacts: contacts.filter(({ full_name }) => isErased(full_name)),
    signatures: signed
      .filter(({ signers }) => withoutContact(parseJson(signers), isErased).count > 0)
      .map(({ assessment_id, signed_at }) => ({ assessment_id, signed_at })),
  }
}

/** What stands of a mentor, word for word. */
export async function readMentorWords(db: ReadDb, mentorId: MentorId) {
  const dossier = await db
    .selectFrom('mentors')
    .innerJoin('mentor_details', 'mentor_id', 'id')
    .select(['status', 'status_reason', 'recognition', 'details', 'restricted', 'consent'])
    .where('id', '=', mentorId)
    .executeTakeFirst()
  const of = { where: ['mentor_id', '=', mentorId] as const }
  const parsed = (text: string | null | undefined) => (text == null ? null : parseJson(text))
  return {
    status: dossier?.status ?? null,
    statusReason: dossier?.status_reason ?? null,
    recognition: parsed(dossier?.recognition),
    details: parsed(dossier?.details),
    restricted: parsed(dossier?.restricted),
    consent: parsed(dossier?.consent),
    documents: await db
      .selectFrom('mentor_documents')
      .select(['kind', 'title', 'received_on', 'ends_on', 'file_name', 'added_at', 'removed_at'])
      .where(...of.where)
      .execute(),
    work: await db
      .selectFrom('mentor_work')
      .select(['worked_on', 'firm_name', 'what', 'minutes', 'removed_at'])
      .where(...of.where)
      .execute(),
    history: await db
      .selectFrom('mentor_history')
      .select(['event', 'made_at', 'made_by', 'status', 'fields', 'note'])
      .where(...of.where)
      .execute(),
    looks: await db
      .selectFrom('mentor_looks')
      .select(['looked_at', 'looked_by', 'field_group'])
      .where(...of.where)
      .execute(),
  }
}
