import { z } from 'zod'

import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'

/** A contact is told by the firm and the name; two of one name in one firm are one person. */
export const personSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('contact'),
    firmId: firmIdSchema,
    fullName: z.string().trim().min(1).max(200),
  }),
  z.strictObject({ kind: z.literal('mentor'), mentorId: mentorIdSchema }),
])
export type Person = z.infer<typeof personSchema>
export type MentorPerson = Extract<Person, { readonly kind: 'mentor' }>

/** A line of what a search found. */
export const foundPersonSchema = z.strictObject({
  person: personSchema,
  name: z.string(),
  /** The firm of a contact, the workplace of a mentor. */
  belongsTo: z.string(),
  title: z.string(),
  phone: z.string(),
  email: z.string(),
  isRestricted: z.boolean(),
})
export type FoundPerson = z.infer<typeof foundPersonSchema>

/** Where something of a person lies on this laptop. */
export const personalPlaceSchema = z.enum([
  'contact',
  'firm-draft',
  'firm-import',
  'assignment',
  'city-copy',
  'outbox',
  'on-its-way',
  'dossier',
  'documents',
  'photo',
  'work',
  'mentor-draft',
  'mentor-import',
  'mentor-history',
  'looks',
  'campaigns',
  'signatures',
  'authorship',
  'backups',
])
export type PersonalPlace = z.infer<typeof personalPlaceSchema>

/** `stays` says why erasing leaves it: what decides public money, who did what, or until it ages out. */
export const placeCountSchema = z.strictObject({
  place: personalPlaceSchema,
  count: z.int().positive(),
  stays: z.enum(['evidence', 'accountability', 'until-receipt', 'until-aged']).nullable(),
})
export type PlaceCount = z.infer<typeof placeCountSchema>

/** While restricted, a person stands in no table, list or sheet that is made for others. */
export const restrictionSchema = z.strictObject({
  since: z.iso.datetime(),
  because: z.string(),
  madeBy: z.string(),
})
export type Restriction = z.infer<typeof restrictionSchema>

export const personLookSchema = z.strictObject({
  what: z.enum(['opened', 'exported', 'restricted', 'lifted']),
  at: z.iso.datetime(),
  by: z.string(),
})
export type PersonLook = z.infer<typeof personLookSchema>

/** Everything the laptop says of one person at once. */
export const personFileSchema = z.strictObject({
  found: foundPersonSchema,
  places: z.array(placeCountSchema),
  restriction: restrictionSchema.nullable(),
  /** Newest first. */
  looks: z.array(personLookSchema),
})
export type PersonFile = z.infer<typeof personFileSchema>
