import type { firmPageVi } from '../vi/firm-page.ts'

const figure = (value: number) => value.toLocaleString('en-GB')

export const firmPageEn: typeof firmPageVi = {
  notFound: {
    title: 'This firm cannot be found',
    body: 'It may have been removed. Open the list to look for it.',
    toList: 'Open the list of firms',
  },
  start: 'Start an assessment',
  edit: 'Edit',
  remove: 'Remove the firm',
  removeAsk: (name) => `Remove ${name}?`,
  removeNote: 'The firm leaves the list. You can undo this right afterwards.',
  hasAssessments: (count) =>
    `It cannot be removed: this firm has ${figure(count)} ${count === 1 ? 'assessment' : 'assessments'}. Assessments must be kept, and so must the firm.`,
  details: 'Details',
  taxCode: 'Tax code',
  sector: 'Main sector',
  keySector: 'Key sector',
  ward: 'Ward or commune',
  address: 'Address',
  ownership: 'Ownership',
  employees: 'Employees with social insurance, yearly average',
  revenue: 'Total revenue of the year',
  capital: 'Total capital',
  note: 'Note',
  sizeTitle: 'Size of the firm',
  size: {
    thresholds: 'Show thresholds and figures',
    caption: (group) =>
      group === null
        ? 'Decree 80/2021/NĐ-CP, Article 5, thresholds of industry and construction; with no sector yet, trade and services are tried too'
        : group === 'industry'
          ? 'Decree 80/2021/NĐ-CP, Article 5, agriculture, industry and construction'
          : 'Decree 80/2021/NĐ-CP, Article 5, trade and services',
    classColumn: 'Size',
    employeesColumn: 'Employees',
    revenueColumn: 'and revenue',
    capitalColumn: 'or capital',
    atMost: (bound) => `at most ${bound}`,
    kept: 'within',
    passed: 'above',
    openBound: 'figure missing',
    open: (classes, missing) =>
      missing === ''
        ? `It can be: ${classes}.`
        : `It can be: ${classes}. Still needed to decide: ${missing}.`,
    ownFigures: 'This firm',
    large:
      'Employees, or both revenue and capital, are above the thresholds of a medium firm (Decree 80/2021/NĐ-CP, Article 5).',
    decided: (sizeClass) =>
      `Employees, and revenue or capital, are within the thresholds of “${sizeClass}” (Decree 80/2021/NĐ-CP, Article 5).`,
    missingSector: 'sector',
    missingEmployees: 'employees',
    missingRevenue: 'revenue',
    missingCapital: 'capital',
  },
  consentTitle: 'Agreement to publish',
  consentRule:
    'Circular 17/2019/TT-BKHCN, Article 13.1: nothing about a firm is given to third parties without its agreement.',
  consentUnknown: 'The firm has not been asked',
  consentGiven: 'The firm agrees',
  consentRefused: 'The firm does not agree',
  consentOn: (on) => `on ${on}`,
  contacts: 'Contacts',
  noContacts: 'No contacts yet. Add them when editing the firm.',
  contactRestricted: 'Use restricted',
  assessments: 'Assessments',
  noAssessments: {
    title: 'No assessment yet',
    body: 'Start the first one when you visit the firm.',
  },
  year: 'Year',
  visitedOn: 'Visited on',
  state: 'State',
  className: 'Class',
  points: 'Points',
  progress: 'Answered',
  progressOf: (done, all) => `${figure(done)}/${figure(all)}`,
  range: (min, max) => `${min} to ${max}`,
  open: (year) => `Open the assessment of ${year}`,
  compare: 'Compare two assessments',
  compareHint: 'Choose two assessments to compare.',
  pick: (year, on) => `Choose the assessment of ${year}, ${on}`,
  classRange: (lowest, highest) => `${lowest} to ${highest}`,
  states: {
    assigned: 'Assigned',
    in_progress: 'In progress',
    signed_off: 'Signed off',
    submitted: 'Submitted',
    returned: 'Returned',
    approved: 'Approved',
    batched: 'In a batch',
    accepted: 'Accepted by the city',
    refused: 'Refused by the city',
    amended: 'Amended',
  },
  addedOn: (on) => `Added on ${on}`,
  changedOn: (on) => `Last changed on ${on}`,
  noDate: 'no date yet',
  comparison: {
    title: 'Compare two assessments',
    first: 'First assessment',
    second: 'Second assessment',
    same: 'The same assessment is chosen on both sides. Choose two different ones.',
    needTwo: {
      title: 'Two assessments are needed to compare',
      body: 'This firm does not have two assessments yet.',
    },
    otherInstrument:
      'The two assessments use different versions of the instrument. Points of single criteria may not compare directly.',
    otherNorms:
      'The two assessments use different industry norms. Differences in criteria that need norms may come from the norms, not from the firm.',
    summary: 'Result',
    criteria: 'Criterion by criterion',
    criterion: 'Criterion',
    difference: 'Difference',
    differenceOpen: 'Open',
    total: 'Total points',
    synchrony: 'Synchrony coefficient',
    className: 'Class',
    radar: 'Certain points of each group, percent of its maximum',
    rowsChanged: 'Only criteria that changed',
    noneChanged: 'No criterion changed between the two assessments.',
    up: 'up',
    down: 'down',
    equal: 'equal',
    unconfirmed: 'way of calculating not confirmed',
  },
}
