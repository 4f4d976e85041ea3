import { z } from 'zod'

import { fiveNumbersSchema } from './five-numbers.ts'
import { histogramBinSchema } from './histogram.ts'
import { sectorWeightingSchema } from './sector-weighting.ts'

export const breakdownKeySchema = z.enum(['division', 'group', 'keySector', 'ward', 'size'])
export type BreakdownKey = z.infer<typeof breakdownKeySchema>

/** Which sector: everything, a VSIC division or group by its digits, or a key sector by its id. */
export const sectorScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('vsic'), prefix: z.string().regex(/^\d{2,3}$/) }),
  z.strictObject({ kind: z.literal('key-sector'), keySectorId: z.string().max(20) }),
])
export type SectorScope = z.infer<typeof sectorScopeSchema>

/** A mean at both ends of what is still open; equal once nothing is. */
const meanSchema = z.strictObject({ min: z.number(), max: z.number() })
export type Mean = z.infer<typeof meanSchema>

/** Means of some firms, at least five. */
const cellFiguresSchema = z.strictObject({
  firmCount: z.int(),
  /** In the order of the instrument. */
  groups: z.array(meanSchema),
  total: meanSchema,
  synchrony: meanSchema,
  classLowest: z.string(),
  classHighest: z.string(),
  limitedBy: z.enum(['total', 'synchrony', 'both', 'none']),
  /** Of the totals that are settled; null when those are fewer than ten. */
  totals: fiveNumbersSchema.nullable(),
})
export type CellFigures = z.infer<typeof cellFiguresSchema>

const breakdownRowSchema = z.strictObject({
  /** Null gathers the firms of which it is not known. */
  code: z.string().nullable(),
  knownCount: z.int(),
  /** `none`: no firm was assessed; `hidden`: too few firms, or another cell could be worked out. */
  state: z.enum(['shown', 'hidden', 'none']),
  figures: cellFiguresSchema.nullable(),
})
export type BreakdownRow = z.infer<typeof breakdownRowSchema>

const breakdownSchema = z.strictObject({
  by: breakdownKeySchema,
  rows: z.array(breakdownRowSchema),
  /** All hidden cells together; null when nothing is hidden. */
  rest: z.strictObject({ cellCount: z.int(), figures: cellFiguresSchema }).nullable(),
})
export type Breakdown = z.infer<typeof breakdownSchema>

const classCountSchema = z.strictObject({
  /** Null: the class of these firms is still open. */
  code: z.string().nullable(),
  /** Null where it is hidden. */
  count: z.int().nullable(),
})

const criterionMeanSchema = z.strictObject({
  code: z.string(),
  group: z.string(),
  maxPoints: z.int(),
  mean: meanSchema,
  /** Points surely missing to the maximum, on average. */
  lost: z.number(),
})
export type CriterionMean = z.infer<typeof criterionMeanSchema>

/** What stands when at least five firms were assessed. */
const sectorFiguresSchema = z.strictObject({
  overall: cellFiguresSchema,
  /** Firms whose total is not settled; they are in the means with their range. */
  openCount: z.int(),
  nextClass: z
    .strictObject({ code: z.string(), totalGap: z.number(), synchronyGap: z.number() })
    .nullable(),
  classes: z.array(classCountSchema),
  /** Firms in all hidden classes together; null when none is hidden. */
  hiddenClassCount: z.int().nullable(),
  histogram: z.array(histogramBinSchema).nullable(),
  /** Group points in percent of the maximum, of firms whose group is settled. */
  groupBoxes: z.array(fiveNumbersSchema.nullable()),
  /** Those that hold the sector back most come first. */
  criteria: z.array(criterionMeanSchema),
  breakdowns: z.array(breakdownSchema),
})
export type SectorFigures = z.infer<typeof sectorFiguresSchema>

export const sectorReportSchema = z.strictObject({
  weighting: sectorWeightingSchema,
  scope: sectorScopeSchema,
  /** Firms of the sector in the firm list. */
  knownCount: z.int(),
  /** Firms with an assessment that counts. */
  sampleCount: z.int(),
  /** Of the sample, those without the figure that weighs them: they are in no figure below. */
  notWeighedCount: z.int(),
  /** Null when fewer than five firms can be counted, or showing the sector would tell a hidden cell. */
  figures: sectorFiguresSchema.nullable(),
})
export type SectorReport = z.infer<typeof sectorReportSchema>
