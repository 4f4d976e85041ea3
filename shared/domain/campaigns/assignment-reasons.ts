import { z } from 'zod'

const points = z.int().min(0)

/** One part of what a pair costs, as a person would say it. */
export const costTermSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sector'),
    level: z.enum(['same', 'division', 'other', 'unknown']),
    points,
  }),
  z.strictObject({
    kind: z.literal('distance'),
    level: z.enum(['same-ward', 'neighbour', 'served', 'district', 'apart', 'unknown']),
    points,
  }),
  z.strictObject({
    kind: z.literal('language'),
    /** Asked for only of firms with foreign owners. */
    level: z.enum(['not-needed', 'speaks', 'none-stated']),
    points,
  }),
  z.strictObject({
    kind: z.literal('history'),
    level: z.enum(['knows', 'new', 'often']),
    lastYear: z.int().nullable(),
    points,
  }),
])
export type CostTerm = z.infer<typeof costTermSchema>

export const blockingConflictSchema = z.strictObject({
  mentorId: z.string(),
  kind: z.enum(['owner', 'relative', 'supplier', 'customer', 'competitor', 'former_employer']),
  /** Null when the conflict is with the firm itself. */
  group: z.string().nullable(),
})
export type BlockingConflict = z.infer<typeof blockingConflictSchema>

/** A mentor whom a person has taken off the firm, and why. */
export const takenOffSchema = z.strictObject({ mentorId: z.string(), because: z.string() })

/** Why mentors were not asked at all. */
export const exclusionsSchema = z.strictObject({
  conflicts: z.array(blockingConflictSchema),
  /** Taken off this firm earlier in the campaign; reasons kept before the app looked at it have none. */
  takenOff: z.array(takenOffSchema).default([]),
  /** Away during the whole campaign. */
  unavailable: z.int().min(0),
  /** With no room for one more firm. */
  full: z.int().min(0),
  /** Taken out of the campaign by the manager. */
  leftOut: z.int().min(0),
})
export type Exclusions = z.infer<typeof exclusionsSchema>

export const nextBestSchema = z.strictObject({
  mentorId: z.string(),
  points: z.int(),
  /** `dearer`: fits less well; `full`: has no room left; `needed-elsewhere`: fits, but the whole plan is better so. */
  because: z.enum(['dearer', 'full', 'needed-elsewhere']),
  /** In what this mentor fits less well than the one proposed. */
  worseIn: z.array(z.enum(['sector', 'distance', 'language', 'history', 'load'])),
})
export type NextBest = z.infer<typeof nextBestSchema>

/** Why this mentor for this firm, and why nobody else. */
export const assignmentReasonsSchema = z.strictObject({
  terms: z.array(costTermSchema),
  /** Firms the mentor has with this plan, of as many as fit; `assumed` when the capacity is not stated. */
  load: z.strictObject({ taken: z.int(), room: z.int(), assumed: z.boolean(), points }),
  excluded: exclusionsSchema,
  nextBest: z.array(nextBestSchema).max(3),
})
export type AssignmentReasons = z.infer<typeof assignmentReasonsSchema>
