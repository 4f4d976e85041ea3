import type { commandHelpVi } from './command-help-vi.ts'

/** What follows each command, and what it does. */
export const commandHelpEn: typeof commandHelpVi = {
  'add-association': [
    'NAME [--review none|required|two-person]',
    'adds one, prints a code for its manager',
  ],
  'enrolment-code': [
    'ASSOCIATION --role mentor|association-manager [--name NAME] [--user ID]',
    'prints a code for one device',
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
  results: ['', 'shows the 50 newest results that count, without names of firms'],
  batches: ['', 'lists the 50 newest batches'],
  quarantine: ['', 'lists held and rejected lines'],
  conflicts: ['', 'lists open conflicts'],
  erasures: ['', 'lists erasures of personal data, and the laptops yet to confirm'],
  'export-person': [
    'ASSOCIATION NAME|TELEPHONE|E-MAIL [--out FILE]',
    'takes out everything the city keeps of a person',
  ],
  'let-go': ['', 'empties copies kept long enough; run it once a day'],
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
  help: ['', 'this text'],
}
