import { z } from 'zod'

import { normSetIdSchema } from '#shared/domain/assessments/assessment.ts'

/** Norms of one VSIC division or group; a norm that is absent is not known. */
export const normRowSchema = z.strictObject({
  vsicCode: z.string(),
  name: z.string(),
  values: z.record(z.string(), z.number().nonnegative()),
})

/** Industry norms (chuẩn so sánh, Phụ lục II), loaded from outside: none ships as official. */
export const normSetSchema = z.strictObject({
  id: normSetIdSchema,
  instrumentId: z.string(),
  name: z.string(),
  source: z.string(),
  issuedBy: z.string(),
  validFrom: z.iso.date(),
  vsicVersion: z.enum(['2018', '2025']),
  isSample: z.boolean(),
  importedAt: z.iso.datetime(),
  rows: z.array(normRowSchema),
})
export type NormSet = z.infer<typeof normSetSchema>

export const normSetSummarySchema = normSetSchema.omit({ rows: true }).extend({ rowCount: z.int() })
export type NormSetSummary = z.infer<typeof normSetSummarySchema>
