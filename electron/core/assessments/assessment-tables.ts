/** Tables of instruments, assessments, answers, history, evidence and sign-offs. */
export type AssessmentTables = Record<never, never>
