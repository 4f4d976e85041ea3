import { z } from 'zod'

/** A remark as the mentor has it: what was said of the revision that was sent last, and by whom. */
export const reviewCommentSchema = z.strictObject({
  commentId: z.string().max(120),
  /** The question it is about; null for a criterion or the form as a whole. */
  inputKey: z.string().nullable(),
  criterion: z.string().nullable(),
  text: z.string(),
  saidBy: z.string(),
  saidAt: z.iso.datetime(),
  /** When the mentor ticked it off as dealt with. */
  doneAt: z.iso.datetime().nullable(),
})
export type ReviewComment = z.infer<typeof reviewCommentSchema>
