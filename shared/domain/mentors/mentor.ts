import { z } from 'zod'

import { mentorDetailsSchema } from './mentor-details.ts'
import { mentorIdSchema } from './mentor-id.ts'

/** Where the dossier of an adviser stands (TT06 Điều 9). */
export const mentorStatusSchema = z.enum([
  'draft',
  'submitted',
  'more_asked',
  'recognised',
  'paused',
  'removed',
])
export type MentorStatus = z.infer<typeof mentorStatusSchema>

/** Nobody is called recognised without all three. */
export const recognitionSchema = z.strictObject({
  decisionNumber: z.string().trim().min(1).max(100),
  decidedOn: z.iso.date(),
  /** The ministry or agency that recognised. */
  body: z.string().trim().min(2).max(300),
  /** Code in the national network of advisers; empty until it is given. */
  networkCode: z.string().max(60),
})

/** Whether the person agrees to their data being used; what they agreed to is restricted. */
export const consentStateSchema = z.enum(['none', 'given', 'withdrawn'])
export type ConsentState = z.infer<typeof consentStateSchema>

export const mentorSchema = z.strictObject({
  id: mentorIdSchema,
  /** Raised by every change; guards against saving over somebody else's change. */
  version: z.int().positive(),
  status: mentorStatusSchema,
  details: mentorDetailsSchema,
  /** The person of that mentor's device certificate; null until it is linked. */
  userId: z.uuid().nullable(),
  recognition: recognitionSchema.nullable(),
  /** Why the mentor was paused or removed, or what was asked for; null in other states. */
  statusReason: z.string().nullable(),
  consent: consentStateSchema,
  /** SHA-256 of the photograph in the evidence store. */
  photoSha256: z.string().length(64).nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type Mentor = z.infer<typeof mentorSchema>
