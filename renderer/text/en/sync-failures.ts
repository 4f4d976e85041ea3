import type { syncFailuresVi } from '../vi/sync-failures.ts'

export const syncFailuresEn: typeof syncFailuresVi = {
  byKey: {
    'sync/not-enrolled': {
      what: 'This laptop is not enrolled',
      remedy: 'Enrol it under Device, then do it again.',
    },
    'sync/not-your-role': {
      what: 'This is for managers of the association',
      remedy: 'The certificate of this laptop says mentor. Ask a manager to do it on theirs.',
    },
    'sync/not-ready:not-signed': {
      what: 'The assessment is not signed',
      remedy: 'Sign it off with the firm, then send it.',
    },
    'sync/not-ready:signature-outdated': {
      what: 'The assessment was changed after it was signed',
      remedy: 'Go through the result with the firm, sign again, then send it.',
    },
    'sync/not-ready:sample': {
      what: 'This is a sample to practise with',
      remedy: 'Samples never leave the laptop. Assess a real firm to send.',
    },
    'sync/nothing-to-send': {
      what: 'Nothing waits to be sent',
      remedy: 'Open a signed assessment and press “Send to the association” first.',
    },
    'sync/too-much-replaced': {
      what: 'More than a tenth of the records on the laptop would be replaced or removed',
      remedy:
        'Nothing has changed. Check the file, ask the association if in doubt, then allow it.',
    },
    'enrolment/code-wrong': {
      what: 'The code is wrong or has ended',
      remedy: 'Compare each group of four with the code you were given. It holds for 72 hours.',
    },
    'enrolment/code-used-up': {
      what: 'The code was used, or typed wrong more than five times',
      remedy: 'Ask whoever gave you the code for a new one.',
    },
    'enrolment/not-trusted': {
      what: 'This server could not prove that it issued the code',
      remedy:
        'Nothing was sent. Check the address; if it is right, call whoever gave you the code.',
    },
    'enrolment/file-wrong:unreadable': {
      what: 'This file cannot be read',
      remedy: 'It may have been cut on its way. Ask for it again, best zipped or by USB.',
    },
    'enrolment/file-wrong:not-for-this-laptop': {
      what: 'This file is for another laptop',
      remedy: 'Choose the certificate file that answers this laptop’s request.',
    },
    'enrolment/file-wrong:not-signed': {
      what: 'The signature of the file is wrong',
      remedy: 'It may have been altered. Do not use it; ask the association to make it again.',
    },
    'enrolment/file-wrong:expired': {
      what: 'The certificate in the file has ended',
      remedy: 'Make a new request file and send it to the association.',
    },
    'files/folder-unusable:missing': {
      what: 'This folder or drive is not there',
      remedy: 'Plug the stick in again, or check the path you typed.',
    },
    'files/folder-unusable:not-writable': {
      what: 'Nothing can be written here',
      remedy: 'The stick may be write-protected. Slide its lock, or choose another place.',
    },
    'files/folder-unusable:full': {
      what: 'There is not enough room',
      remedy: 'Delete files on the stick, or choose another place. Nothing counts as sent.',
    },
    'files/folder-unusable:read-back-differs': {
      what: 'What was written reads back differently',
      remedy: 'This stick may be broken. Use another; everything is intact on the laptop.',
    },
    'files/unreadable:damaged': {
      what: 'The file is damaged or cut short',
      remedy: 'Copy it from the stick again, or ask for it again.',
    },
    'files/unreadable:not-for-you': {
      what: 'The file is encrypted for somebody else',
      remedy: 'Choose the file meant for this laptop. Answer files end in .nbar.',
    },
    'files/unreadable:not-signed': {
      what: 'The signature of the file is wrong',
      remedy: 'Nothing was taken. Ask the association to make the file again.',
    },
    'files/unreadable:other-association': {
      what: 'The file belongs to another association',
      remedy: 'Nothing was taken. Check whose file this is.',
    },
    'files/unreadable:too-large': {
      what: 'The file is too large',
      remedy: 'Ask for it in several smaller files.',
    },
    'files/preview-gone': {
      what: 'The preview is no longer there',
      remedy: 'Choose the file again to see what is in it.',
    },
    'conflict/gone': {
      what: 'This conflict was settled elsewhere',
      remedy: 'The list has been read again; there is nothing more to do.',
    },
    'conflict/value-wrong': {
      what: 'The typed value is none that the field can hold',
      remedy: 'Mend it, or choose one of the two versions.',
    },
    'conflict/not-undoable': {
      what: 'This choice has been sent and cannot be taken back here',
      remedy: 'To change it, edit the firm as usual.',
    },
  },
  ofFirm: (firmName, what) => `${firmName}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
}
