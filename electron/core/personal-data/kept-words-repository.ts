import type { ReadDb } from '#core/database/schema.ts'
import { withoutContact } from '#exchange/contact-name.ts'
import { mentorConsentSchema } from '#shared/domain/mentors/mentor-consent.ts'
import { mentorDetailsSchema } from '#shared/domain/mentors/mentor-details.ts'
import { mentorEventSchema } from '#shared/domain/mentors/mentor-history.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import {
  mentorLookSchema,
  mentorRestrictedSchema,
} from '#shared/domain/mentors/mentor-restricted.ts'
import { recognitionSchema } from '#shared/domain/mentors/mentor.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import type { SoughtContact } from './sought-contact.ts'

export type ContactWords = Awaited<ReturnType<typeof readContactWords>>
export type MentorWords = Awaited<ReturnType<typeof readMentorWords>>

/** What stands of a contact, word for word: as the firm has it, and under which results they signed. */
export async function readContactWords(db: ReadDb, { firmId, isErased }: SoughtContact) {
  const contacts = await db
    .selectFrom('firm_contacts')
    .select(['full_name as fullName', 'title as jobTitle', 'phone', 'email'])
    .where('firm_id', '=', firmId)
    .execute()
  const signed = await db
    .selectFrom('sign_offs')
    .innerJoin('assessments', 'assessments.id', 'sign_offs.assessment_id')
    .select(['assessments.reference_year as year', 'signed_at as signedAt', 'signers'])
    .where('firm_id', '=', firmId)
    .execute()
  return {
    contacts: contacts.filter(({ fullName }) => isErased(fullName)),
    signatures: signed.filter(
      ({ signers }) => withoutContact(parseJson(signers), isErased).count > 0,
    ),
  }
}

/** What stands of a mentor, word for word, what was removed with it; undefined when the dossier is gone. */
export async function readMentorWords(db: ReadDb, mentorId: MentorId) {
  const dossier = await db
    .selectFrom('mentors')
    .innerJoin('mentor_details', 'mentor_id', 'id')
    .select(['status', 'status_reason', 'recognition', 'details', 'restricted', 'consent'])
    .where('id', '=', mentorId)
    .executeTakeFirst()
  if (!dossier) return undefined
  const of = { where: ['mentor_id', '=', mentorId] as const }
  const { recognition, consent } = dossier
  return {
    status: dossier.status,
    statusReason: dossier.status_reason,
    recognition: recognition === null ? null : recognitionSchema.parse(parseJson(recognition)),
    details: mentorDetailsSchema.parse(parseJson(dossier.details)),
    restricted: mentorRestrictedSchema.parse(parseJson(dossier.restricted)),
    consent: consent === null ? null : mentorConsentSchema.parse(parseJson(consent)),
    documents: await db
      .selectFrom('mentor_documents')
      .select(['title', 'received_on as receivedOn', 'ends_on as endsOn', 'file_name as fileName'])
      .select('removed_at as removedAt')
      .where(...of.where)
      .orderBy('received_on')
      .execute(),
    work: await db
      .selectFrom('mentor_work')
      .select(['worked_on as workedOn', 'firm_name as firmName', 'what', 'minutes'])
      .select('removed_at as removedAt')
      .where(...of.where)
      .orderBy('worked_on')
      .execute(),
    history: await readHistory(db, mentorId),
    looks: await readLooks(db, mentorId),
  }
}

async function readLooks(db: ReadDb, mentorId: MentorId) {
  const rows = await db
    .selectFrom('mentor_looks')
    .select(['looked_at as lookedAt', 'looked_by as lookedBy', 'field_group as group'])
    .where('mentor_id', '=', mentorId)
    .execute()
  return rows.map((row) => mentorLookSchema.parse(row))
}

async function readHistory(db: ReadDb, mentorId: MentorId) {
  const rows = await db
    .selectFrom('mentor_history')
    .select(['event', 'made_at as madeAt', 'made_by as madeBy', 'note'])
    .where('mentor_id', '=', mentorId)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, event: mentorEventSchema.parse(row.event) }))
}
