import type { helpVi } from './help-vi.ts'

/** How each command is called, and what it does. */
export const helpEn: typeof helpVi = {
  'add-association': [
    'NAME [--review none|required|two-person]',
    'adds one, prints a code for its manager',
  ],
  'enrolment-code': [
    'ASSOCIATION --role mentor|association-manager [--name NAME] [--user ID]',
    'prints a code for one device',
  ],
  'answer-request': [
    'ASSOCIATION REQUEST_FILE CERTIFICATE_FILE --role ROLE [--address URL]',
    'enrols a laptop without network: takes .nbrq, writes .nbct',
  ],
  associations: ['', 'lists associations'],
  devices: ['[ASSOCIATION]', 'lists enrolled devices'],
  revoke: ['DEVICE', 'revokes a device'],
  'lost-device': [
    'DEVICE [--found-out MOMENT] [--out FILE]',
    'a lost device: revokes it and drafts the 72-hour incident report',
  ],
  publish: [
    'instrument|norm-set|reference FILE [--status open|closing|closed] [--until DATE]',
    'publishes for every association',
  ],
  erasures: ['[ASSOCIATION]', 'lists erasures of people, and which devices have confirmed'],
  'erase-person': [
    'ASSOCIATION TAX_CODE|FIRM NAME [--asked-on DATE]',
    'erases a contact everywhere at the city, asks devices to erase',
  ],
  'export-person': [
    'ASSOCIATION [--name NAME] [--phone NUMBER] [--email ADDRESS] [--out FILE]',
    'exports everything the city holds of a person in an association',
  ],
  retention: ['', 'lets go what was kept for its time; the gateway does so every day'],
  results: ['', 'shows the 50 newest results that count, without names of firms'],
  batches: ['', 'lists the 50 newest batches'],
  quarantine: ['', 'lists held and rejected lines'],
  conflicts: ['', 'lists open conflicts'],
  accept: ['REVISION', 'lets an assessment count at the city'],
  refuse: ['REVISION --reason WHY', 'refuses an assessment'],
  release: ['LINE', 'tries a quarantined line again'],
  export: [
    'results --format csv|xlsx|jsonl [--out FILE]',
    'exports de-identified results of firms that agreed',
  ],
  'verify-receipt': ['FILE', 'checks a receipt, offline'],
  'verify-batch': ['FILE [--chain FILE]', 'checks a batch, offline'],
  'read-batch': ['FILE', 'takes a batch from a .nbac file'],
  'write-way-back': [
    'DEVICE|ASSOCIATION FILE',
    'writes the answer .nbar for a device, or for managers',
  ],
  'renew-city-certificate': [
    '[--root FILE]',
    "renews the city's signing certificate with the root",
  ],
  help: ['', 'this text'],
}
