import type { sectorReportsVi } from '../vi/sector-reports.ts'

export const sectorReportsEn: typeof sectorReportsVi = {
  title: 'Reports',
  tabs: { label: 'Parts of the report', sector: 'Sector report', quality: 'Quality of work' },
  empty: {
    title: 'Nothing to report yet',
    explained:
      'Reports are made of assessments that mentors sent to the association. Receive them under Sync, approve them under Review, then come back.',
    toSync: 'Go to Sync',
  },
  choose: 'Choose assessments and sector',
  year: 'Year assessed',
  yearOption: (year, instrument) => `${String(year)}, ${instrument}`,
  unknownInstrument: 'an instrument not on this machine',
  campaign: 'Campaign',
  anyCampaign: 'All campaigns',
  standing: 'Assessments counted',
  standings: { approved: 'Approved', arrived: 'All that arrived' },
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
    what: 'Cannot be worked out: the instrument of these assessments is not on this machine',
    remedy: 'Synchronise to receive the instruments the city has published, then open this again.',
  },

  tooFew: 'No figures can be told of this sector yet',
  tooFewWhy:
    'At least 5 firms are needed so that no single firm’s result shows, and figures must not let a hidden group be worked out. Choose a wider sector, or other weights.',
  inferredMark: 'inferred',
  inferred: 'Points, coefficient and class of the sector are inferred',
  inferredWhy:
    'Article 10 refers to Annex III of the circular, which is not at hand. Points of the sector are the weighted mean of its firms; the coefficient is the working formula on the sector’s group points.',
  hiddenWhy:
    'Cells of fewer than 5 firms are hidden. Each table hides at least two cells so that none follows from the total; a larger cell may be hidden for that reason.',

  sample: 'Sample',
  sampleOf: (sample, known) => `${sample} of ${known} firms of the sector`,
  coverage: (percent) => `${percent} % covered`,
  notWeighed: (count) => `${count} firms lack the figure that weighs them and are not counted`,
  openCount: (count) => `${count} assessments not settled`,
  total: 'Total points',
  outOf: (maximum) => `/${maximum}`,
  synchrony: 'Synchrony coefficient',
  level: 'Class',
  levelFromTo: (lowest, highest) => `${lowest} to ${highest}`,
  nextNeeds: (name, points, synchrony) => {
    if (points === null && synchrony === null)
      return `Criteria not settled yet decide about “${name}”.`
    const needs = [
      points === null ? null : `${points} points`,
      synchrony === null ? null : `${synchrony} of the coefficient`,
    ].filter((need) => need !== null)
    return `“${name}” is ${needs.join(' and ')} away.`
  },
  top: 'The sector is at the top of the scale.',

  groups: 'Points by group of criteria',
  radar: 'Percent of the maximum',
  radarSure: 'certain',
  radarOpen: 'not settled',
  group: 'Group',
  maximum: 'Maximum',
  mean: 'Mean',
  share: '% of maximum',

  classes: 'Classes',
  firmCount: 'Firms',
  openClass: 'Class not settled',
  hidden: 'hidden',
  hiddenTogether: (count) => `Hidden classes together are ${count} firms.`,
  histogram: 'Total points',
  histogramLead:
    'Settled assessments only. A step with fewer than 5 firms is joined with its neighbour.',
  noHistogram: 'Fewer than 5 settled assessments: nothing to draw.',
  points: 'Points',
  spread: 'Spread by group',
  spreadLead:
    'Percent of the maximum, of settled assessments. The box holds the middle half of the firms, the thick line is the median, the ends are the lowest and the highest.',
  five: { min: 'Least', q1: 'Quartile 1', median: 'Median', q3: 'Quartile 3', max: 'Most' },

  criteria: 'Criteria that hold the sector back',
  criteriaLead: 'Those that lack most points come first.',
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
  stacks: 'Mean points of each group, stacked to the total',
  tooManyBars: 'Too many groups to draw; the table below has all figures.',
  cell: 'Firms',
  known: 'Known',
  sampled: 'Sample',
  rest: (count) => `${count} hidden groups together`,
  whichHidden: (count) => `Show the names of the ${count} hidden groups`,
  unknownCell: 'Not known',
  noKeySector: 'In no key sector, or not known',
  nothingToDivide: 'This is not known of any firm yet.',

  quality: {
    lead: 'To help each other fill in better forms, not to rank: mentors are listed by given name, and each figure with the assessments it rests on.',
    mentors: 'Mentors’ work',
    mentor: 'Mentor',
    assessments: 'Assessments',
    few: 'few, figures still swing',
    returns: 'Returns per 10 assessments',
    open: 'Criteria not settled',
    openOf: (percent, count) => `${percent} % (in ${count})`,
    evidence: 'Evidence',
    strengths: {
      measured: 'measured',
      document: 'document',
      seen: 'seen',
      told: 'by word of mouth',
      none: 'not said',
    },
    strengthShare: (name, percent) => `${name} ${percent} %`,
    days: 'From visit to arrival',
    daysOf: (days, count) => `${days} days (median of ${count})`,
    noDays: 'no date of visit',
    agreement: 'Agreement between mentors',
    agreementLead:
      'Where two mentors assessed the same firm without seeing each other’s form. The first version each sent is compared, settled points only.',
    noPairs: 'No firm was assessed independently by two mentors this year.',
    noPairsHow:
      'Give the same firm to two mentors under Campaigns; a few firms each time are enough to know whether mentors read the criteria alike.',
    firms: 'Firms',
    pairs: 'Pairs',
    same: 'The same',
    alpha: 'Krippendorff’s alpha',
    alphaHint:
      'Ordinal alpha: 1 is full agreement, 0 is chance, below 0 is opposition. From 0.8 is usually trusted, from 0.667 for the time being. With fewer than 10 firms it is only a hint.',
    noAlpha: 'cannot be computed',
    noAlphaWhy: 'Not computable when all gave the same points, or with fewer than two forms.',
    all: 'All criteria together',
    total: 'Total points',
    level: 'Class',
  },
}
