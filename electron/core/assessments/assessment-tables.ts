import type { Generated } from 'kysely'

import type { AnswerStatus, EvidenceStrength } from '#shared/domain/assessments/answer.ts'
import type { AssessmentState } from '#shared/domain/assessments/assessment.ts'

/** Tables of instruments, assessments and answers. */
export type AssessmentTables = {
  instruments: {
    sha256: string
    id: string
    version: string
    /** JSON, as it was shipped. */
    definition: string
    stored_at: string
  }
  assessments: {
    /** Of this file alone; given by the database. */
    number: Generated<number>
    id: string
    firm_id: string
    instrument_sha256: string
    state: AssessmentState
    is_sample: number
    reference_year: number
    visited_on: string | null
    /** JSON by criterion code. */
    fixed_criteria: string
    efforts: string
    /** JSON by step id. */
    actions: string
    norms: string | null
    /** The entry of the history that last wrote this row. */
    written_seq: number
    /** The history entry the figures below are of. */
    figures_seq: number
    answered_count: number
    input_count: number
    ask_later_count: number
    total_min: number
    total_max: number
    class_lowest: string
    class_highest: string
    created_at: string
  }
  answers: {
    assessment_id: string
    input_key: string
    status: AnswerStatus
    /** JSON of a number, boolean or option code; null unless answered. */
    value: string | null
    ask_whom: string | null
    strength: EvidenceStrength | null
    note: string
    /** The entry of the history that last wrote this answer. */
    written_seq: number
  }
}
