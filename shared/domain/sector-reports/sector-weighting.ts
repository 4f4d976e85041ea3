import { z } from 'zod'

import type { AssessedFirm } from './assessed-firm.ts'

/**
 * What each firm counts for in the means of its sector. Điều 10 leaves the summing up to Phụ lục III,
 * which is not at hand: every weighting is a working rule and marked as inferred; equal is the default.
 */
export const sectorWeightingSchema = z.enum(['equal', 'revenue', 'output', 'employees'])
export type SectorWeighting = z.infer<typeof sectorWeightingSchema>

/** Null where the figure is missing or is zero: such a firm cannot be weighed and is counted apart. */
export function weightOf({ weights }: AssessedFirm, weighting: SectorWeighting): number | null {
  if (weighting === 'equal') return 1
  const weight = weights[weighting]
  return weight === null || weight <= 0 ? null : weight
}
