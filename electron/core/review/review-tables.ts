import type { ColumnType, Generated } from 'kysely'

import type { ReviewState } from '#shared/domain/review/review-state.ts'

type ReviewItemsTable = {
  /** SQLite's own number of the row; never written. */
  rowid: ColumnType<number, never, never>
  record_id: string
  rev_id: string
  firm_id: string
  firm_name: string
  tax_code: string | null
  /** The first two digits of the firm's VSIC code. */
  division: string | null
  mentor_user_id: string
  mentor_name: string
  instrument_sha256: string
  reference_year: number
  visited_on: string | null
  arrived_at: string
  revision_number: number
  total_min: number
  total_max: number
  synchrony_min: number
  synchrony_max: number
  class_lowest: string
  class_highest: string
  warning_count: number | null
  open_range_count: number | null
  hand_fixed_count: number
  weak_evidence_percent: number | null
  is_outlier: number
  changed_after_signature: number
  state: ReviewState
  /** A bit for each of `reviewMarks`; the database works it out. */
  marks: ColumnType<number, never, never>
}

type ReviewDecisionsTable = {
  seq: Generated<number>
  decision_id: string
  record_id: string
  rev_id: string
  decision: 'approve' | 'return' | 'withdraw'
  reviewer_user_id: string
  reviewer_name: string
  decided_at: string
  /** JSON list of remarks. */
  remarks: string
  /** The review record as it is sent; null for a colleague's, and for an approval taken back. */
  line: string | null
  /** JSON of the signed text for the mentor. */
  signed: string | null
  hash: string
}

type ReviewCommentsTable = {
  comment_id: string
  assessment_id: string
  target_rev_id: string
  position: number
  input_key: string | null
  criterion: string | null
  text: string
  said_by: string
  said_at: string
  done_at: string | null
}

/** Tables of the queue, of decisions, and of what mentors were told. */
export type ReviewTables = {
  review_items: ReviewItemsTable
  review_decisions: ReviewDecisionsTable
  review_settings: {
    id: ColumnType<number, never, never>
    is_two_person: number
    /** As the city said at the last session; null before the first. */
    city_rule: string | null
  }
  two_person_changes: {
    seq: Generated<number>
    rule: 'review' | 'batch'
    is_on: number
    changed_by: string
    changed_at: string
  }
  review_comments: ReviewCommentsTable
  /** Folded words of firm, tax code and mentor, by the row of the line. */
  review_words: { item: number; words: string }
  review_missing_files: { sha256: string; tries: number }
  review_drafts: { record_id: string; rev_id: string; remarks: string; kept_at: string }
}
