import type { FieldErrors } from 'react-hook-form'

import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'

/** Faults by path in the shape the form library asks for: `absences.0.until` stands nested. */
export function toResolved(values: MentorDraft, faults: Readonly<Record<string, string>>) {
  if (Object.keys(faults).length === 0) return { values, errors: {} }
  const errors: Record<string, unknown> = {}
  for (const [path, message] of Object.entries(faults)) {
    const [table = '', row, column] = path.split('.')
    const fault = { type: 'check', message }
    if (row === undefined || column === undefined) errors[table] = fault
    else {
      const rows = (errors[table] ?? []) as Record<string, unknown>[]
      rows[Number(row)] = { ...rows[Number(row)], [column]: fault }
      errors[table] = rows
    }
  }
  // Built by the paths of the draft's own fields.
  return { values: {}, errors: errors as FieldErrors<MentorDraft> }
}
