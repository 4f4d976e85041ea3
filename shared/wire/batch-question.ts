import { z } from 'zod'

import { askedItemSchema } from '#shared/domain/batches/asked-batch.ts'
import { batchIdSchema, mostBatchItems } from '#shared/domain/batches/batch.ts'
import { conflictAuthorSchema as authorSchema } from '#shared/domain/sync/sync-state.ts'

import { sha256Schema } from './signed-text.ts'

/**
 * A manager asks the other managers of the association to confirm a batch before it is sent.
 * `itemsSha256` is the hash its cover sheet prints: an answer counts for exactly these records.
 */
export const batchQuestionSchema = z.strictObject({
  batchId: batchIdSchema,
  number: z.int().positive(),
  name: z.string().max(200),
  itemsSha256: sha256Schema,
  items: z.array(askedItemSchema).min(1).max(mostBatchItems),
  author: authorSchema,
})
export type BatchQuestionBody = z.infer<typeof batchQuestionSchema>

/** `reason` says why not; it may be empty where the batch is confirmed. */
export const batchAnswerSchema = z.strictObject({
  batchId: batchIdSchema,
  itemsSha256: sha256Schema,
  isConfirmed: z.boolean(),
  reason: z.string().max(2000),
  author: authorSchema,
})
export type BatchAnswerBody = z.infer<typeof batchAnswerSchema>
