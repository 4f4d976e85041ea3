import { z } from 'zod'

/**
 * What each firm counts for in the means of its sector. Điều 10 leaves the summing up to Phụ lục III,
 * which is not at hand: every weighting is a working rule and marked as inferred; equal is the default.
 */
export const sectorWeightingSchema = z.enum(['equal', 'revenue', 'output', 'employees'])
export type SectorWeighting = z.infer<typeof sectorWeightingSchema>
