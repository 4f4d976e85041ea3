import { z } from 'zod'

import { blockingConflictSchema, costTermSchema } from './assignment-reasons.ts'

/** A mentor who could go to a firm, or what keeps them from it. */
export const mentorCandidateSchema = z.strictObject({
  mentorId: z.string(),
  name: z.string(),
  terms: z.array(costTermSchema),
  /** Fewer are better; null for whoever is ruled out. */
  points: z.int().nullable(),
  /** Firms at hand without this one, of as many as fit. */
  taken: z.int(),
  room: z.int(),
  conflict: blockingConflictSchema.nullable(),
  /** Why a person took them off this firm earlier in the campaign; null when nobody did. */
  takenOffBecause: z.string().nullable(),
  notFree: z.enum(['full', 'away', 'left-out']).nullable(),
})
export type MentorCandidate = z.infer<typeof mentorCandidateSchema>
