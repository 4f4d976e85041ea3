import { z } from 'zod'

import { batchIdSchema, batchItemSchema } from './batch.ts'

/** What a second person judges an assessment of the batch by. */
export const askedItemSchema = batchItemSchema.pick({
  recordId: true,
  firmName: true,
  taxCode: true,
  instrumentSha256: true,
  referenceYear: true,
  totalMin: true,
  totalMax: true,
  synchronyMin: true,
  synchronyMax: true,
  classLowest: true,
  classHighest: true,
  findings: true,
})

/** A batch that a colleague gathered at a laptop of theirs and asks this manager to confirm. */
export const askedBatchSchema = z.strictObject({
  batchId: batchIdSchema,
  /** Counted by the colleague's laptop. */
  number: z.int().positive(),
  name: z.string(),
  itemsSha256: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  items: z.array(askedItemSchema),
  /** Null until this manager has answered. */
  answer: z
    .strictObject({ isConfirmed: z.boolean(), reason: z.string(), at: z.iso.datetime() })
    .nullable(),
})
export type AskedBatch = z.infer<typeof askedBatchSchema>
