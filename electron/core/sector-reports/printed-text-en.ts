import type { PrintedText } from './printed-text-vi.ts'

export const printedTextEn: PrintedText = {
  fileName: 'sector-report',
  title: 'REPORT',
  runningTitle: 'Sector report',
  subject: (sector, year) =>
    `Level and capability of production technology\n${sector}, year assessed ${year}`,
  allSectors: 'All sectors with assessed firms',
  vsicSector: (code, name) => `Sector ${name} (VSIC ${code})`,
  keySector: (name) => `Key sector: ${name}`,
  placeAndDate: (day, month, year) => `Hanoi, ${day}/${month}/${year}`,
  number: 'No.: ……/BC-……',
  basis: (instrument) =>
    `By ${instrument}, Article 10 (assessing the level of a sector) and Article 9.3 (classes).`,
  inferredMark: ' (*)',
  inferredNote:
    '(*) Inferred, not verified: Article 10 refers to Annex III, which is not at hand. Points of the sector are the weighted mean of its firms; the coefficient is worked out by the instrument’s working formula on the sector’s group points.',

  sampleHeading: 'Sample of firms',
  sampleLead:
    'Article 10.4 asks for a representative sample, an assessment of each firm, then the summing up.',
  sector: 'Sector',
  item: 'Item',
  value: 'Value',
  year: 'Year assessed',
  campaign: 'Campaign',
  instrument: 'Instrument',
  standing: 'Assessments counted',
  standings: {
    approved: 'approved by the association',
    arrived: 'all that arrived, approved or not',
  },
  weighting: 'Weights of the means',
  weightings: {
    equal: 'equal',
    revenue: 'by revenue',
    output: 'by output of the year',
    employees: 'by employees',
  },
  known: 'Firms of the sector in the list',
  sampled: 'Firms assessed (sample)',
  coverage: 'Coverage',
  notWeighed: 'Of the sample, without the figure that weighs them, hence in no figure below',
  open: 'Assessments not settled',
  openNote:
    'What is not known is not taken for 0: an assessment that is not settled enters the means with both ends of its range, so that a figure may be a range.',
  onceNote: 'Each firm counts once, by the assessment that arrived last.',
  tooFew:
    'Fewer than 5 firms, so that figures would tell the result of a single one, or figures of a hidden group could be worked out.',

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
    total: ({ next, total, not }) => `Not “${next}”, since the total ${not} reach ${total}.`,
    synchrony: ({ next, synchrony, not }) =>
      `Not “${next}”, since the coefficient ${not} reach ${synchrony}.`,
    both: ({ next, total, synchrony, not }) =>
      `Not “${next}”, since the total ${not} reach ${total}, nor the coefficient ${synchrony}.`,
    none: () => 'At the top of the scale.',
  },
  not: { settled: 'does not', open: 'does not surely' },
  cutDecimals:
    'Decimals are cut, not rounded up, so that sums may differ from the total in the last digit.',
  radarNote: 'Dark: surely reached. Light: not settled.',

  classesHeading: 'Classes',
  firmCount: 'Firms',
  openClass: 'class not settled',
  hidden: 'hidden',
  hiddenTogether: (count) => `Hidden classes together: ${count} firms.`,
  histogramHeading: 'Total points',
  histogramLead:
    'Settled assessments only. A step with fewer than 5 firms is joined with its neighbour, so that steps may differ in width.',
  range: 'Points',
  boxHeading: 'Spread by group, % of the maximum',
  boxNote:
    'Quartiles as Excel’s QUARTILE.INC, of settled assessments. Least and most are figures of one firm, not named.',
  least: 'Least',
  q1: 'Quartile 1',
  median: 'Median',
  q3: 'Quartile 3',
  most: 'Most',

  criteriaHeading: 'Criteria that hold the sector back',
  criteriaLead: 'By the points surely missing to the maximum.',
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
  cell: 'Firms',
  knownShort: 'Known',
  sampledShort: 'Sample',
  restRow: (cells) => `Hidden groups together (${cells})`,
  hiddenCells: (names) => `Hidden groups: ${names}.`,
  unknownCell: 'not known',
  noKeySector: 'in no key sector, or not known',
  notAssessed: 'not assessed',
  stackNote: 'Chart: mean points of each group of criteria, stacked to the total.',

  notesHeading: 'Method and notes',
  hiddenNote:
    'Cells of fewer than 5 firms are hidden. So that none can be worked out from a total, each table hides at least two cells of together 5 firms or more; a larger cell may be hidden for that reason, also where a sector less its groups would tell one.',
  limitsOfHiding:
    'Hiding looks at one report; of a small sample do not publish two reports with different dates or weights, or of a sector and of a wider one: their difference may tell the figures of one firm.',
  consentNote:
    'Article 13.1: published to others only when the firm agrees. No firm is named here.',
  vsicNote: 'Sectors are gathered by the first digits of the VSIC code of the firm (2018 or 2025).',
  recipients: 'Recipients:',
  recipientLines: ['- File.'],
  signer: 'FOR THE ASSOCIATION',
  signHint: '(signature and name)',
}
