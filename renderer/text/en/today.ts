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
    submitted: 'Submitted',
    returned: 'Returned',
    approved: 'Approved',
    batched: 'In a batch',
    accepted: 'Accepted by the city',
    refused: 'Refused',
    amended: 'Amended',
  },
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
