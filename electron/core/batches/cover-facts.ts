import type { Voice } from '#core/reports/report-facts.ts'
import type { Batch } from '#shared/domain/batches/batch.ts'

import type { CoverText } from './cover-text-vi.ts'

/** Everything a cover sheet is made from; nothing is looked up while it is laid out. */
export type CoverFacts = {
  readonly batch: Batch
  readonly voice: Voice
  readonly text: CoverText
  readonly association: string
  readonly madeAt: string
  readonly nameOfClass: (code: string) => string
}
