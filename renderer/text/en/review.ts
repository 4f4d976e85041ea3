import type { reviewVi } from '../vi/review.ts'

export const reviewEn: typeof reviewVi = {
  title: 'Review',
  lead: 'Assessments that mentors have sent. The one waiting longest is on top.',
  tabs: {
    label: 'State',
    waiting: (count) => `Waiting (${count})`,
    returned: (count) => `Returned (${count})`,
    approved: (count) => `Approved (${count})`,
    sent: (count) => `Sent (${count})`,
    all: (count) => `All (${count})`,
  },
  search: 'Search by firm, tax code or mentor',
  clearSearch: 'Clear the search',
  marksLabel: 'Only show those with',
  marks: {
    warnings: 'warnings',
    'open-ranges': 'open ranges of points',
    'hand-fixed': 'criteria fixed by hand',
    'weak-evidence': 'weak evidence',
    outlier: 'unusual points',
    'changed-after-signature': 'changes after signing',
  },
  markWith: (mark, count) => `${mark} (${count})`,
  marksExplained:
    'Weak evidence: more than half of the answers were only told. Unusual points: further from the median of the approved assessments of the sector than three times their median absolute deviation (at least 5 points), once five of the sector have been approved.',
  rowMarks: {
    warnings: (count) => (count === '1' ? '1 warning' : `${count} warnings`),
    openRanges: (count) =>
      count === '1' ? '1 criterion still open' : `${count} criteria still open`,
    handFixed: (count) =>
      count === '1' ? '1 criterion fixed by hand' : `${count} criteria fixed by hand`,
    weakEvidence: (percent) => `${percent} % of answers only told`,
    outlier: 'unusual points for the sector',
    changedAfterSignature: 'changed after signing',
    mended: (count) => `sent for the ${count}. time`,
    unknownInstrument: 'this laptop does not have its instrument yet',
    none: 'nothing to note',
  },
  columns: {
    firm: 'Firm',
    mentor: 'Mentor',
    arrived: 'Arrived',
    result: 'Result',
    marks: 'To note',
  },
  states: {
    waiting: 'Waiting',
    first_approval: 'Waits for a second person',
    returned: 'Returned',
    approved: 'Approved, waits for a batch',
    batched: 'In a batch',
    accepted: 'Accepted by the city',
    refused: 'Refused by the city',
  },
  noTaxCode: 'no tax code yet',
  firmUnknown: 'The firm has not reached this laptop yet',
  reading: 'Reading…',
  empty: {
    title: 'No assessment has been sent yet',
    explained:
      'Assessments of your mentors come here when you sync, or when you take in a .nbac file that a mentor sent on a stick.',
    toSync: 'Go to Sync',
  },
  noneMatch: {
    title: 'No assessment is like that',
    explained: 'Leave out a filter, or look at another state.',
    clear: 'Clear the filters',
  },
}
