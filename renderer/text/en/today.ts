import type { todayVi } from '../vi/today.ts'

export const todayEn: typeof todayVi = {
  title: 'Today',
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  lead: (weekday, date) => `${weekday}, ${date}`,
  newFirm: 'Add a firm',
  startAssessment: 'Start an assessment',
  empty: {
    title: 'Begin with the firm you are about to visit',
    explained:
      'Record the firm once, then start an assessment for each year. If you have a list in Excel, you can import the whole file.',
    add: 'Add the first firm',
    import: 'Import from an Excel file',
    association: {
      title: 'Begin with the lists the association has',
      explained:
        'Import the mentors and the firms from the Excel files of the association, then plan a campaign and assign.',
      mentors: 'Import mentors',
      firms: 'Import firms',
    },
  },
  drafts: {
    title: 'Assessments under way',
    none: 'No assessment is unfinished.',
    askLater: (questions, sheets) =>
      `Questions waiting to be asked later: ${questions}, in assessments: ${sheets}.`,
  },
  signed: { title: 'Signed off', all: 'All assessments' },
  firms: {
    title: 'Recent firms',
    all: (count) => `All firms (${count})`,
    noTaxCode: 'no tax code yet',
  },
  line: {
    year: (year) => `Year ${year}`,
    progress: (answered, all) => `${answered} of ${all} questions`,
    progressLabel: 'Questions answered',
    askLater: (count) => `${count} to ask later`,
    points: (min, max) => (min === max ? `${min} points` : `${min}–${max} points`),
    classes: (lowest, highest) => `${lowest} to ${highest.toLowerCase()}`,
    changed: (when) => `Changed ${when}`,
  },
  next: {
    continue: 'Continue',
    finish: 'See the result',
    mend: 'Mend it',
    send: 'Send',
    open: 'See the result',
  },
  states: {
    assigned: 'Assigned',
    in_progress: 'Under way',
    signed_off: 'Signed off',
    submitted: 'Sent to the association',
    returned: 'Returned',
    approved: 'Approved',
    batched: 'In a batch',
    accepted: 'Accepted by the city',
    refused: 'Refused',
    amended: 'Amended',
  },
  association: {
    title: 'For the association to do',
    none: 'Nothing waits for review, no batch waits to be sent.',
    review: (count) => `Assessments to review: ${count}`,
    ready: (count) => `Approved, in no batch yet: ${count}`,
    unsent: (count) => `Batches not sent to the city: ${count}`,
  },
  waitsHere: 'Waits to be sent',
  needAttention: (count) => `Of what was sent, ${count} need your attention.`,
  list: {
    title: 'Assessments',
    lead: 'Every assessment on this machine, last changed first.',
    start: 'Start an assessment',
    emptyTitle: 'No assessment yet',
    emptyExplained: 'Choose a firm and start; the result shows while you type.',
    filter: 'Filter by state',
    allStates: 'All',
    open: 'Under way',
    closed: 'Signed off',
    noneMatch: 'No assessment is in this state.',
  },
}
