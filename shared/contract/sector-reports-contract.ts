import { z } from 'zod'

import { mentorAgreementSchema } from '#shared/domain/review-quality/mentor-agreement.ts'
import { mentorWorkSchema } from '#shared/domain/review-quality/mentor-work.ts'
import { sectorReportSchema } from '#shared/domain/sector-reports/sector-report.ts'
import {
  assessedSetSchema,
  reportableYearSchema,
  sectorSelectionSchema,
} from '#shared/domain/sector-reports/sector-selection.ts'

import { call } from './call.ts'
import { madeFileSchema } from './file-schema.ts'

/** The instrument of these assessments is not on this machine, so nothing can be worked out. */
export type InstrumentMissing = { readonly code: 'sector-report/instrument-missing' }

export const sectorReportsContract = {
  /** Newest first. */
  years: call({ input: z.void(), output: z.array(reportableYearSchema) }).orFails<never>(),
  /** The level of a sector (Điều 10); what rests on fewer than five firms is left out. */
  make: call({
    input: sectorSelectionSchema,
    output: sectorReportSchema,
  }).orFails<InstrumentMissing>(),
  print: call({
    input: sectorSelectionSchema.extend({
      format: z.enum(['pdf', 'docx', 'xlsx']),
      language: z.enum(['vi', 'en']),
    }),
    output: madeFileSchema,
  }).orFails<InstrumentMissing>(),
  /** What mentors' work looks like, to help them; never ranked. */
  quality: call({
    input: assessedSetSchema.pick({ referenceYear: true, instrumentSha256: true }),
    output: z.strictObject({
      mentors: z.array(mentorWorkSchema),
      agreement: mentorAgreementSchema,
    }),
  }).orFails<InstrumentMissing>(),
  /** How well mentors agree who assessed the same firm, as a PDF. */
  printAgreement: call({
    input: assessedSetSchema
      .pick({ referenceYear: true, instrumentSha256: true })
      .extend({ language: z.enum(['vi', 'en']) }),
    output: madeFileSchema,
  }).orFails<InstrumentMissing>(),
}
