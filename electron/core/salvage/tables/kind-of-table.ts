import type { SalvagedKind } from '#shared/domain/workspace/salvage.ts'

const named: Readonly<Record<string, SalvagedKind>> = {
  firms: 'firms',
  firm_contacts: 'firm-contacts',
  assessments: 'assessments',
  answers: 'answers',
  history: 'history',
  evidence: 'evidence',
  sign_offs: 'sign-offs',
  mentors: 'mentors',
  outbox: 'sync',
  received_assignments: 'sync',
  review_words: 'other',
  review_settings: 'other',
  batch_settings: 'other',
  sync_progress: 'other',
}

const begun: readonly (readonly [string, SalvagedKind])[] = [
  ['mentor_', 'mentor-records'],
  ['campaign', 'campaigns'],
  ['review_', 'reviews'],
  ['batch', 'batches'],
  ['sync_', 'sync'],
]

/** What a user calls the rows of a table. */
export function kindOfTable(table: string): SalvagedKind {
  return named[table] ?? begun.find(([start]) => table.startsWith(start))?.[1] ?? 'other'
}
