import type { CoverText } from './cover-text-vi.ts'

/** Every sentence of a batch's cover sheet, in English. */
export const coverTextEn: CoverText = {
  title: 'COVER SHEET OF A BATCH: ASSESSMENTS OF\nLEVEL AND CAPABILITY OF PRODUCTION TECHNOLOGY',
  runningTitle: 'Cover sheet of a batch',
  fileName: 'batch-cover-sheet',
  number: (number) => `Batch no. ${String(number)}`,
  draft: 'DRAFT – this batch has not been sent',
  mends: (number) => `Sends again what was refused of batch no. ${String(number)}`,
  facts: {
    name: 'Name',
    association: 'Association',
    madeBy: 'Prepared by',
    madeAt: 'Prepared at',
    confirmedBy: 'Confirmed by',
    signedByDevice: 'signed with the key of their own laptop',
    nameTyped: 'name entered on the laptop that prepared it, without a digital signature',
    sentAt: 'Queued for sending at',
    notYet: 'not yet',
    printedAt: 'Printed at',
  },
  totals: {
    heading: '1. Totals',
    all: 'Assessments in the batch',
    firms: 'Firms',
    mentors: 'Mentors',
    settled: 'Settled assessments',
    average: 'Average points of the settled assessments',
    years: 'Reference years',
    answers: (accepted, refused, waiting) =>
      `The city has accepted ${accepted} and refused ${refused}; ${waiting} wait for an answer.`,
  },
  classes: {
    heading: '2. By class',
    level: 'Class',
    count: 'Assessments',
    between: (lowest, highest) => `${lowest} to ${highest.toLowerCase()} (points not settled)`,
  },
  notes: {
    heading: '3. To be noted',
    none: 'Nothing to note.',
    counted: (count, what) => `${count} assessments: ${what}`,
  },
  findings: {
    'not-approved': 'not approved',
    'newer-revision': 'a newer revision has arrived',
    'firm-missing': 'the firm is not here',
    'content-altered': 'the content does not match its recorded mark',
    unsigned: 'signatures of both sides are missing',
    'open-ranges': 'criteria not settled',
    'no-tax-code': 'the firm has no tax code yet',
    'consent-refused':
      'the firm does not agree to a third party being told (Article 13.1 of Circular 17/2019/TT-BKHCN)',
    'consent-unknown':
      'the firm was not asked about third parties (Article 13.1 of Circular 17/2019/TT-BKHCN)',
    'sample-norms': 'scored with sample norms, which nobody has issued',
    'no-norms': 'no norms chosen',
    'files-missing': 'evidence files that have not reached this laptop',
    'in-last-batch': 'the firm was in an earlier batch for the same year',
  },
  list: {
    heading: '4. Assessments',
    number: 'No.',
    firm: 'Firm',
    mentor: 'Mentor',
    year: 'Year',
    total: 'Points',
    synchrony: 'Coefficient',
    level: 'Class',
    hash: 'Content (SHA-256)',
    noTaxCode: 'no tax code yet',
    closing: (count, firms) => `In this list: assessments ${count}, firms ${firms}.`,
  },
  hash: {
    heading: 'Check value of the batch (SHA-256)',
    explained:
      'Worked out from id, revision, content hash and result of each assessment, in the order of the list.',
  },
  signatures: {
    made: 'PREPARED BY',
    confirmed: 'CONFIRMED BY',
    note: '(Signature and full name)',
    place: (day, month, year) => `Hanoi, ${day}/${month}/${year}`,
  },
}
