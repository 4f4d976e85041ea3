import { z } from 'zod'

import { assessmentIdSchema, assessmentStateSchema } from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'

/** A firm that the association has given to the mentor at this laptop. */
export const receivedAssignmentSchema = z.strictObject({
  assignmentId: z.uuid(),
  firmId: firmIdSchema,
  firmName: z.string(),
  taxCode: z.string().nullable(),
  campaignName: z.string(),
  instrumentId: z.string(),
  referenceYear: z.int(),
  /** Null when the association set no day. */
  dueOn: z.iso.date().nullable(),
  leadName: z.string(),
  coName: z.string().nullable(),
  /** Whether this mentor leads; the co mentor only helps. */
  isLead: z.boolean(),
  note: z.string(),
  sentBy: z.string(),
  receivedAt: z.iso.datetime(),
  /** What was made of it on this laptop; null while nothing was. */
  assessment: z.strictObject({ id: assessmentIdSchema, state: assessmentStateSchema }).nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
})
export type ReceivedAssignment = z.infer<typeof receivedAssignmentSchema>
