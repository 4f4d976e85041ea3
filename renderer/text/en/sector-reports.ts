import type { sectorReportsVi } from '../vi/sector-reports.ts'

export const sectorReportsEn: typeof sectorReportsVi = {
  title: 'Reports',
  tabs: { label: 'Parts of the report', sector: 'Sector report', quality: 'Quality of work' },
  empty: {
    title: 'Nothing to report yet',
    explained:
      'Reports are made from assessments that mentors send to the association. Receive them under Sync, approve them under Review, then come back here.',
    toSync: 'Go to Sync',
  },
  choose: 'Choose assessments and sector',
  year: 'Assessment year',
  yearOption: (year, instrument) => `${String(year)}, ${instrument}`,
  unknownInstrument: 'an instrument that is not on this machine',
  campaign: 'Campaign',
  anyCampaign: 'All campaigns',
  standing: 'Assessments counted',
  standings: { approved: 'Approved', arrived: 'All received' },
  scope: 'Sector',
  scopeAll: 'All sectors',
  scopeGroups: {
    keySectors: 'Key sectors',
    divisions: 'VSIC divisions',
    groups: 'VSIC groups',
  },
  scopeNothing: 'No such sector',
  weighting: 'Weights',
  weightings: {
    equal: 'Equal',
    revenue: 'By revenue',
    output: 'By output',
    employees: 'By employees',
  },
  print: { pdf: 'Download PDF report', docx: 'Download Word file', xlsx: 'Download Excel tables' },
  instrumentMissing: {
    what: 'The report cannot be made: the instrument of these assessments is not on this machine',
    remedy:
      'Synchronise to receive the instruments the city has published, then open the report again.',
  },

  tooFew: 'No figures can be shown for this sector yet',
  tooFewWhy:
    'At least 5 firms with counted results are needed, to keep the result of each private. Choose a wider sector, another year, or wait for more results.',
  inferredMark: 'inferred',
  inferred: 'The points, coefficient and class of the sector are inferred',
  inferredWhy:
    'Article 10 refers to Annex III of the circular, which was not available for checking. The points of the sector are the weighted mean of its firms’ points; the coefficient applies the working formula to the sector’s group points.',
  hiddenWhy:
    'Groups with fewer than 5 firms are hidden to keep the figures of each firm private. Sometimes a larger group is hidden with them, because subtracting it from the total would reveal the small one. Medians and spread are shown only from 10 firms.',

  sample: 'Sample',
  sampleOf: (sample, known) => `${sample} of ${known} firms of the sector`,
  coverage: (percent) => `covers ${percent} %`,
  notWeighed: (count) => `${count} firms lack the figure used as weight and are not counted`,
  openCount: (count) => `${count} assessments not settled`,
  total: 'Total points',
  outOf: (maximum) => `/${maximum}`,
  synchrony: 'Synchrony coefficient',
  level: 'Class',
  levelFromTo: (lowest, highest) => `${lowest} to ${highest}`,
  nextNeeds: (name, points, synchrony) => {
    if (points === null && synchrony === null)
      return `The criteria not settled yet decide whether “${name}” is reached.`
    const needs = [
      points === null ? null : `${points} points`,
      synchrony === null ? null : `${synchrony} of the synchrony coefficient`,
    ].filter((need) => need !== null)
    return `To reach “${name}”, ${needs.join(' and ')} are missing.`
  },
  top: 'The sector is already in the highest class.',

  groups: 'Points by group of criteria',
  radar: 'Percent of the maximum',
  radarSure: 'certain',
  radarOpen: 'not settled',
  group: 'Group',
  maximum: 'Maximum',
  mean: 'Mean',
  share: '% of maximum',

  classes: 'Distribution of classes',
  firmCount: 'Firms',
  openClass: 'Class not settled',
  hidden: 'hidden',
  hiddenTogether: (count) => `The hidden classes add up to ${count} firms.`,
  histogram: 'Distribution of total points',
  histogramLead:
    'Settled assessments only. An interval with fewer than 5 firms is merged with its neighbour.',
  noHistogram: 'There are fewer than 5 settled assessments, too few to draw.',
  points: 'Points',
  spread: 'Spread by group',
  spreadLead:
    'Percent of the maximum, over settled assessments. The box holds the middle half of the firms, the thick line is the median, and the ends are the lowest and the highest figure.',
  five: { min: 'Lowest', q1: 'Quartile 1', median: 'Median', q3: 'Quartile 3', max: 'Highest' },

  criteria: 'Criteria that hold the sector back',
  criteriaLead: 'In order of the points certain to be missing from the maximum.',
  criterion: 'Criterion',
  lost: 'Missing',
  allCriteria: (count) => `Show all ${String(count)} criteria`,

  breakdown: 'By groups of firms',
  breakdownBy: 'Divide by',
  by: {
    division: 'VSIC division',
    group: 'VSIC group',
    keySector: 'Key sector',
    size: 'Size',
    ward: 'Ward or commune',
  },
  stacks: 'Mean points of each group, stacked up to the total',
  tooManyBars: 'There are too many groups to draw; the table below has all the figures.',
  cell: 'Group of firms',
  known: 'Known',
  sampled: 'Sample',
  rest: (count) => `${count} hidden groups together`,
  whichHidden: (count) => `Show the names of the ${count} hidden groups`,
  unknownCell: 'Not known',
  noKeySector: 'In no key sector, or not known',
  nothingToDivide: 'This is not known for any firm yet.',

  quality: {
    lead: 'To help each other make better assessments, not to rank anyone: mentors are listed by given name, and each figure stands with the number of assessments behind it.',
    mentors: 'Mentors’ work',
    mentor: 'Mentor',
    assessments: 'Assessments',
    few: 'few assessments, the figures still vary a lot',
    returns: 'Returns per 10 assessments',
    open: 'Criteria not settled',
    openOf: (percent, count) => `${percent} % (in ${count} assessments)`,
    evidence: 'Evidence',
    strengths: {
      measured: 'measured',
      document: 'document',
      seen: 'seen',
      told: 'by word of mouth',
      none: 'not recorded',
    },
    strengthShare: (name, percent) => `${name} ${percent} %`,
    days: 'From the visit to receipt',
    daysOf: (days, count) => `${days} days (median of ${count} assessments)`,
    noDays: 'no visit date recorded',
    agreement: 'Agreement between mentors',
    agreementLead:
      'Where two mentors assessed the same firm without seeing each other’s assessment. The first version each of them sent is compared, only where both have settled points.',
    sameHint:
      'A pair is two mentors at the same firm who both have settled points in that row. “The same” is the percentage of pairs in which both gave exactly the same points, or the same class.',
    printAgreement: 'Download this table (PDF)',
    noPairs: 'No firm has been assessed independently by two mentors this year.',
    noPairsHow:
      'Assign the same firm to two mentors under Campaigns; a few firms in each campaign are enough to see whether mentors understand the criteria in the same way.',
    firms: 'Firms',
    pairs: 'Pairs',
    same: 'The same',
    alpha: 'Krippendorff’s alpha',
    alphaHint:
      'Alpha is the agreement that remains once agreement by chance is taken away: 1 is full agreement, 0 is as good as chance, below 0 the mentors tend to contradict each other. From 0.8 it is usually trusted, from 0.667 accepted for the time being; below that, look together at how the criterion is understood. With fewer than 10 firms it is only a hint.',
    noAlpha: 'cannot be computed',
    noAlphaWhy:
      'Alpha cannot be computed when all gave the same points, or with fewer than two assessments.',
    all: 'All criteria together',
    total: 'Total points',
    level: 'Class',
  },
}
