import { z } from 'zod'

import { mentorIdSchema } from './mentor-id.ts'

export const documentIdSchema = z.uuid().brand<'MentorDocumentId'>()
export type DocumentId = z.infer<typeof documentIdSchema>

export const documentKindSchema = z.enum([
  'application',
  'curriculum_vitae',
  'degree',
  'certificate',
  'business_registration',
  'capability_profile',
  'other',
])

const fileSchema = z.strictObject({
  fileName: z.string(),
  mimeType: z.string(),
  byteCount: z.int().positive(),
  sha256: z.string().length(64),
})

/** A paper of the dossier; `file` is null while only the paper is there. */
export const mentorDocumentSchema = z.strictObject({
  id: documentIdSchema,
  kind: documentKindSchema,
  title: z.string(),
  isCertified: z.boolean(),
  receivedOn: z.iso.date(),
  /** Last day it holds; null when it does not end. */
  endsOn: z.iso.date().nullable(),
  file: fileSchema.nullable(),
})
export type MentorDocument = z.infer<typeof mentorDocumentSchema>

export const newDocumentSchema = z.strictObject({
  kind: documentKindSchema,
  title: z.string().trim().min(2).max(300),
  isCertified: z.boolean(),
  receivedOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
})
export type NewDocument = z.infer<typeof newDocumentSchema>

/** A paper or certificate that has ended or soon will. */
export const mentorReminderSchema = z.strictObject({
  mentorId: mentorIdSchema,
  name: z.string(),
  what: z.string(),
  endsOn: z.iso.date(),
})
export type MentorReminder = z.infer<typeof mentorReminderSchema>
