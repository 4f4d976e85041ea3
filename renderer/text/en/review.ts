import type { reviewVi } from '../vi/review.ts'

export const reviewEn: typeof reviewVi = {
  title: 'Review',
  lead: 'Assessments that mentors have sent. The one waiting longest is on top.',
  tabs: {
    label: 'State',
    waiting: (count) => `Waiting (${count})`,
    returned: (count) => `Returned (${count})`,
    approved: (count) => `Approved (${count})`,
    sent: (count) => `Sent (${count})`,
    all: (count) => `All (${count})`,
  },
  search: 'Find a firm, tax code, mentor',
  clearSearch: 'Clear the search',
  marksLabel: 'Only show those with',
  marks: {
    warnings: 'warnings',
    'open-ranges': 'points not settled',
    'hand-fixed': 'fixed by hand',
    'weak-evidence': 'weak evidence',
    outlier: 'unusual points',
    'changed-after-signature': 'changed after signing',
  },
  markWith: (mark, count) => `${mark} (${count})`,
  marksExplained:
    'Weak evidence: more than half of the answers were only told, or their evidence was not recorded. Unusual points: further from the median of the approved assessments of the sector than three times their median absolute deviation (at least 5 points), once five of the sector have been approved.',
  rowMarks: {
    warnings: (count) => (count === '1' ? '1 warning' : `${count} warnings`),
    openRanges: (count) =>
      count === '1' ? '1 criterion not settled' : `${count} criteria not settled`,
    handFixed: (count) =>
      count === '1' ? '1 criterion fixed by hand' : `${count} criteria fixed by hand`,
    weakEvidence: (percent) => `${percent} % of answers only told, or without recorded evidence`,
    outlier: 'unusual points for the sector',
    changedAfterSignature: 'changed after signing',
    mended: (count) => `revision ${count}`,
    unknownInstrument: 'this laptop does not have its instrument yet',
    none: 'nothing to note',
  },
  columns: {
    firm: 'Firm',
    mentor: 'Mentor',
    arrived: 'Arrived',
    result: 'Result',
    marks: 'To note',
  },
  states: {
    waiting: 'Waiting',
    first_approval: 'Waits for a second person',
    returned: 'Returned',
    approved: 'Approved, waits for a batch',
    batched: 'In a batch',
    accepted: 'Accepted by the city',
    refused: 'Refused by the city',
  },
  rule: {
    title: 'Rule of review',
    explained:
      'When on, two different managers have to approve an assessment before it can go into a batch, each on a laptop enrolled as theirs.',
    isOn: 'Two people have to approve',
    countedAtOnce:
      'The city counts the results of this association as they come, without waiting for its approval, so none stops here. To approve them first, ask the city to set a review rule for the association.',
    byCity: 'The city has set this rule for the association; it cannot be switched off here.',
  },
  noTaxCode: 'no tax code yet',
  firmUnknown: 'The firm has not reached this laptop yet',
  reading: 'Reading…',
  empty: {
    title: 'No assessment has been sent yet',
    explained:
      'Assessments of your mentors come here when you sync, or when you take in a .nbac file that a mentor sent on a stick.',
    toSync: 'Go to Sync',
  },
  noneInState: {
    title: 'No assessment is in this state',
    explained: 'See the other states in the row above.',
  },
  noneMatch: {
    title: 'Nothing here',
    explained: 'Look at another state, or leave out a filter.',
    clear: 'Clear the filters',
  },
  screen: {
    next: (firm) => `Next: ${firm}`,
    lead: (of) =>
      [
        `Year ${String(of.year)}`,
        `mentor ${of.mentor}`,
        of.visited === null ? 'no date of visit' : `visited on ${of.visited}`,
        `arrived ${of.arrived}`,
      ].join(' · '),
    unknownInstrument: 'This laptop does not have the instrument of this assessment',
    unknownInstrumentWhy: (id, version) =>
      `It was scored with ${id}, version ${version}. Sync to receive the instrument, or update the app, then open it again.`,
    answers: 'Answers and evidence',
    criteria: (count) => `${count} criteria`,
    history: (count) => `Decisions (${count})`,
    keys: 'Arrow up and down: from line to line. Enter: a remark on the line.',
    panel: 'Result and decision',
    toNote: 'To note',
    changed: 'changed',
    changedSince: (count) => `Other than before (${String(count)})`,
    nothingChanged: 'Answers and evidence are just as they were before.',
    before: (value) => `before: ${value}`,
    noStrength: 'strength of evidence not stated',
    fileMissing: 'not on this laptop yet',
    fileMissingWhy:
      'The file went to the city and has not come to this laptop. Ask the mentor for the .nbac file, which carries the evidence.',
    visitFiles: 'Evidence of the visit as a whole',
    openRange: 'points not settled',
    fixedByHand: 'points fixed by hand',
    sayOn: (name) => `Remark: ${name}`,
    remarkOn: (name) => `Remark on: ${name}`,
    placeholder: 'What to mend, and why',
    keepRemark: 'Keep the remark',
    dropRemark: 'Drop the remark',
    remarkKeys: 'Ctrl+Enter keeps it, Esc leaves it',
    said: (who, when) => `${who}, ${when}:`,
    wholeForm: 'The whole form',
    sayOnWhole: 'A remark on the whole form',
    remarks: 'Remarks',
    decision: 'Decision',
    return: (count) =>
      count === '0'
        ? 'Return'
        : count === '1'
          ? 'Return with 1 remark'
          : `Return with ${count} remarks`,
    approve: 'Approve',
    approveFirst: 'Approve as the first',
    returnNeedsRemark:
      'To return it, write at least one remark, so that the mentor knows what to mend.',
    returnAsk: (mentor) => `Return it to ${mentor}?`,
    returnWords: (count) =>
      `${count === '1' ? 'Your remark goes' : `Your ${count} remarks go`} out as soon as there is a network and reach the mentor with their next sync, or by the .nbar file you can make afterwards. A return is signed and cannot be taken back.`,
    approveAsk: 'Approve this assessment?',
    approveWords:
      'It then waits for a batch to the city. Until the batch is sent you can take the approval back.',
    approveFirstWords:
      'The association uses the two-person rule. Another manager has to approve it before it can go into a batch.',
    approveWithRemarks:
      'Your remarks go along with the approval for the mentor to read; nothing has to be mended. To have it mended, return it.',
    unsound: 'The content is not what its own hash says',
    unsoundWhy:
      'It may have been altered after signing. Return it and ask the mentor to send it again from the app.',
    historyBroken: 'The history of decisions is no longer whole',
    historyBrokenWhy:
      'A decision was altered outside the app. Restore the last backup, or tell support.',
    ownWork: 'This is your own work',
    ownWorkWhy: 'Nobody reviews their own assessment. Ask another manager of the association.',
    firstApproval: 'One person has approved it',
    firstApprovalWhy:
      'The two-person rule asks for another manager’s approval. They learn of it at the next sync; without a network, make the .nbar file and hand it to them with the mentor’s file.',
    makeApprovalFile: 'Make the file for the second reviewer (.nbar)',
    noApprovalFile:
      'The first approval was not given on this laptop, or no other manager’s laptop is known here. Ask whoever approved to make the file, or sync and try again.',
    returned: 'Returned to the mentor',
    returnedWhy:
      'The remarks go out as soon as there is a network. For a mentor without a network, make a .nbar file and send it by Zalo, e-mail or on a stick; only that mentor’s laptop can open it.',
    makeReturnFile: 'Make the return file (.nbar)',
    noReturnFile:
      'This laptop has no return of this assessment, or does not know the mentor’s laptop. Sync and try again.',
    approved: 'Approved, waits for a batch',
    approvedWhy: 'It counts at the city once a batch with it has been sent.',
    withdraw: 'Take the approval back',
    toQueue: 'Back to the queue',
    toBatches: 'To Batches',
    noHistory: 'Nothing has been decided yet.',
    decided: { approve: 'Approved', return: 'Returned', withdraw: 'Approval taken back' },
  },
  failures: {
    'review/own-work': 'Nobody reviews their own assessment.',
    'review/same-person': 'You were the first to approve it. Another manager has to be the second.',
    'review/closed': 'Something else was decided meanwhile. Open it again to see.',
    'review/outdated':
      'The mentor has just sent a newer revision. Open it again to review that one.',
    'review/nothing-said': 'A return needs at least one remark.',
    'sync/not-enrolled':
      'This laptop is not enrolled with the city, so it cannot sign decisions. See Sync, Device.',
  },
}
