import type { PrintedText } from './printed-text-vi.ts'

export const printedTextEn: PrintedText = {
  fileName: 'sector-report',
  title: 'REPORT',
  runningTitle: 'Sector report',
  subject: (sector, year) =>
    `Assessment of the level and capability of production technology\n${sector}, assessment year ${year}`,
  allSectors: 'All sectors with assessed firms',
  vsicSector: (code, name) => `Sector ${name} (VSIC ${code})`,
  keySector: (name) => `Key sector: ${name}`,
  placeAndDate: (day, month, year) => `Hanoi, ${day}/${month}/${year}`,
  number: 'No.: ……/BC-……',
  basis: (instrument) =>
    `Based on ${instrument}, Article 10 (assessment of a sector) and Article 9.3 (classes).`,
  inferredMark: ' (*)',
  inferredNote:
    '(*) Inferred, not verified: Article 10 refers to Annex III, which was not available for checking. The points of the sector are the weighted mean of its firms’ points; the coefficient applies the instrument’s working formula to the sector’s group points.',

  sampleHeading: 'Sample of firms',
  sampleLead:
    'Article 10.4 asks for a representative sample, an assessment of each firm, and a summary of the results.',
  sector: 'Sector',
  item: 'Item',
  value: 'Value',
  year: 'Assessment year',
  campaign: 'Campaign',
  instrument: 'Instrument',
  standing: 'Assessments counted',
  standings: {
    approved: 'approved by the association',
    arrived: 'all received, approved or not',
  },
  weighting: 'Weights used for means',
  weightings: {
    equal: 'equal',
    revenue: 'by revenue',
    output: 'by annual output',
    employees: 'by number of employees',
  },
  known: 'Firms of the sector on the list',
  sampled: 'Firms assessed (sample)',
  coverage: 'Coverage',
  notWeighed: 'Left out below because the weight is missing',
  open: 'Assessments not settled',
  openNote:
    'Unknown figures are not counted as 0: an assessment that is not settled enters the means with both ends of its range of points, so a figure may be a range.',
  onceNote: 'Each firm counts once, with the assessment received last.',
  tooFew:
    'No figures are given: there are fewer than 5 firms, so the result of a single firm could be seen, or the figures of a hidden group could be worked out.',

  resultHeading: 'Result of the sector',
  group: 'Group',
  groupName: (code, name) => `${code} – ${name}`,
  maximum: 'Max.',
  mean: 'Mean points',
  share: 'Share',
  total: 'Total points',
  synchrony: 'Synchrony coefficient',
  class: 'Class',
  classOr: (lowest, highest) => `${lowest} to ${highest}`,
  limits: {
    total: ({ next, total, not }) => `“${next}” is not reached because the total ${not} ${total}.`,
    synchrony: ({ next, synchrony, not }) =>
      `“${next}” is not reached because the synchrony coefficient ${not} ${synchrony}.`,
    both: ({ next, total, synchrony, not }) =>
      `“${next}” is not reached because the total ${not} ${total} and the synchrony coefficient ${not} ${synchrony}.`,
    none: () => 'Already in the highest class.',
  },
  not: { settled: 'is below', open: 'may be below' },
  cutDecimals:
    'Decimals are cut, not rounded, so sums may differ from the total in the last digit.',
  radarNote: 'Dark area: points that are certain. Light area: not settled.',

  classesHeading: 'Distribution of classes',
  firmCount: 'Firms',
  openClass: 'class not settled',
  hidden: 'hidden',
  hiddenTogether: (count) => `The hidden classes add up to ${count} firms.`,
  histogramHeading: 'Distribution of total points',
  histogramLead:
    'Settled assessments only. An interval with fewer than 5 firms is merged with its neighbour, so intervals may differ in width.',
  range: 'Points',
  boxHeading: 'Spread by group, % of the maximum',
  boxNote:
    'Quartiles as in Excel’s QUARTILE.INC, over settled assessments. The lowest and the highest figure each belong to one firm, which is not named.',
  least: 'Lowest',
  q1: 'Quartile 1',
  median: 'Median',
  q3: 'Quartile 3',
  most: 'Highest',

  criteriaHeading: 'Criteria that hold the sector back',
  criteriaLead: 'In order of the points certain to be missing from the maximum.',
  groupLetters: (groups) => `Groups of criteria: ${groups}.`,
  order: 'No.',
  criterion: 'Criterion',
  lost: 'Missing',

  breakdownHeadings: {
    division: 'By VSIC division',
    group: 'By VSIC group',
    keySector: 'By key sector',
    size: 'By size',
    ward: 'By ward or commune',
  },
  cell: 'Group of firms',
  knownShort: 'Known',
  sampledShort: 'Sample',
  restRow: (cells) => `Hidden groups together (${cells} groups)`,
  hiddenCells: (names) => `Hidden groups: ${names}.`,
  unknownCell: 'not known',
  noKeySector: 'in no key sector, or not known',
  notAssessed: 'not assessed',
  stackNote: 'Chart: mean points of each group of criteria, stacked up to the total.',

  notesHeading: 'Method and notes',
  hiddenNote:
    'Cells with fewer than 5 firms are hidden. So that none can be worked out from a total, each table hides at least two cells that together have 5 firms or more. A larger cell may be hidden for the same reason, also where subtracting the groups of a sector from the sector would reveal it.',
  limitsOfHiding:
    'Hiding considers each report on its own. With a small sample, do not publish two reports with different dates or weights, or one of a sector and one of a wider sector: the difference between them may reveal the figures of one firm.',
  consentNote:
    'Article 13.1: results are given to third parties only when the firm agrees. This report names no firm.',
  vsicNote:
    'Sectors are grouped by the first digits of the VSIC code recorded for the firm (2018 or 2025 edition).',
  recipients: 'Recipients:',
  recipientLines: ['- File.'],
  signer: 'FOR THE ASSOCIATION',
  signHint: '(signature and name)',
}
