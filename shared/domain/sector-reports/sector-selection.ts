import { z } from 'zod'

import { sectorScopeSchema } from './sector-report.ts'
import { sectorWeightingSchema } from './sector-weighting.ts'

/**
 * Which assessments are looked at: those of one reference year by one version of an instrument, since
 * points by different rules cannot be averaged.
 */
export const assessedSetSchema = z.strictObject({
  referenceYear: z.int().min(2000).max(2100),
  instrumentSha256: z.string().length(64),
  /** `approved`: what the association approved, and what went on from there; `arrived`: all. */
  standing: z.enum(['approved', 'arrived']),
  /** Only firms assigned in this campaign; null for all. */
  campaignId: z.uuid().nullable(),
})
export type AssessedSet = z.infer<typeof assessedSetSchema>

export const sectorSelectionSchema = assessedSetSchema.extend({
  scope: sectorScopeSchema,
  weighting: sectorWeightingSchema,
})
export type SectorSelection = z.infer<typeof sectorSelectionSchema>

/** A year and an instrument of which there is something to report. */
export const reportableYearSchema = z.strictObject({
  referenceYear: z.int(),
  instrumentSha256: z.string(),
  arrivedCount: z.int(),
  approvedCount: z.int(),
})
export type ReportableYear = z.infer<typeof reportableYearSchema>
