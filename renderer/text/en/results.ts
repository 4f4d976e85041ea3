import type { resultsVi } from '../vi/results.ts'

export const resultsEn: typeof resultsVi = {
  title: 'Result and path',
  lead: (year) => `Result and path to the next class, assessment year ${year}`,
  toSign: 'Sign off',
  toForm: 'Back to the form',
  toHistory: 'History of changes',
  pdf: 'Save PDF report',
  xlsx: 'Save Excel workbook',
  signed: (when) => `Both sides signed at ${when}. The signatures cover exactly this content.`,
  signatureNoLongerCovers: (when) =>
    `The signatures of ${when} no longer cover the present content`,
  signatureNoLongerCoversWhy:
    'The form or its evidence was changed after it was signed. Go through the result with the firm and sign again.',
  signAgain: 'Sign again',

  summary: 'Result',
  readWith: 'Read this result with these notes',
  openCriteria: (count) =>
    `${count} criteria are not settled because figures are missing; a missing figure is never counted as zero.`,
  inferredCriteria: (count) =>
    `${count} criteria stand in an inferred band: the circular does not state it.`,
  criteria: (count) => `${count} criteria`,
  criteriaLead:
    'Press the points to see how they came about, the figures used and the article of the circular.',
  criterion: 'Criterion',
  figure: 'Figure',
  marks: 'Marks',
  points: 'Points',
  markFixed: 'fixed by hand',
  markOpen: 'figures missing',
  markNoNorm: 'no industry norm chosen',
  markNotComputable: 'not computable',
  markInferred: 'inferred band',
  markSampleNorm: 'sample norm',

  path: 'Path to the next class',
  pathLead:
    'The steps of least effort to a higher class, counted from the points that are certain now. Pick steps with the firm; the new points show below at once.',
  pathTop: 'The firm is in the highest class.',
  target: 'Class to aim at',
  gap: (points, synchrony) => {
    if (points === null) {
      return `The total suffices; the synchrony coefficient is short by ${synchrony ?? '0'}.`
    }
    if (synchrony === null) return `Short by ${points} points; the synchrony coefficient suffices.`
    return `Short by ${points} points and ${synchrony} of the synchrony coefficient.`
  },
  noOption:
    'No way to this class was found from the answers given. Answer more questions and look again.',
  option: (order) => `Way ${order}`,
  reaches: (total, synchrony, cost) =>
    `Reaches ${total} points, coefficient ${synchrony}. Effort ${cost} in all.`,
  adds: (points) => (points === 1 ? 'adds 1 point' : `adds ${points} points`),
  otherWays: (count) => `Show ${count} other ways of the same effort`,
  useOption: 'Pick this way',
  optionPicked: 'picked',
  orphans: (count) => `${count} agreed steps no longer match the form`,
  orphansWhy:
    'The figures changed since they were agreed, so the step is no longer needed or is another one. Drop each, or pick new steps below.',
  dropOrphan: 'Drop this',
  worksheet: 'Worksheet',
  worksheetLead:
    'Each line is a criterion that can be raised. The effort of 1 to 3 is a proposal; change it to what holds for this firm.',
  noSteps: 'No criterion has enough figures yet to work out a step.',
  climbHead: 'Climb to',
  effortHead: 'Effort',
  climbTo: (number) => `Criterion ${number}: how far to climb`,
  effortOf: (number) => `Criterion ${number}: effort`,
  efforts: { 1: '1 – light', 2: '2 – medium', 3: '3 – heavy' },
  figureFromTo: (symbol, from, to, unit) =>
    unit === '%'
      ? `${symbol} from ${from} % to ${to} %`
      : `${symbol} from ${from} to ${to} ${unit}`,
  lever: (label, amount) => `${label}: ${amount}`,
  setTo: (label, value) => `${label}: ${value}`,
  what: 'What to do',
  byWhom: 'By whom',
  byWhomExample: 'For example: workshop manager',
  dueOn: 'Due on',
  dueOnExample: 'day/month/year',
  picked: (count) => (count === 0 ? 'No step picked yet.' : `${count} steps picked.`),
  newTotal: 'Total',
  newSynchrony: 'Synchrony coefficient',
  newClass: 'Class reached:',

  programmesShort: 'Support programmes',
  programmeAttached: 'attached to a step',
  attach: 'Support programmes for this step',
  attachCount: (count) =>
    count === 0 ? 'Attach support programmes' : `Support programmes (${count})`,
  nothingToAttach: 'No programme matches this step yet.',
  programmes: 'Support programmes that may fit',
  programmesLead:
    'In the order of the weak groups and the steps picked. For information only; the authority in charge decides on the conditions.',
  noProgrammes: 'No programme matches this result yet.',
  forWhom: 'For',
  legalDocument: 'Document',
  verification: {
    read: 'document read',
    secondary: 'from a secondary source',
    'to-verify': 'not verified yet',
  },
  checkValidity: (date) => `check whether still in force (listed ${date})`,
  size: {
    fits: 'size fits',
    'does-not-fit': 'outside the size',
    undecided: 'size not known',
  },
  helpsGroups: 'Helps with',
}
