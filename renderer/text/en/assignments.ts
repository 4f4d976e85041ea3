import type { assignmentsVi } from '../vi/assignments.ts'

const figure = (count: number) => count.toLocaleString('en-GB')
const firms = (count: number) => `${figure(count)} ${count === 1 ? 'firm' : 'firms'}`
const people = (count: number) => `${figure(count)} ${count === 1 ? 'mentor' : 'mentors'}`

export const assignmentsEn: typeof assignmentsVi = {
  title: 'Assignments',
  propose: 'Propose mentors',
  proposeAgain: 'Propose for the remaining firms',
  proposing: 'Working out one plan for the whole campaign',
  acceptAll: (count) => `Accept ${figure(count)} ${count === 1 ? 'proposal' : 'proposals'}`,
  proposed: (proposed, unplaced) =>
    unplaced === 0
      ? `Mentors proposed for ${firms(proposed)}.`
      : `Mentors proposed for ${firms(proposed)}; nobody can take ${figure(unplaced)}.`,
  accepted: (count) =>
    `${firms(count)} assigned, each with a day for the visit. Days can be changed for each firm.`,
  outdated: (count) =>
    `${figure(count)} proposals hold no longer (the mentor has left, is full, or has a conflict of interest) and were dropped; propose again for those firms.`,
  undo: 'Undo',
  undone: 'Undone.',
  lastChange: {
    proposed: (count) => `${figure(count)} assignments were just proposed`,
    accepted: (count) => `${figure(count)} assignments were just accepted`,
    'mentor-changed': () => 'The mentor of a firm was just changed',
    withdrawn: (count) => `${figure(count)} assignments were just withdrawn`,
    rebalanced: (count) => `${figure(count)} assignments were just rebalanced`,
  },
  changedBy: (name, when) => `${name}, ${when}`,
  nothingOpen: {
    title: 'No proposal is waiting',
    body: 'Every firm of the campaign has somebody.',
    toVisits: 'Visits and papers',
  },
  noFirms: {
    title: 'The campaign has no firms yet',
    body: 'Choose its firms, then propose mentors.',
    choose: 'Choose firms',
  },
  unknown: {
    title: 'Some proposals could not go by sector or place',
    body: (sectors, places) =>
      `${sectors} proposals do not know the sector, ${places} the place of the firm or the mentor: they only share out the work. Fill in sector and ward of the firms, registered fields and ward of the mentors, press Undo and propose again.`,
    toFirms: 'Fill in firms',
    toMentors: 'Fill in mentors',
  },
  waiting: {
    title: (count) => `${firms(count)} with nobody yet`,
    body: 'The app works out one plan for all: the right sector, near, not overloaded, and free of conflicts of interest.',
  },
  proposalsTitle: 'Proposals waiting to be accepted',
  proposalsLead: 'Press a line for all reasons, or to change the mentor.',
  columns: { firm: 'Firm', mentor: 'Proposed mentor', why: 'Why', due: 'Due' },
  unplacedTitle: (count) => `Nobody can take ${firms(count)}`,
  unplacedLead:
    'Add mentors, raise their capacity or lift the limit of the campaign, then propose again.',
  loadsTitle: 'What each mentor has in the campaign',
  loadColumns: { mentor: 'Mentor', here: 'In this campaign', load: 'All work', act: '' },
  loadOf: (taken, room) => (room === null ? figure(taken) : `${figure(taken)}/${figure(room)}`),
  assumed: 'assumed: no capacity stated',
  dropOut: 'Take out of campaign',
  dropOutTitle: (name) => `Take ${name} out of the campaign?`,
  dropOutBody: 'Others are proposed for the firms this mentor has; nobody else is moved.',
  leftOut: (because) => `Taken out: ${because}`,
  takeBack: 'Take back in',
  because: 'Reason',
  becauseHint: 'The reason is kept with the assignment.',
  becauseFault: 'Type a reason of at least 3 letters.',
  rebalanced: (proposed) => `Others were proposed for ${firms(proposed)}. See and accept below.`,
  dialog: {
    whyTitle: 'Why this mentor',
    byPerson: 'Chosen by a person, not proposed by the app.',
    changedBecause: (because) => `Reason of the change: ${because}`,
    othersTitle: 'Why nobody else',
    change: 'Change mentor',
    addCo: 'Add a second mentor',
    withdraw: 'Withdraw assignment',
    removeFirm: 'Take out of campaign',
    openFirm: 'Open the firm',
    visitOn: 'Visit on',
    dueTooEarly: 'Due on or after the visit',
    dueOn: 'Due on',
    saveDays: 'Save the days',
    daysSaved: 'The days are saved.',
    nobodyTitle: 'Nobody can take it',
    openExplained: 'No mentor yet. Propose on the screen of assignments.',
    fixed: 'Sent to the mentor, so the mentor cannot be changed. Withdraw it and propose again.',
    done: 'This assignment is done.',
  },
  changeTitle: (firm) => `Change the mentor of ${firm}`,
  candidate: 'Lead mentor',
  co: 'Second mentor (optional)',
  coNone: 'Nobody',
  candidateLoad: (taken, room) => `has ${figure(taken)}/${figure(room)}`,
  candidateTakenOff: (because) => `taken off this firm (${because})`,
  candidateNotFree: {
    full: 'full',
    away: 'away all the time',
    'left-out': 'taken out of the campaign',
    unknown: 'no longer on the roster',
    'same-as-lead': 'is the lead mentor',
  },
  saveChange: 'Change mentor',
  dayIsDropped: (day) =>
    `The visit on ${day} was arranged by the mentor before and will be dropped. Set a new day afterwards.`,
  terms: {
    sector: {
      same: 'Registered for this sector',
      division: 'Same division of sectors',
      other: 'Registered for other sectors',
      unknown: 'Sector of mentor or firm not known',
    },
    distance: {
      'same-ward': 'Same ward',
      neighbour: 'Neighbouring ward',
      served: 'In the mentor’s area',
      district: 'Same former district',
      apart: 'Another former district',
      unknown: 'Place not known',
    },
    language: {
      'not-needed': 'No foreign language needed',
      speaks: 'Foreign-owned; the mentor speaks a foreign language',
      'none-stated': 'Foreign-owned; no foreign language stated',
    },
    history: {
      knows: 'Has assessed this firm',
      new: 'Has not been to this firm',
      often: 'Has assessed it often: time for fresh eyes',
    },
    lastYear: (year) => `last in ${year}`,
  },
  load: (taken, room) => `Load:\u00a0${figure(taken)}/${figure(room)}`,
  loadFull: (taken, room, assumed) =>
    `With this firm, ${figure(taken)} of the ${figure(room)} that fit${assumed ? ' (assumed: no capacity stated)' : ''}`,
  points: (points) => (points === 0 ? '0' : `+${figure(points)}`),
  pointsExplained:
    'Fewer points fit better. The app takes the plan with the fewest points for the whole campaign.',
  excluded: {
    conflict: (name, kind) => `${name}: conflict of interest (${kind})`,
    groupConflict: (name, kind, group) =>
      `${name}: conflict of interest with the group ${group} (${kind})`,
    takenOff: (name, because) =>
      `${name}: taken off this firm earlier in the campaign (${because})`,
    unavailable: (count) => `${people(count)} away during the whole campaign`,
    full: (count) => `${people(count)} with no room left`,
    leftOut: (count) => `${people(count)} taken out of the campaign`,
    nobody: 'The network has no mentor who can be assigned.',
  },
  excludedShort: (kind) => `Conflict of interest: ${kind}`,
  conflictKinds: {
    owner: 'owner',
    relative: 'relative',
    supplier: 'supplier',
    customer: 'customer',
    competitor: 'competitor',
    former_employer: 'former employer',
  },
  next: {
    dearer: (name, worse) =>
      worse === '' ? `${name}: fits no better` : `${name}: worse in ${worse}`,
    full: (name) => `${name}: has no room left`,
    'needed-elsewhere': (name) => `${name}: fits, but the whole is better with them elsewhere`,
  },
  worse: {
    sector: 'sector',
    distance: 'distance',
    language: 'language',
    history: 'knowledge of the firm',
    load: 'load',
  },
  unknownMentor: 'Mentor who left the roster',
}
