import { z } from 'zod'

/** One remark of a review: on a question, on a criterion, or on the form as a whole when both are null. */
export const reviewRemarkSchema = z.strictObject({
  inputKey: z.string().max(60).nullable(),
  criterion: z.string().max(60).nullable(),
  text: z.string().trim().min(1).max(4000),
})
export type ReviewRemark = z.infer<typeof reviewRemarkSchema>

export const reviewDecisionSchema = z.strictObject({
  decisionId: z.uuid(),
  /** The revision that was looked at. */
  revId: z.uuid(),
  decision: z.enum(['approve', 'return', 'withdraw']),
  reviewerUserId: z.uuid(),
  reviewerName: z.string(),
  decidedAt: z.iso.datetime(),
  remarks: z.array(reviewRemarkSchema),
})
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>
