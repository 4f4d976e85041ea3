import { z } from 'zod'

import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'

import { reviewStateSchema } from './review-state.ts'

/** An assessment that arrived from a mentor, as the queue shows it: one line, of its newest revision. */
export const reviewItemSchema = z.strictObject({
  recordId: assessmentIdSchema,
  revId: z.uuid(),
  firmId: firmIdSchema,
  /** Empty until the firm has arrived. */
  firmName: z.string(),
  taxCode: z.string().nullable(),
  mentorUserId: z.uuid(),
  mentorName: z.string(),
  instrumentSha256: z.string(),
  referenceYear: z.int(),
  visitedOn: z.iso.date().nullable(),
  arrivedAt: z.iso.datetime(),
  /** Which revision of the assessment this is, as this laptop counts them; above 1 it was mended. */
  revisionNumber: z.int().positive(),
  totalMin: z.int(),
  totalMax: z.int(),
  synchronyMin: z.number(),
  synchronyMax: z.number(),
  classLowest: z.string(),
  classHighest: z.string(),
  /** Null while this laptop does not have the instrument to say. */
  warningCount: z.int().nullable(),
  openRangeCount: z.int().nullable(),
  handFixedCount: z.int(),
  /** Of the answers, how many rest on nothing but words; null when there are none. */
  weakEvidencePercent: z.int().nullable(),
  isOutlier: z.boolean(),
  changedAfterSignature: z.boolean(),
  state: reviewStateSchema,
})
export type ReviewItem = z.infer<typeof reviewItemSchema>

/** What a line can call attention to. The order is that of the bits they are stored as. */
export const reviewMarks = [
  'warnings',
  'open-ranges',
  'hand-fixed',
  'weak-evidence',
  'outlier',
  'changed-after-signature',
] as const
export type ReviewMark = (typeof reviewMarks)[number]

/** Above this share of answers that rest on words alone, the evidence counts as weak. */
export const weakEvidenceAbovePercent = 50

export const reviewFilterSchema = z.strictObject({
  /** Null for all. */
  states: z.array(reviewStateSchema).min(1).nullable(),
  /** Every one of them has to be there. */
  marks: z.array(z.enum(reviewMarks)).max(reviewMarks.length),
  /** Any words of the firm's name, tax code or the mentor's name; diacritics optional. */
  text: z.string().max(200),
})
export type ReviewFilter = z.infer<typeof reviewFilterSchema>
