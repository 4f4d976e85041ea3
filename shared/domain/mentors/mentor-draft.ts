import { z } from 'zod'

import { conflictKindSchema } from './conflict-of-interest.ts'
import { languageLevelSchema } from './mentor-tables.ts'

/** Whatever stands in a field, right or wrong. */
const typed = z.string().max(20_000)
const rowsOf = <Row extends z.ZodRawShape>(row: Row) => z.array(z.strictObject(row)).max(200)
const level = languageLevelSchema.nullable()
const courses = rowsOf({ name: typed, organiser: typed, completedOn: typed, validUntil: typed })

/**
 * What stands in the fields of a mentor's form while a person types: figures, dates and lists of
 * lines are text until they are saved. Kept as a draft, so nothing is asked of it but its shape.
 */
export const mentorDraftSchema = z.strictObject({
  adviserType: z.enum(['individual', 'organisation']),
  fullName: typed,
  wardCode: z.string().nullable(),
  workplace: typed,
  jobTitle: typed,
  associationMemberships: typed,
  phone: typed,
  email: typed,
  socialLinks: typed,
  fieldsRegistered: z.array(z.string()),
  skillTags: z.array(typed),
  fieldsPractised: typed,
  experienceMonths: typed,
  contracts36m: typed,
  education: rowsOf({ period: typed, school: typed, major: typed, degree: typed }),
  shortCourses: courses,
  languages: rowsOf({
    language: typed,
    listening: level,
    speaking: level,
    reading: level,
    writing: level,
  }),
  workHistory: rowsOf({ period: typed, employer: typed, position: typed, duties: typed }),
  projects: rowsOf({ period: typed, place: typed, client: typed, position: typed, duties: typed }),
  publications: typed,
  orgName: typed,
  orgTradeName: typed,
  orgTaxCode: typed,
  orgEstablishment: typed,
  orgLegalRep: typed,
  orgContracts36m: rowsOf({ period: typed, content: typed, client: typed }),
  orgIndividuals: typed,
  trainingDone: courses,
  conflictDeclaration: rowsOf({
    kind: conflictKindSchema,
    firmId: z.string().nullable(),
    group: typed,
    from: typed,
    until: typed,
    note: typed,
  }),
  hoursPerMonth: typed,
  capacityPerMonth: typed,
  wards: z.array(z.string()),
  absences: rowsOf({ from: typed, until: typed, note: typed }),
  rating: typed,
  note: typed,
})
export type MentorDraft = z.infer<typeof mentorDraftSchema>

export const keptMentorDraftSchema = z.strictObject({
  draft: mentorDraftSchema,
  /** The version of the mentor it was typed over; null for a new mentor. */
  version: z.int().positive().nullable(),
  keptAt: z.iso.datetime(),
})
export type KeptMentorDraft = z.infer<typeof keptMentorDraftSchema>
