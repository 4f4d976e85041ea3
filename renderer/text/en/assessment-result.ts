import type { assessmentResultVi } from '../vi/assessment-result.ts'

export const assessmentResultEn: typeof assessmentResultVi = {
  panel: {
    title: 'Result so far',
    open: 'Show the result so far',
    close: 'Fold the result away',
    total: 'Total points',
    outOf: (max: number) => `of ${max}`,
    range: (min: number, max: number) => `${min} to ${max}`,
    level: 'Class',
    between: (lowest: string, highest: string) => `${lowest} or ${highest}`,
    fromTo: (lowest: string, highest: string) => `${lowest} to ${highest}`,
    limitedBy: {
      total: (name: string) => `${name} is not certain because of the total.`,
      synchrony: (name: string) => `${name} is not certain because of the synchrony coefficient.`,
      both: (name: string) =>
        `${name} is not certain because of both the total and the synchrony coefficient.`,
    },
    keptFromBy: {
      total: (name) => `${name} is not reached because of the total.`,
      synchrony: (name) => `${name} is not reached because of the synchrony coefficient.`,
      both: (name) =>
        `${name} is not reached because of both the total and the synchrony coefficient.`,
    },
    synchrony: 'Synchrony coefficient',
    unconfirmed: 'working formula, not yet checked against Annex III',
    progress: (answered: number, total: number) => `${answered} of ${total} questions answered`,
    withReason: (count: number) => `, ${count} to ask later or with another reason`,
    radar: 'Five groups, percent of their maximum',
    radarSure: 'certain',
    radarOpen: 'not settled',
    table: 'Points by group',
    group: 'Group',
    points: 'Points',
    max: 'Maximum',
    fixed: (count: number) => `${count} ${count === 1 ? 'criterion' : 'criteria'} fixed by hand`,
    sampleNorms: 'Uses sample norms, not official figures',
    noNorms: 'No industry norms chosen',
    warnings: (count: number) => `To be checked (${count})`,
    path: (name: string) => `To reach ${name}`,
    pathGap: (points: string, synchrony: string) =>
      `Missing ${points} points and ${synchrony} in the coefficient.`,
    pathStep: (points: number) => (points === 1 ? 'adds 1 point' : `adds ${points} points`),
    pathNone: 'No way to this class was found from the questions as they stand.',
    pathAlready: 'Already in the highest class.',
    pathAssumes: 'Counted from the points that are certain.',
    pathAll: 'See the whole path',
  },
  settling: {
    title: 'To settle the class',
    enough: (count: number) =>
      count === 1
        ? 'This answer is enough to settle the class:'
        : `These ${count} answers are enough to settle the class:`,
    soonest: (count: number) =>
      count === 1
        ? 'Soonest: this answer alone may be enough, depending on what it is:'
        : `Soonest: these ${count} answers may be enough, depending on what they are:`,
    together: (count: number) =>
      count === 1
        ? 'Together with this one they are enough, whatever they are:'
        : `Together with these ${count} they are enough, whatever they are:`,
    more: (count: number) => `See ${count} more`,
    spare: (count: number) =>
      count === 1
        ? 'The other unanswered item then no longer changes the class.'
        : `The other ${count} unanswered items then no longer change the class.`,
    notProved: 'The app has not proved that no fewer would do.',
    beyondAnswers:
      'Answering everything may still not settle the class, since a criterion cannot be computed. Check its figures, or fix its points by hand.',
    norms: 'Industry norms',
    openPoints: (points: number) => `${points} ${points === 1 ? 'point' : 'points'} not settled`,
  },
  explain: {
    title: (number: number, name: string) => `Criterion ${number}. ${name}`,
    pointsOf: (points: string, max: number) => `${points} of ${max} points`,
    bands: 'Bands',
    band: 'Condition',
    points: 'Points',
    taken: 'reached',
    possible: 'still possible',
    inferred: 'inferred',
    formula: 'Formula',
    missingValue: 'missing',
    inputs: 'Figures used',
    norm: 'industry norm',
    notComputable: {
      'zero-denominator':
        'Not computable because the denominator is 0; the circular does not cover this case.',
      'negative-denominator':
        'Not computable because the denominator is below 0; check the figures.',
    },
    notes: 'Notes',
    source: 'Source',
    fix: 'Fix the points by hand',
    fixLead:
      'For when the formula does not show what is really there. The reason is kept, shown and counted in the report.',
    fixPoints: 'Points',
    fixReason: 'Reason',
    fixReasonFault: 'Give the reason, at least 3 letters.',
    fixSave: 'Fix the points',
    fixed: (points: number) => `You fixed this at ${points} ${points === 1 ? 'point' : 'points'}`,
    unfix: 'Lift it and use the formula again',
  },
  norms: {
    title: 'Industry norms',
    lead: 'Four norms of the sector, used by the criteria that compare with the sector’s average.',
    button: 'Norms',
    none: 'Use no norms',
    noneWhy: (codes: string) =>
      `Until one is chosen, criteria ${codes} have only a range of points.`,
    noSets: 'There is no norm set on this computer. Import one under Settings.',
    row: (code: string, name: string) => `By sector ${code} – ${name}`,
    noRow: (code: string) => `This set has no row for the firm’s sector ${code}.`,
    noVsic: 'The firm has no sector code yet, so no row can be found.',
    otherVersion: (version: string) =>
      `This set follows VSIC ${version}, not the code list of the firm.`,
    sample: 'sample, not official figures',
    source: (source: string) => `Source: ${source}`,
    missing: 'missing',
    choose: 'Use this norm set',
    chosen: 'In use',
    drop: 'Stop using norms',
  },
  find: {
    title: 'Find a question',
    label: 'Type some words of the question, its symbol or criterion',
    none: 'No question matches. Try fewer letters.',
    results: 'Questions found',
  },
  askLaterList: {
    title: 'Ask-later list',
    lead: 'What is still to be asked, by the person who will know.',
    nobody: 'Nobody named yet',
    emptyTitle: 'Nothing to ask later',
    emptyWords: 'When a question must be asked later, choose “Ask later” right below it.',
    copy: 'Copy as text',
    copied: 'Copied',
    pdf: 'Download the PDF',
    back: 'Back to the assessment',
    textTitle: (firm: string, year: number) =>
      `Figures still needed for the assessment of ${year} – ${firm}`,
    answer: 'Answer',
  },
}
