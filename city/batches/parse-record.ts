import { z } from 'zod'

import type { Answer } from '#shared/domain/assessments/answer.ts'
import { assessmentContentSchema } from '#shared/domain/assessments/assessment.ts'
import {
  assessmentBodySchema,
  assessmentRecordSchema,
  batchRecordSchema,
  type BatchRecord,
} from '#shared/wire/batch-record.ts'

import { areAnswers } from './are-answers.ts'

/** As `assessmentRecordSchema`, quicker to hold and slower to explain. */
const quickSchema = assessmentRecordSchema.extend({
  body: assessmentBodySchema
    .extend({
      content: assessmentContentSchema.extend({
        answers: z.custom<Record<string, Answer>>(areAnswers),
      }),
    })
    .nullable(),
})

/** A record from parsed JSON, or what is wrong with it. */
export function parseRecord(json: { readonly kind?: unknown }): z.ZodSafeParseResult<BatchRecord> {
  if (json.kind === 'assessment') {
    const quick = quickSchema.safeParse(json)
    if (quick.success) return quick
  }
  return batchRecordSchema.safeParse(json)
}
