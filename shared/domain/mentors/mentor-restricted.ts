import { z } from 'zod'

import { refereeSchema } from './mentor-tables.ts'

/** Fields nobody sees without asking, and of which every look is noted. */
export const mentorRestrictedSchema = z.strictObject({
  birthDate: z.iso.date().nullable(),
  nationality: z.string().max(100),
  /** Number of the identity card or passport. */
  idNumber: z.string().max(40),
  idIssuedOn: z.iso.date().nullable(),
  idIssuedBy: z.string().max(300),
  permanentAddress: z.string().max(500),
  /** At least three are asked for (Biểu 1 mục 9). */
  referees: z.array(refereeSchema).max(20),
})
export type MentorRestricted = z.infer<typeof mentorRestrictedSchema>

export const emptyRestricted: MentorRestricted = {
  birthDate: null,
  nationality: '',
  idNumber: '',
  idIssuedOn: null,
  idIssuedBy: '',
  permanentAddress: '',
  referees: [],
}

/** Groups of restricted fields that are looked at together. */
export const lookGroupSchema = z.enum(['identity', 'documents', 'profile_file'])
export type LookGroup = z.infer<typeof lookGroupSchema>

/** Somebody looked at restricted fields. */
export const mentorLookSchema = z.strictObject({
  lookedAt: z.iso.datetime(),
  lookedBy: z.string(),
  group: lookGroupSchema,
})
