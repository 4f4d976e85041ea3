/**
 * Everything an import of mentors can find wrong with a cell; keys into `text.mentorImportFaults`.
 * `warning` lets the row in: the value was repaired, kept as it was, or left out.
 */
export const mentorFaultSeverity = {
  'name-missing': 'error',
  /** The line under a list that counts it. */
  'total-row': 'error',
  'too-long': 'error',
  'phone-wrong': 'warning',
  /** The first is used, the whole cell is kept in the note. */
  'phone-several': 'warning',
  'phone-zero-restored': 'warning',
  'email-wrong': 'warning',
  'ward-unknown': 'warning',
  'ward-ambiguous': 'warning',
  /** The name of a ward and of a former district; `suggestion` is the ward taken. */
  'ward-or-district': 'warning',
  /** Words that only one sector has; `suggestion` names the sectors taken. */
  'key-sector-by-words': 'warning',
  /** Kept among the skills. */
  'field-unknown': 'warning',
  'number-unreadable': 'warning',
  'date-wrong': 'warning',
  'date-year-only': 'warning',
  'id-wrong': 'warning',
  'id-zero-restored': 'warning',
  'tax-code-wrong': 'warning',
  'tax-code-zero-restored': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>

export type MentorFaultCode = keyof typeof mentorFaultSeverity
