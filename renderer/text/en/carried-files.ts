import type { carriedFilesVi } from '../vi/carried-files.ts'

export const carriedFilesEn: typeof carriedFilesVi = {
  send: {
    title: 'Send by USB',
    lead: 'The file is encrypted: only the association and the city can open it. Take the stick to the association and you are done.',
    leadManager:
      'The file is encrypted: only the city and those it is for can open it. Take the stick to the city.',
    nothing: 'Nothing waits to be sent.',
    nothingExplained: 'Open a signed assessment, press “Send to the association”, then come back.',
    nothingExplainedManager:
      'Gather approved assessments into a batch under Batches, then come back.',
    toAssessments: 'Open the assessments',
    toBatches: 'Open Batches',
    what: 'What to send',
    all: (count) => `All ${count} waiting records`,
    batches: 'Among them',
    batch: (number, name, count) =>
      `Batch ${number}, ${name}, ${count === '1' ? '1 assessment' : `${count} assessments`}`,
    some: 'Pick records',
    picked: (count) => `${count} records picked.`,
    pickOne: 'Pick at least one record.',
    write: 'Write to the stick',
    writing: 'Writing and reading back. Do not pull the stick yet.',
    done: 'Written and read back right. You can pull the stick.',
    doneFiles: (files, records) => `${files} files, ${records} records.`,
    doneNext: 'They “await a receipt” until you take in the answer file of the association.',
    doneNextManager: 'They “await a receipt” until you take in the answer file of the city.',
    writeMore: 'Write more or again',
    asFile: 'Save as a file',
    asFileLead: 'One file to send by e-mail or Zalo. Nobody else can open it.',
  },
  receive: {
    title: 'Receive from USB',
    lead: 'Open the answer file of the association (.nbar): receipts, review comments, changes. Taking the same file twice does no harm.',
    leadManager:
      'Open an answer file (.nbar) or a file a mentor has sent (.nbac). Taking the same file twice does no harm.',
    file: 'Choose the .nbar file',
    fileManager: 'Choose the .nbar or .nbac file',
    reading: 'Opening it and checking the signatures',
    from: (name, org) => (org === '' ? `From ${name}` : `From ${name}, ${org}`),
    kinds: { 'way-back': 'Answer file', batch: 'Batch of a mentor' },
    unread: {
      unreadable: (name) => ({
        what: `The file ${name} cannot be read`,
        remedy:
          'It may have been deleted or moved, or the stick was pulled out. Plug it in and open the file again.',
      }),
      'too-large': (name) => ({
        what: `The file ${name} is too large`,
        remedy: 'A file of Nâng Bậc is never larger than 256 MB. Ask whoever sent it.',
      }),
    },
    preview: 'What is in the file',
    line: 'Content',
    lineKind: 'Kind',
    lineState: 'State',
    lineKinds: {
      firm: 'Firm',
      assessment: 'Assessment',
      review: 'Review',
      assignment: 'Assignment',
      erasure: 'Request to erase personal data',
      tombstone: 'Confirmation that personal data was erased',
      withdrawal: 'Assignment withdrawn',
      receipt: 'Receipt',
      outcome: 'Outcome',
      record: 'Record of a mentor',
      conflict: 'Conflict',
      'conflict-settled': 'Conflict settled',
      revocation: 'Laptop revoked',
      certificate: 'Certificate',
      'batch-question': 'Request to confirm a batch',
      'batch-answer': 'Answer about a batch',
      publication: 'Publication of the city',
      other: 'Other',
    },
    states: { new: 'new', known: 'known', unreadable: 'unreadable' },
    counts: (fresh, known) => `${fresh} new lines, ${known} lines already on the laptop.`,
    unreadable: (count) =>
      `${count} lines cannot be read and are left out; the others are taken all the same.`,
    nothingNew: 'This laptop has everything in the file already. There is no need to take it.',
    replacesTitle: (replaced, outOf) =>
      `This file replaces or removes ${replaced} of ${outOf} records on the laptop`,
    replacesExplained:
      'That is more than a tenth. If you do not know why, ask the association before you take it.',
    allow: 'I understand and allow it',
    apply: 'Take it in',
    done: (taken, known) => `${taken} lines taken; ${known} were known already.`,
    relayNext:
      'The assessments wait for your review. The next sync also passes the file on to the city, so that the mentor gets the city’s receipt.',
    toReview: 'To Review',
    toBatches: 'Open Batches',
    another: 'Choose another file',
  },
}
