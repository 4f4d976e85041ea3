import type { personTextVi } from './person-text-vi.ts'
import { when } from './when-en.ts'

/** About one person's data. */
export const personTextEn: typeof personTextVi = {
  heads: ['Erasure', 'Association', 'Firm', 'Asked on', 'Places', 'Device', 'User', 'State'],
  confirmation: ({ confirmedAt, waitsSince }) =>
    confirmedAt
      ? `confirmed ${when(confirmedAt)}`
      : `not confirmed, waiting since ${when(waitsSince)}`,
  nobodyTold: 'no device holds this firm',
  nameMissing: 'The name of the contact is needed, as it stands at the firm.',
  dayWrong: (typed) => `"${typed}" is no day that has come. Write it like 2026-11-26.`,
  noFirm: (typed) => `This association has no firm with the id or tax code "${typed}".`,
  erased: ({ erasureId, places }) =>
    [
      places === 0
        ? 'The city holds nobody of that name at this firm. Check how the name is written; the devices are asked to erase all the same.'
        : `Erased in ${places} places at the city. The association's devices are asked to erase and confirm.`,
      `Erasure ${erasureId}. "erasures" shows which devices have confirmed.`,
    ].join('\n'),
  soughtMissing:
    'One of --name "FULL NAME" (4 letters or more), --phone NUMBER (8 digits or more), --email ADDRESS is needed.',
  personExported: (places, file) =>
    `Wrote the ${places} places where the city holds something of this person to ${file}. The file is not encrypted: keep it safe and delete it when done.`,
  quiet: (until) =>
    `Nothing was let go: this is the first run, or the clock has jumped since the last one. Check the clock of this machine; it goes on from ${when(until)}.`,
  letGo: ({ lines, codes, changes }) =>
    `Let go after their time: the text of ${lines} settled lines in quarantine, ${codes} expired enrolment codes, ${changes} old changes that newer ones have replaced.`,
}
