import { z } from 'zod'

import { batchItemSchema, type BatchItem } from '#shared/domain/batches/batch.ts'

export const figuresSchema = batchItemSchema.pick({
  firmName: true,
  taxCode: true,
  mentorName: true,
  instrumentSha256: true,
  totalMin: true,
  totalMax: true,
  synchronyMin: true,
  synchronyMax: true,
  classLowest: true,
  classHighest: true,
  contentSha256: true,
})

/** What the checks need of the content, which never changes for one revision. */
export const itemFactsSchema = z.strictObject({
  isSound: z.boolean(),
  isSigned: z.boolean(),
  openRangeCount: z.int().nullable(),
  norms: z.enum(['none', 'sample', 'real']).nullable(),
  /** SHA-256 of its files of evidence, on this laptop or not. */
  files: z.array(z.string()),
})

/** An assessment as a batch keeps it. */
export type StoredItem = z.infer<typeof figuresSchema> &
  Pick<
    BatchItem,
    | 'recordId'
    | 'revId'
    | 'firmId'
    | 'referenceYear'
    | 'state'
    | 'faultCode'
    | 'reason'
    | 'answeredAt'
  > & {
    readonly facts: z.infer<typeof itemFactsSchema>
    /** As they were when it was sent; null before. */
    readonly findings: BatchItem['findings'] | null
    readonly decisionId: string | null
  }
