import type { recordFaultsVi } from '../vi/record-faults.ts'

export const recordFaultsEn: typeof recordFaultsVi = {
  byCode: {
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
    'review/unknown-revision': {
      what: 'The review is about a revision that has not reached the server',
      remedy: 'Sync the mentor’s laptop too, then press “Try again”.',
    },
    'review/own-work': {
      what: 'Nobody reviews their own assessment',
      remedy: 'Ask another manager of the association to review it.',
    },
    'review/same-person': {
      what: 'The second person to approve has to be another one',
      remedy: 'Ask another manager of the association to be the second.',
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
    'assignment/not-a-manager': {
      what: 'Only a manager of the association may assign firms',
      remedy:
        'Ask a manager to send it, or ask the association for a certificate with the right role.',
    },
    'assignment/unknown': {
      what: 'The server has no such assignment to withdraw',
      remedy: 'Nothing to do: the mentor never received it.',
    },
    'erasure/not-a-manager': {
      what: 'Only staff of the association may ask for personal data to be erased',
      remedy: 'Ask them to do it, or ask the association for a certificate of the right role.',
    },
    'erasure/unknown': {
      what: 'The server has no request that this laptop confirms',
      remedy: 'Nothing to do: the data is erased on this laptop.',
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
  unknown: {
    what: 'The server names a reason that this version does not know',
    remedy:
      'The record is intact on the laptop. Install the new version, or send the doctor’s report to support.',
  },
}
