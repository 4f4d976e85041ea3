import { z } from 'zod'

import { firmDetailsSchema, firmIdSchema } from '#shared/domain/firms/firm.ts'

import { sha256Schema } from './signed-text.ts'

/** The instrument by which something is scored, down to its bytes. */
export const scoredWithSchema = z.strictObject({
  id: z.string().max(60),
  version: z.string().max(40),
  sha256: sha256Schema,
})

/** A mentor as the city knows them: the user of their certificate. */
const assigneeSchema = z.strictObject({
  userId: z.uuid(),
  name: z.string().trim().min(1).max(200),
})

/**
 * Who visits which firm, for which campaign, by when. A later revision replaces it; a deletion takes
 * it back.
 */
export const assignmentBodySchema = z.strictObject({
  campaign: z.strictObject({
    id: z.uuid(),
    name: z.string().trim().min(1).max(200),
    instrument: scoredWithSchema,
    normSetId: z.string().max(120).nullable(),
    referenceYear: z.int().min(2000).max(2100),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
  }),
  firm: z.strictObject({
    firmId: firmIdSchema,
    /** The city's version that the details are; null when the city has none, or another. */
    version: z.int().positive().nullable(),
    details: firmDetailsSchema,
  }),
  lead: assigneeSchema,
  co: assigneeSchema.nullable(),
  dueOn: z.iso.date().nullable(),
  note: z.string().max(2000),
})
export type AssignmentBody = z.infer<typeof assignmentBodySchema>
