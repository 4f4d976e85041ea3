import { z } from 'zod'

import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { askedBatchSchema } from '#shared/domain/batches/asked-batch.ts'
import { findingCodes } from '#shared/domain/batches/batch-finding.ts'
import type { StepRefused } from '#shared/domain/batches/batch-state.ts'
import {
  batchIdSchema,
  batchNameSchema,
  batchSchema,
  batchSummarySchema,
} from '#shared/domain/batches/batch.ts'
import { twoPersonChangeSchema } from '#shared/domain/review/two-person-change.ts'

import { call } from './call.ts'
import { madeFileSchema } from './file-schema.ts'
import type { NotEnrolled } from './sync-contract.ts'

export type BatchNotFound = { readonly code: 'batch/not-found' }
/** No approved assessment is free to be gathered. */
export type NothingToGather = { readonly code: 'batch/nothing-to-gather' }
/** The checks found what cannot go; the batch says which and why. */
export type BatchBlocked = { readonly code: 'batch/blocked'; readonly count: number }
/** The checks found what a person has to have seen; these codes were not ticked. */
export type NotAcknowledged = {
  readonly code: 'batch/not-acknowledged'
  readonly codes: readonly (typeof findingCodes)[number][]
}

/** No other manager's laptop of this association is known here. */
export type NoColleague = { readonly code: 'batch/no-colleague' }
/** Whoever does not confirm a batch says why. */
export type ReasonMissing = { readonly code: 'batch/reason-missing' }

const byBatch = z.strictObject({ batchId: batchIdSchema })

const batchListSchema = z.strictObject({
  batches: z.array(batchSummarySchema),
  ready: z.int(),
  isTwoPerson: z.boolean(),
  /** The latest first, at most fifty. */
  twoPersonChanges: z.array(twoPersonChangeSchema),
})
export type BatchList = z.infer<typeof batchListSchema>

/** Approved assessments that an association sends to the city as one thing. */
export const batchesContract = {
  /** Newest first, those given up left out; and how many approved assessments no batch has yet. */
  list: call({
    input: z.void(),
    output: batchListSchema,
  }).orFails<never>(),
  get: call({ input: byBatch, output: batchSchema }).orFails<BatchNotFound>(),
  /** A draft of all that is approved and in no batch, the longest waiting first. */
  gather: call({
    input: z.strictObject({ name: batchNameSchema }),
    output: batchSchema,
  }).orFails<NotEnrolled | NothingToGather>(),
  /** Takes in what was approved since. */
  gatherMore: call({ input: byBatch, output: batchSchema }).orFails<
    BatchNotFound | NothingToGather | StepRefused
  >(),
  takeOut: call({
    input: byBatch.extend({ recordIds: z.array(assessmentIdSchema).min(1).max(500) }),
    output: batchSchema,
  }).orFails<BatchNotFound | StepRefused>(),
  /** A second person has looked at it, at this laptop. */
  confirm: call({
    input: byBatch.extend({
      fullName: z.string().trim().min(2).max(200),
      title: z.string().trim().max(200),
    }),
    output: batchSchema,
  }).orFails<BatchNotFound | StepRefused>(),
  /** The draft as a file for the other managers, who confirm it at laptops of their own. */
  ask: call({ input: byBatch, output: madeFileSchema }).orFails<
    BatchNotFound | StepRefused | NotEnrolled | NoColleague | BatchBlocked
  >(),
  /** Batches of colleagues that came by file to be confirmed; those that wait come first. */
  listAsked: call({ input: z.void(), output: z.array(askedBatchSchema) }).orFails<never>(),
  getAsked: call({ input: byBatch, output: askedBatchSchema }).orFails<BatchNotFound>(),
  /** Signs what this manager says about a colleague's batch; the file goes back to the colleague. */
  answer: call({
    input: byBatch.extend({ isConfirmed: z.boolean(), reason: z.string().trim().max(2000) }),
    output: madeFileSchema,
  }).orFails<BatchNotFound | NotEnrolled | NoColleague | ReasonMissing>(),
  reopen: call({ input: byBatch, output: batchSchema }).orFails<BatchNotFound | StepRefused>(),
  /** Undoes the gathering: its assessments are free again. */
  discard: call({ input: byBatch, output: z.void() }).orFails<BatchNotFound | StepRefused>(),
  /**
   * Puts the approvals of its assessments into the outbox. From there they go with the next sync, or
   * in the next file. `acknowledged` are the findings a person has seen and sends nevertheless.
   */
  send: call({
    input: byBatch.extend({ acknowledged: z.array(z.enum(findingCodes)).max(50) }),
    output: batchSchema,
  }).orFails<BatchNotFound | StepRefused | NotEnrolled | BatchBlocked | NotAcknowledged>(),
  /** A new draft of those that were refused, mended and approved again. */
  resend: call({ input: byBatch, output: batchSchema }).orFails<
    BatchNotFound | NotEnrolled | NothingToGather
  >(),
  /** The cover sheet as a PDF. */
  cover: call({
    input: byBatch.extend({ language: z.enum(['vi', 'en']) }),
    output: madeFileSchema,
  }).orFails<BatchNotFound>(),
  /** Whether a second person has to confirm each batch before it is sent. */
  setTwoPerson: call({
    input: z.strictObject({ isOn: z.boolean() }),
    output: z.void(),
  }).orFails<never>(),
}
