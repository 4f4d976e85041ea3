import { z } from 'zod'

import { conflictOfInterestSchema } from './conflict-of-interest.ts'
import {
  availabilitySchema,
  courseSchema,
  educationSchema,
  languageSchema,
  orgContractSchema,
  projectSchema,
  workSchema,
} from './mentor-tables.ts'

const lineSchema = z.string().max(300)
const linesSchema = z.array(z.string().trim().min(1).max(300)).max(50)

/**
 * What a person types about a mentor: the fields of `mentor-roster-fields.csv` that are public or
 * the association's. Null means not known, never zero. Restricted fields are `MentorRestricted`;
 * state, recognition, consent and files have their own calls.
 */
export const mentorDetailsSchema = z.strictObject({
  adviserType: z.enum(['individual', 'organisation']),
  /** The person; of an organisation, whom to speak to. Empty only for an organisation. */
  fullName: z.string().trim().max(200),
  /** Code of the ward or commune in force since 2025-07-01. */
  wardCode: z.string().nullable(),
  workplace: lineSchema,
  jobTitle: lineSchema,
  associationMemberships: linesSchema,
  phone: z.string().max(40),
  email: z.string().max(200),
  socialLinks: linesSchema,
  /** Ids of key sectors. */
  fieldsRegistered: z.array(z.string()).max(50),
  /** What else the mentor can advise on, in words. */
  skillTags: linesSchema,
  fieldsPractised: linesSchema,
  experienceMonths: z.int().min(0).max(1200).nullable(),
  contracts36m: z.int().min(0).max(10_000).nullable(),
  education: z.array(educationSchema).max(30),
  shortCourses: z.array(courseSchema).max(60),
  languages: z.array(languageSchema).max(20),
  workHistory: z.array(workSchema).max(60),
  projects: z.array(projectSchema).max(200),
  publications: linesSchema,
  orgName: lineSchema,
  orgTradeName: lineSchema,
  /** Check digit proved; null while unknown. */
  orgTaxCode: z.string().nullable(),
  orgEstablishment: lineSchema,
  orgLegalRep: lineSchema,
  orgContracts36m: z.array(orgContractSchema).max(200),
  /** Names of advisers who have worked there for twelve months. */
  orgIndividuals: linesSchema,
  /** Free training in advising that was done (TT06 Điều 8, 9). */
  trainingDone: z.array(courseSchema).max(60),
  conflictDeclaration: z.array(conflictOfInterestSchema).max(100),
  availability: availabilitySchema,
  /** Of the advised firms, 1 to 5; null while nobody has rated. */
  rating: z.number().min(1).max(5).nullable(),
  note: z.string().max(4000),
})
export type MentorDetails = z.infer<typeof mentorDetailsSchema>

/** The name the roster goes by: the organisation's, or the person's. */
export function mentorName({
  adviserType,
  orgName,
  fullName,
}: Pick<MentorDetails, 'adviserType' | 'orgName' | 'fullName'>): string {
  return adviserType === 'organisation' ? orgName : fullName
}
