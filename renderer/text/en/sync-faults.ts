import type { syncFaultsVi } from '../vi/sync-faults.ts'

const trySoon = 'Everything is safe on the laptop and will be sent again.'

export const syncFaultsEn: typeof syncFaultsVi = {
  sync: {
    'sync/offline': {
      what: 'There is no internet, or the server cannot be reached',
      remedy: `Check Wi-Fi or cable. ${trySoon} If it is urgent, send by USB.`,
    },
    'sync/captive-portal': {
      what: 'This network wants you to log in first',
      remedy: 'Open a browser, log in to the Wi-Fi of the place you are at, then sync again.',
    },
    'sync/tls': {
      what: 'The server could not be proved to be the association’s or the city’s',
      remedy:
        'Nothing was sent. Try another network, such as a phone’s hotspot; if it stays, run the sync doctor and tell the association.',
    },
    'sync/server-fault': {
      what: 'The server ran into a fault',
      remedy: `It is not your laptop. ${trySoon}`,
    },
    'sync/server-busy': {
      what: 'The server is busy',
      remedy: `The laptop tries again in a few minutes. ${trySoon}`,
    },
    'sync/answer-wrong': {
      what: 'The server’s answer cannot be read',
      remedy:
        'The network may have come between, or the versions differ. Try another network; if it stays, run the sync doctor and send its report to support.',
    },
    'sync/app-too-old': {
      what: 'This application is older than the server asks for',
      remedy:
        'Assessments can still be sent. To fetch changes, install the new version from the association.',
    },
    'sync/certificate-expired': {
      what: 'The certificate of this laptop has ended',
      remedy: 'Renew it under Device, or ask the association for a new code.',
    },
    'sync/device-revoked': {
      what: 'The association has revoked this laptop',
      remedy:
        'What was sent is kept apart for the person in charge. Contact the association; if the laptop is still yours, ask for a new code.',
    },
    'sync/not-enrolled': {
      what: 'This laptop is not enrolled with an association',
      remedy: 'Enrol it under Device, by code or by file.',
    },
    'sync/receipt-wrong': {
      what: 'The receipt does not carry the right signature',
      remedy:
        'The laptop counts nothing as sent and keeps everything. Sync again; if it returns, run the sync doctor and tell the association.',
    },
    'sync/too-much-replaced': {
      what: 'More than a tenth of the records on the laptop would be replaced or removed',
      remedy: 'Nothing has changed. Look and decide on the Sync screen.',
    },
    'sync/cancelled': {
      what: 'You stopped this sync',
      remedy: 'What has a receipt counts. Press “Sync now” to go on from there.',
    },
    'sync/disk-full': {
      what: 'The disk of this laptop is full',
      remedy: 'Delete files you do not need, then sync again. What was saved is intact.',
    },
  },
  records: {
    'record/unreadable': {
      what: 'The server cannot read this record',
      remedy:
        'The original on the laptop is intact. Try again; if it stays, send the doctor’s report to support.',
    },
    'record/wrong-shape': {
      what: 'A part of the record is not as it has to be',
      remedy: 'Open the record, mend the place named here and try again.',
    },
    'record/newer-schema': {
      what: 'Your application is newer than the server',
      remedy: 'Nothing to do: the record is kept and goes in when the server has been updated.',
    },
    'record/older-schema': {
      what: 'The record was made by a version that is too old',
      remedy: 'Install the new version, open the record and try again.',
    },
    'record/too-large': {
      what: 'The record is too large to send',
      remedy: 'Shorten notes, take out evidence files, then send it again.',
    },
    'record/unknown-kind': {
      what: 'The server does not take this kind of record yet',
      remedy: 'The record is kept. Tell the association if it is not in after some days.',
    },
    'record/not-yours': {
      what: 'This record belongs to somebody else',
      remedy: 'Ask the manager of the association who is in charge; they can assign it to you.',
    },
    'record/rev-reused': {
      what: 'The number of this revision was used for other content',
      remedy:
        'This happens after an old backup was restored. Change something small to make a new revision, then send it again.',
    },
    'record/sample': {
      what: 'This is a sample to practise with',
      remedy: 'Samples never leave the laptop. Assess a real firm to send.',
    },
    'firm/merge-conflict': {
      what: 'This firm was changed differently in two places',
      remedy: 'Open the conflict and choose the right value for each field.',
    },
    'firm/changed-after-delete': {
      what: 'This firm was deleted elsewhere while you changed it',
      remedy: 'Open the conflict, then keep your version or accept the deletion.',
    },
    'firm/unknown': {
      what: 'The server does not have the firm of this assessment yet',
      remedy: 'The firm goes along with the next sync. Press “Try again” if it takes long.',
    },
    'assessment/not-the-owner': {
      what: 'Somebody else holds this assessment',
      remedy:
        'Your version is kept. Ask the association; if you are to mend it, they return it to you.',
    },
    'assessment/content-hash': {
      what: 'The content does not match its recorded mark',
      remedy:
        'Look at the history of the assessment, sign again and send again. If it returns, tell support.',
    },
    'assessment/unsigned': {
      what: 'The assessment lacks signatures that still cover it',
      remedy: 'Sign again with the firm, then send again.',
    },
    'assessment/unknown-instrument': {
      what: 'The city does not have the set of criteria that was used',
      remedy: 'Nothing to do: the assessment is kept and goes in when the set is published.',
    },
    'assessment/score-differs': {
      what: 'The city’s score differs from the one on the laptop',
      remedy:
        'The assessment was taken and both scores are kept. Check its set of criteria and its norms, then tell the association.',
    },
    'assessment/no-consent': {
      what: 'The firm has not agreed to publication',
      remedy: 'Ask the firm, write its answer on the firm’s page and send again.',
    },
    'review/unknown-revision': {
      what: 'The review is about a revision that has not reached the server',
      remedy: 'Sync the mentor’s laptop too, then press “Try again”.',
    },
    'review/own-work': {
      what: 'Nobody reviews their own assessment',
      remedy: 'Ask another manager of the association to review it.',
    },
    'review/not-a-manager': {
      what: 'Only a manager of the association may review',
      remedy:
        'Ask a manager to review it, or ask the association for a certificate with the right role.',
    },
    'review/already-decided': {
      what: 'This assessment was approved or returned before',
      remedy: 'Nothing to do: the decision that came first stands.',
    },
    'batch/missing-earlier': {
      what: 'An earlier batch has not arrived',
      remedy:
        'This batch is kept and goes in when the earlier one comes. If that one is on a USB stick, hand in the stick.',
    },
    'device/revoked': {
      what: 'This laptop was revoked, so the record is kept apart',
      remedy: 'Nothing is lost. Contact the association so that the person in charge lets it in.',
    },
  },
  unknownRecord: {
    what: 'The server names a reason that this version does not know',
    remedy:
      'The record is intact on the laptop. Install the new version, or send the doctor’s report to support.',
  },
  calls: {
    'sync/not-enrolled': {
      what: 'This laptop is not enrolled with an association',
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
    'sync/not-ready:no-consent': {
      what: 'The firm has not agreed to publication',
      remedy: 'Ask the firm, write its answer on the firm’s page and send again.',
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
      remedy: 'Ask the association for a new code.',
    },
    'enrolment/not-trusted': {
      what: 'This server could not prove that it issued the code',
      remedy: 'Nothing was sent. Check the address; if it is right, call the association.',
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
    'conflict/not-undoable': {
      what: 'This choice has been sent and cannot be taken back here',
      remedy: 'To change it, edit the firm as usual.',
    },
  },
  ofFirm: (firmName, what) => `${firmName}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
}
