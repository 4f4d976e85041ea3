import { z } from 'zod'

export const mentorEventSchema = z.enum([
  'added',
  'imported',
  'changed',
  'restricted_changed',
  'status',
  'consent_given',
  'consent_withdrawn',
  'photo',
  'document_added',
  'document_removed',
  'work_added',
  'work_removed',
  'linked',
  'import_undone',
  'merged',
  'binned',
  'restored',
])
export type MentorEvent = z.infer<typeof mentorEventSchema>

/** One line of a mentor's history; lines are only ever added. */
export const mentorHistoryEntrySchema = z.strictObject({
  seq: z.int().positive(),
  event: mentorEventSchema,
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  /** The status after the event. */
  status: z.string(),
  /** Names of the fields that changed; of restricted ones never what stood in them. */
  fields: z.array(z.string()),
  /** The reason, the decision, the file: what the event is about. */
  note: z.string(),
})
export type MentorHistoryEntry = z.infer<typeof mentorHistoryEntrySchema>
