import type { CityText } from './city-text.ts'
import { certificateTextEn } from './certificate-text-en.ts'
import { helpEn } from './help-en.ts'
import { personTextEn } from './person-text-en.ts'
import { when } from './when-en.ts'

const roles = { 'association-manager': 'an association manager', mentor: 'a mentor' } as const
const published = {
  instrument: 'instrument',
  'norm-set': 'norm set',
  reference: 'reference list',
} as const
const statuses = {
  accepted: 'accepted',
  duplicate: 'known before',
  rejected: 'rejected',
  conflict: 'in conflict',
  held: 'held',
} as const

export const cityTextEn: CityText = {
  when,
  persons: personTextEn,
  certificate: certificateTextEn,
  roles: { 'association-manager': 'association manager', mentor: 'mentor' },
  reviewRule: {
    required: 'association approves first',
    'two-person': 'two managers approve first',
    none: 'counts at once',
  },
  carriers: { network: 'network', relay: 'relayed', file: 'file' },
  batchStates: { waiting: 'waits for earlier', applied: 'applied', quarantined: 'quarantined' },
  lineStates: { held: 'held', rejected: 'rejected' },
  differs: 'the laptop differs',
  undecided: 'not settled',
  waitsForPerson: 'waits for a person',
  deviceState: ({ revokedAt, clonedAt }) => {
    if (revokedAt) return `revoked ${when(revokedAt)}`
    return clonedAt ? `maybe cloned ${when(clonedAt)}` : 'in use'
  },
  heads: {
    associations: ['Association', 'Name', 'Review', 'Devices', 'Results'],
    devices: ['Device', 'Association', 'User', 'Role', 'Enrolled', 'Until', 'State'],
    batches: ['Batch', 'Association', 'Sender', 'No', 'Carrier', 'State', 'Unsettled', 'Received'],
    quarantine: ['Line', 'Association', 'Kind', 'State', 'Reason', 'Needs', 'Next try'],
    results: ['Received', 'Association', 'Year', 'Sector', 'Points', 'Class', 'Note'],
    conflicts: ['Conflict', 'Association', 'Kind', 'Record', 'Reason', 'Fields', 'Since'],
  },

  nameMissing:
    'An association needs a name of at most 300 letters. Example: add-association "Hanoi Mechanical Association"',
  notOneOf: (what, wanted) => `${what} has to be one of: ${wanted.join(', ')}.`,
  notAnAddress: (option) => `${option}: not an address such as https://nangbac.example`,
  notAnId: (what) => `${what} has to be an id like xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.`,
  noAssociation: (typed) => `There is no association "${typed}". "associations" lists them all.`,
  severalAssociations: (typed, names) =>
    `"${typed}" fits several associations: ${names.join('; ')}. Say more of the name, or use the id.`,
  associationAdded: (name, orgId) => `Association "${name}" was added with id ${orgId}.`,
  codeFor: (role, name, code) =>
    [
      `Enrolment code for ${roles[role]}${name === null ? '' : `, ${name}`} (once, within 72 hours):`,
      '',
      `    ${code}`,
      '',
    ].join('\n'),
  deviceRevoked: (deviceId) =>
    `Device ${deviceId} was revoked. What it sends from now on, by network or file, goes to quarantine for a person.`,
  noDevice: (deviceId) => `There is no device ${deviceId}, or it was revoked before.`,
  deviceUnknown: (deviceId) => `There is no device ${deviceId}.`,
  instantWrong: (typed) =>
    `"${typed}" is no moment, or one in the future. Write it like 2026-11-26T08:30.`,
  incidentReportWritten: (file) =>
    `The incident report is in ${file}, in Vietnamese. Complete it and send it within the 72 hours.`,

  whatIsPublished: 'What is published',
  untilWrong: 'The status closing needs --until YEAR-MONTH-DAY; open and closed take none.',
  publicationUnreadable: (file, because) =>
    `${file} was not published: its content is wrong.\n${because}`,
  published: (what, { id, version, sha256 }) =>
    `Published ${published[what]} ${id}, version ${version} (SHA-256 ${sha256}).`,
  fileUnreadable: (file) => `The file ${file} cannot be read.`,
  fileUnwritable: (file) => `The file ${file} cannot be written.`,

  noRevision: (revId) => `There is no revision ${revId} of an assessment, or a newer one has come.`,
  decidedBefore: 'This was decided so before; nothing changed.',
  accepted: (revId) => `Result ${revId} counts at the city; its author will be told.`,
  refused: (revId) => `${revId} was refused; its author will be told why and can mend it.`,
  reasonMissing: 'Refusing needs --reason "why", so that the author knows what to mend.',
  noQuarantined: (id) => `There is no quarantined line ${id}. "quarantine" lists those that wait.`,
  released: (outcome, code) =>
    `Tried again: ${statuses[outcome]}${code === null ? '' : ` (${code})`}.`,

  whatIsExported: 'What is exported',
  tooManyRows: (most) => `More than ${most} results: use --format csv or jsonl.`,
  exported: (rows, file) =>
    `Wrote ${rows} results, without anything that names a firm, to ${file}.`,
  xlsxNeedsFile: 'The format xlsx needs --out FILE.',

  receiptHolds: ({ batch_id, device_seq, received_at, records }) =>
    [
      'The receipt was signed by the city.',
      `Batch ${batch_id}, number ${device_seq}, received ${when(new Date(received_at))}, ${records.length} records:`,
      ...records.map(
        ({ rev_id, kind, status, code }) =>
          `  ${kind} ${rev_id}: ${statuses[status]}${code === null ? '' : ` (${code})`}`,
      ),
    ].join('\n'),
  receiptUnreadable: (file) => `${file} is no receipt.`,
  receiptNotSigned: (file) =>
    `WRONG: the signature in ${file} is not of this city, or the content was changed.`,
  batchHolds: ({ batchId, userName, orgName, lines }) =>
    `Batch ${batchId} is whole: ${lines} records, signed by ${userName} (${orgName}).`,
  batchNeedsChain:
    'The file brings no certificate of its signer. Add --chain FILE (the .nbct file of that device).',
  batchFaults: {
    sealed: 'It cannot be opened: damaged, cut short, or encrypted for somebody else.',
    'batch/layout': 'This is no batch, or the file was cut short.',
    'batch/manifest': 'The head of the batch has a wrong form.',
    'batch/signature': 'WRONG: the signature of the batch does not hold, or the batch was changed.',
    'batch/records': 'Records of the batch were changed or are missing.',
    'batch/blobs': 'Files of evidence were changed or are missing.',
    relay: 'What the association signed around it does not hold.',
    chain: 'The certificate of the signer was not issued by this city.',
    'too-large': 'The file is larger than the limit.',
  },
  batchRead: (known, receipt) =>
    [
      known ? 'This batch was here before; nothing changed.' : 'The batch was taken from the file.',
      ...receipt.records.map(
        ({ rev_id, kind, status, code }) =>
          `  ${kind} ${rev_id}: ${statuses[status]}${code === null ? '' : ` (${code})`}`,
      ),
      'Use write-way-back to write the answer for the device.',
    ].join('\n'),
  requestAnswered: (userName, file) =>
    `${userName} was given a certificate, written to ${file}. Take it back to the laptop that asked.`,
  requestRefused: {
    unreadable: 'This is no request for a certificate (.nbrq), or it is damaged.',
    'not-signed': 'WRONG: the signature of the request does not fit, or the file was altered.',
    'known-already':
      'This laptop has a certificate of that association. Make a new request there and try again.',
  },
  batchRefused: (why) => `The batch was not taken: ${why}`,
  problems: {
    'batch-id-reused': 'another batch came under the same id.',
    'batch-too-large': 'it is larger than the limit.',
    'body-wrong': 'the content is no batch, or was damaged.',
    'certificate-unknown':
      'the certificate of its signer is not known. For a device that never was online the association has to relay it.',
    'certificate-expired': 'the certificate of its signer has expired.',
    'device-revoked': 'the device that relayed it was revoked.',
    'not-allowed': 'whoever relayed it may not do that.',
    'signature-wrong': 'a signature does not hold.',
  },
  noManagerDevice: (typed) => `"${typed}" has no manager's device in use.`,
  wayBackWritten: (changes, file) =>
    `Wrote ${changes} changes to ${file}; only whom it is for can open it.`,

  start: {
    preparing: 'Preparing the database…',
    alreadyRunning: (address) =>
      address === null
        ? "The city's gateway is being started in another window."
        : `The city's gateway is running already at ${address}. There is no need to start it again.`,
    running: (address) => `The city's gateway is running at ${address}`,
    madeKeys: (file) =>
      `The city's keys were made. Copy ${file} to a stick in a safe, then delete it here: the gateway runs without it.`,
    firstSteps: (address) => [
      'What to do next:',
      '  1. In another command window, open the app: npm start',
      `     Go to "Sync", "Device"; enter the address ${address} and the mentor's code below.`,
      '  2. Assess a firm, sign it off, press "Send to the association",',
      '     then "Sync now" under "Sync".',
      "  3. See it at the city's side: npm run city -- results",
    ],
    nextSteps: 'All commands: npm run city -- help. Stop: Ctrl+C.',
    details: ({ docs, metrics, home }) => `Docs: ${docs} · Metrics: ${metrics} · Folder: ${home}`,
    firstAssociation: 'Hiệp hội thứ nhất',
    stopping: 'Stopping…',
    stopped: 'Stopped. All data is kept.',
    portTaken: (port) =>
      `Port ${port} is used by another program. Set CITY_PORT to another number.`,
    portWrong: 'CITY_PORT has to be a number from 0 to 65535.',
    proxyWrong:
      'CITY_TRUSTED_PROXY has to be IP addresses or ranges of the proxy, with commas between.',
    databaseFailed: (because) => `The database did not start: ${because}`,
    folderClosed: (folder) =>
      `The account "postgres" cannot reach ${folder}. Set CITY_HOME to another folder, /var/lib/nang-bac-city for example.`,
  },
  notRunning: 'The gateway does not run. Start it with "npm run city", then call this again.',
  unknownCommand: (name) => `There is no command "${name}". "help" lists them all.`,
  calledWrongly: (usage) => `Usage: npm run city -- ${usage}`,
  failed: (because) => `Not done: ${because}`,
  helpHead: [
    "npm run city                     runs the city's gateway",
    'npm run city -- COMMAND […]      does one thing; the gateway has to run',
    '',
  ],
  help: helpEn,
  helpTail: ['', 'Exit codes: 0 done, 1 not done, 2 called wrongly, 3 the gateway does not run.'],
}
