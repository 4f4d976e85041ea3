import type { failuresVi } from '../vi/failures.ts'

export const failuresEn: typeof failuresVi = {
  unexpected: {
    what: 'The application ran into a fault nobody foresaw',
    remedy: 'Try again; if it returns, read the incident number to whoever supports you.',
  },
  unreachable: {
    what: 'This window has lost the application',
    remedy: 'It may have stopped. Start it again, then open this window again.',
  },
  locked: {
    what: 'The workspace is locked',
    remedy: 'Unlock it with your passphrase and do it again.',
  },
  diskFull: {
    what: 'The disk is full',
    remedy: 'Remove files you do not need, then try again. What was saved is intact.',
  },
  readOnly: {
    what: 'The workspace is read-only',
    remedy:
      'The data file is damaged in places, so nothing more can be written. You can still read and export; restore a backup in Settings.',
  },
  notYourRole: {
    what: 'This is not for the role of this workspace',
    remedy: 'A manager of the association does this. See the role in Settings.',
  },
  notFound: {
    what: 'This entry was not found',
    remedy: 'It may have been removed. Go back to the list and open it again.',
  },
  other: {
    what: 'This could not be done',
    remedy: 'Go back and try again.',
  },
}
