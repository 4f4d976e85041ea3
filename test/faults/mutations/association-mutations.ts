import type { Mutation } from './mutation.ts'

/** What must never give way between managers of one association: who may say what, and what counts. */
export const associationMutations: readonly Mutation[] = [
  {
    name: 'a manager gives a colleague’s approval',
    file: 'electron/core/sync/down/open-change.ts',
    from: `!('author' in change.body) || change.body.author.userId === userId`,
    to: `!('author' in change.body) || userId !== ''`,
    tests: ['test/electron/core/sync/open-change.test.ts'],
  },
  {
    name: 'a batch is confirmed by an answer about other records',
    file: 'electron/core/batches/take-batch-answer.ts',
    from: `if (!isNewest || heldSha256 !== itemsSha256) return`,
    to: `if (!isNewest) return`,
    tests: ['test/electron/core/batches/second-person.test.ts'],
  },
  {
    name: 'the city has a say about a batch that was not sent',
    file: 'electron/core/sync/down/open-change.ts',
    from: `'batch-answer': ['association-manager']`,
    to: `'batch-answer': ['city', 'association-manager']`,
    tests: ['test/electron/core/sync/open-change.test.ts'],
  },
  {
    name: 'a manager’s key says what only the city may say',
    file: 'electron/core/sync/down/open-change.ts',
    from: `  if (!tellers[change.kind].includes(role)) return false\n`,
    to: `  void tellers\n`,
    tests: ['test/electron/core/sync/open-change.test.ts'],
  },
  {
    name: 'an older answer about a batch confirms it',
    file: 'electron/core/batches/take-batch-answer.ts',
    from: `!isNewest || heldSha256`,
    to: `heldSha256`,
    tests: ['test/electron/core/batches/second-person.test.ts'],
  },
  {
    name: 'a proposal is accepted though its mentor has a conflict of interest by now',
    file: 'shared/domain/campaigns/is-free-for.ts',
    from: `findConflict(mentor, firm, span) === undefined`,
    to: `findConflict !== undefined`,
    tests: ['test/electron/core/campaigns/changed-meanwhile.test.ts'],
  },
  {
    name: 'a rule of two persons is switched without a trace',
    file: 'electron/core/review/switch-two-person.ts',
    from: `    await tx.insertInto('two_person_changes').values(change).execute()\n`,
    to: `    void change\n`,
    tests: ['test/electron/core/review/two-person-changes.test.ts'],
  },
  {
    name: 'a mentor decides about an assessment',
    file: 'shared/domain/review/check-decision.ts',
    from: `if (role !== 'association-manager') return`,
    to: `if (role === undefined) return`,
    tests: ['test/shared/domain/review/review-state.test.ts'],
  },
  {
    name: 'an erasure is stored that a restored backup would undo',
    file: 'electron/core/personal-data/erase-person.ts',
    from: `    addToErasedList(erasedList, {`,
    to: `    void ((...unsaid: unknown[]) => unsaid)(erasedList, addToErasedList, {`,
    tests: ['test/electron/core/personal-data/erase-person.test.ts'],
  },
  {
    name: 'a restricted mentor stands on papers',
    file: 'electron/core/campaigns/read-visits.ts',
    from: `!restricted.has(mentorId)`,
    to: `!restricted.has('')`,
    tests: ['test/electron/core/campaigns/visit-papers.test.ts'],
  },
  {
    name: 'an instrument names an input after what every object has',
    file: 'shared/domain/instruments/instrument-definition.ts',
    from: `!(key in Object.prototype)`,
    to: `key !== ''`,
    tests: ['test/faults/hostile/instrument-definitions.test.ts'],
  },
  {
    name: 'a sync that replaces most of the firms asks nobody',
    file: 'electron/core/firms/take-city-firm.ts',
    from: `!isEmpty(stands[field]) && differs(wanted, stands[field])`,
    to: `isEmpty(stands[field]) && differs(wanted, null) && field === ''`,
    tests: ['test/electron/core/sync/count-replaced.test.ts'],
  },
]
