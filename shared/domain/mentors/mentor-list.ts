import { z } from 'zod'

import { mentorDetailsSchema } from './mentor-details.ts'
import { mentorIdSchema } from './mentor-id.ts'
import { consentStateSchema, mentorStatusSchema } from './mentor.ts'

/** A line of the roster. */
export const mentorRowSchema = z.strictObject({
  id: mentorIdSchema,
  name: z.string(),
  adviserType: mentorDetailsSchema.shape.adviserType,
  status: mentorStatusSchema,
  workplace: z.string(),
  wardCode: z.string().nullable(),
  fieldsRegistered: z.array(z.string()),
  phone: z.string(),
  capacityPerMonth: z.int().nullable(),
  consent: consentStateSchema,
  /** The earliest day a document or certificate ends; null when none does. */
  nextEndsOn: z.iso.date().nullable(),
})
export type MentorRow = z.infer<typeof mentorRowSchema>

export const mentorFilterSchema = z.strictObject({
  /** Any words of name, workplace, ward (old names too), phone, e-mail; diacritics optional. */
  text: z.string().max(200),
  status: mentorStatusSchema.nullable(),
  adviserType: mentorDetailsSchema.shape.adviserType.nullable(),
  sectorId: z.string().nullable(),
  wardCode: z.string().nullable(),
  consent: consentStateSchema.nullable(),
  /** Only those with a document or certificate that has ended or soon will. */
  isEnding: z.boolean(),
})
export type MentorFilter = z.infer<typeof mentorFilterSchema>

/** The filter that leaves nobody out. */
export const everyMentor: MentorFilter = {
  text: '',
  status: null,
  adviserType: null,
  sectorId: null,
  wardCode: null,
  consent: null,
  isEnding: false,
}

/** How many days ahead an end is called to mind. */
export const reminderDays = 60
