import type { ColumnType, Generated } from 'kysely'

import type { BatchItemState, BatchState } from '#shared/domain/batches/batch-state.ts'

type BatchesTable = {
  id: string
  number: number
  name: string
  state: BatchState
  made_by: string
  made_at: string
  confirmed_by: string | null
  confirmed_title: string
  confirmed_at: string | null
  confirmed_by_device: Generated<number>
  sent_at: string | null
  settled_at: string | null
  mends_batch_id: string | null
}

type BatchItemsTable = {
  batch_id: string
  record_id: string
  rev_id: string
  position: number
  firm_id: string
  reference_year: number
  /** JSON of what the lists and the cover sheet show. */
  figures: string
  /** JSON of what the checks need of the content. */
  facts: string
  /** JSON of what was found when it was sent; null before. */
  findings: string | null
  state: BatchItemState
  decision_id: string | null
  fault_code: string | null
  reason: string
  answered_at: string | null
}

/** The last answer of a second person about a batch gathered here. */
type BatchAnswersTable = {
  batch_id: string
  items_sha256: string
  is_confirmed: number
  reason: string
  answered_by: string
  answered_at: string
}

/** A batch that a colleague gathered and asks about. */
type BatchQuestionsTable = {
  batch_id: string
  /** JSON of the body of a `batch-question`. */
  body: string
  arrived_at: string
  /** Null until it was answered. */
  is_confirmed: number | null
  reason: Generated<string>
  answered_at: string | null
}

/** Tables of what an association sends as one thing. */
export type BatchTables = {
  batches: BatchesTable
  batch_items: BatchItemsTable
  batch_answers: BatchAnswersTable
  batch_questions: BatchQuestionsTable
  batch_settings: { id: ColumnType<number, never, never>; is_two_person: number }
}
