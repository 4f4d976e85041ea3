import { z } from 'zod'

import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { reviewStateSchema } from '#shared/domain/review/review-state.ts'

import { batchFindingSchema } from './batch-finding.ts'
import { batchItemStateSchema, batchStateSchema } from './batch-state.ts'

export const batchIdSchema = z.uuid().brand<'BatchId'>()
export type BatchId = z.infer<typeof batchIdSchema>

/** An assessment as a batch holds it: of one revision, and with that revision's figures. */
export const batchItemSchema = z.strictObject({
  recordId: assessmentIdSchema,
  revId: z.uuid(),
  firmId: firmIdSchema,
  firmName: z.string(),
  taxCode: z.string().nullable(),
  mentorName: z.string(),
  instrumentSha256: z.string(),
  referenceYear: z.int(),
  totalMin: z.int(),
  totalMax: z.int(),
  synchronyMin: z.number(),
  synchronyMax: z.number(),
  classLowest: z.string(),
  classHighest: z.string(),
  contentSha256: z.string(),
  state: batchItemStateSchema,
  /** What was found before sending; kept as it was then. */
  findings: z.array(batchFindingSchema),
  /** Why the city did not take it: a code of `recordFaults`, or a person's words. */
  faultCode: z.string().nullable(),
  reason: z.string(),
  /** When its answer came. */
  answeredAt: z.iso.datetime().nullable(),
  /** Where the assessment stands in the queue now; null when it is not there. */
  reviewState: reviewStateSchema.nullable(),
})
export type BatchItem = z.infer<typeof batchItemSchema>

const countsSchema = z.strictObject({
  all: z.int(),
  accepted: z.int(),
  refused: z.int(),
  /** Sent, and without an answer yet. */
  waiting: z.int(),
})

export const batchSummarySchema = z.strictObject({
  id: batchIdSchema,
  /** Counted by this laptop, from 1. */
  number: z.int().positive(),
  name: z.string(),
  state: batchStateSchema,
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  confirmedBy: z.string().nullable(),
  confirmedTitle: z.string(),
  confirmedAt: z.iso.datetime().nullable(),
  /** With the key of the second person's own laptop; else the name was typed at this one. */
  isConfirmedByDevice: z.boolean(),
  sentAt: z.iso.datetime().nullable(),
  settledAt: z.iso.datetime().nullable(),
  /** The batch whose refused assessments this one sends again. */
  mendsBatch: z.int().positive().nullable(),
  counts: countsSchema,
})
export type BatchSummary = z.infer<typeof batchSummarySchema>

/** What a second person answered about a batch from a laptop of their own. */
export const batchAnswerSchema = z.strictObject({
  isConfirmed: z.boolean(),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  /** False once the batch was changed after the question. */
  isOfThese: z.boolean(),
})

export const batchSchema = batchSummarySchema.extend({
  items: z.array(batchItemSchema),
  /** SHA-256 over the records of the batch, as its cover sheet prints it. */
  itemsSha256: z.string(),
  isTwoPerson: z.boolean(),
  /** Other managers of the association whose laptops are known here, by name. */
  colleagues: z.array(z.string()),
  /** The last answer that came by file. */
  answer: batchAnswerSchema.nullable(),
  /** How many of its refused assessments were mended and approved again. */
  resendable: z.int(),
})
export type Batch = z.infer<typeof batchSchema>

export const batchNameSchema = z.string().trim().min(3).max(200)
/** As many as one batch of the wire carries with room for what goes with them. */
export const mostBatchItems = 500
