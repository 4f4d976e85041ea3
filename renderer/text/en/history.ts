import type { historyVi } from '../vi/history.ts'

export const historyEn: typeof historyVi = {
  title: 'History of changes',
  toForm: 'Back to the form',
  intact: 'The chain of the history is intact: no change was altered or deleted.',
  broken: 'The chain of the history does not hold',
  brokenRemedy:
    'An entry was altered outside the application. Restore the latest backup and tell the association.',
  kinds: {
    created: 'Assessment begun',
    edited: 'Changed',
    undone: 'Undone',
    redone: 'Redone',
    signed: 'Signed off',
    state: 'State changed',
    evidence: 'Evidence',
  },
  actsOn: (seq) => `change ${seq}`,
  see: 'See the form as it was',
  fixed: (criterion) => `Points fixed by hand, criterion ${criterion}`,
  effort: (criterion) => `Effort, criterion ${criterion}`,
  action: (criterion) => `Path, criterion ${criterion}`,
  norms: 'Industry norms',
  referenceYear: 'Assessment year',
  visitedOn: 'Date of the visit',
  points: (points, reason) => `${points} points (${reason})`,
  none: 'none',
  proposal: 'as proposed',
}
