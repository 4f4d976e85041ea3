export type ReceivedAssignmentTables = {
  received_assignments: {
    assignment_id: string
    /** Null when only its withdrawal ever came. */
    rev_id: string | null
    told_at: string
    firm_id: string | null
    /** JSON as it was sent. */
    body: string | null
    sent_by: string
    received_at: string
    withdrawn_at: string | null
  }
}
