import { z } from 'zod'

import { reviewStateSchema } from '#shared/domain/review/review-state.ts'

/** An assessment that came from a mentor's device, in its newest revision. */
export const mentorVisitSchema = z.strictObject({
  recordId: z.uuid(),
  firmName: z.string(),
  referenceYear: z.int(),
  /** Null where the mentor gave no day. */
  visitedOn: z.iso.date().nullable(),
  state: reviewStateSchema,
})
export type MentorVisit = z.infer<typeof mentorVisitSchema>
