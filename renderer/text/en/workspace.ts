import type { workspaceVi } from '../vi/workspace.ts'

export const workspaceEn: typeof workspaceVi = {
  language: 'Language',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  step: (step, of) => `Step ${step} of ${of}`,
  next: 'Continue',
  welcome: {
    title: 'Welcome',
    lead: 'Nâng Bậc helps you assess the level and capability of a firm’s production technology by Circular 17/2019/TT-BKHCN, on the shop floor, without internet.',
    points: [
      'All data stays on this machine, in one encrypted file. Data is sent only once you have enrolled the machine and press send.',
      'Every answer is saved as you type. There is no save button, and a power cut loses nothing.',
      'The result shows while you type, with how each point was reached and what the next class needs.',
    ],
    start: 'Create a workspace',
  },
  profile: {
    title: 'About you',
    lead: 'Your name and association are printed on assessments and reports.',
    personName: 'Your full name',
    role: 'Role',
    roles: { mentor: 'Mentor (adviser)', 'association-manager': 'Association manager' },
    roleHints: {
      mentor: 'Visits firms, fills in assessments and signs them off.',
      'association-manager': 'Runs the network of mentors; can fill in assessments too.',
    },
    association: 'Association',
    associationHint: 'Choose a suggestion or type your own. May stay empty.',
    name: 'Name of the workspace',
    nameHint: 'Shown on the unlock screen.',
    nameOf: (person) => `Assessments by ${person}`,
    tooShort: 'At least 2 characters are needed',
    save: 'Save details',
    saved: 'Saved',
  },
  passphrase: {
    title: 'Set a passphrase',
    lead: 'The passphrase opens the data file on this machine. It is stored nowhere, and nobody can reset it for you.',
    field: 'Passphrase',
    fieldHint:
      'At least 10 characters. Four or five unrelated words are easy to keep and hard to guess.',
    repeat: 'Type the passphrase again',
    differs: 'The two do not match yet',
    tooShort: (missing) => `${missing} more characters needed`,
    show: 'Show the passphrase',
    strength: 'How hard to guess',
    levels: {
      'too-short': 'Not long enough',
      weak: 'Easy to guess',
      fair: 'Fair',
      good: 'Good',
      strong: 'Very good',
    },
    reasons: {
      length: 'A few more words help more than odd symbols.',
      common: 'It has a word or run of digits that others try first.',
      repeated: 'Many characters repeat or follow one another.',
      fine: 'Hard enough to guess for the figures of a firm.',
    },
    create: 'Create the workspace',
    creating: 'Making the encrypted file…',
  },
  code: {
    title: 'Keep the recovery code',
    lead: 'If you forget the passphrase, set the machine up again or move to another, this is the only way to open the data again. It is shown this once.',
    label: 'Recovery code',
    print: 'Print the recovery code',
    printHint:
      'Or copy it by hand. Keep it away from the computer; do not photograph it or send it in a message.',
    printTitle: 'Nâng Bậc recovery code',
    printExplained:
      'Whoever has this code and your computer can open the data. Keep it like an important document, and not with the computer.',
    printFor: 'Workspace',
    printOn: 'Printed on',
    confirmTitle: 'Check the paper copy',
    confirmLead: 'Look at the paper and type these two groups.',
    group: (index) => `Group ${index}`,
    groupDiffers: 'This does not match the code. Look at the paper again.',
    open: 'Open the workspace',
    done: 'Done',
  },
  unlock: {
    title: 'Unlock',
    lead: 'Type the passphrase to open the data on this machine.',
    open: 'Unlock',
    opening: 'Opening…',
    wrong:
      'The passphrase is not right. Press the eye to see what you typed; check Caps Lock and the Vietnamese keyboard.',
    wait: (seconds) => `Several wrong tries in a row. You can try again in ${seconds}.`,
    again: 'Try the passphrase again',
    forgotten: 'I forgot the passphrase',
    capsLock: 'Caps Lock is on',
  },
  recover: {
    title: 'Open with the recovery code',
    lead: 'Type the code from the paper you kept, then set a new passphrase. The old code stops working and you get a new one.',
    code: 'Recovery code',
    codeHint: 'Eight groups of four characters. Capitals and dashes do not matter.',
    wrong: 'The recovery code is not right. Compare each group with the paper.',
    open: 'Open and set the new passphrase',
    back: 'Back to unlocking',
  },
  keychainLost: {
    what: 'The passphrase cannot open the data here',
    remedy:
      'The operating system keeps half of the lock and does not give it out: the machine was set up again, the account was changed, or you are using the browser instead of the app. The data is untouched. Open with the recovery code on the paper you kept.',
  },
  damaged: {
    unreadable: {
      what: 'The data file cannot be read',
      remedy:
        'It may be damaged. Delete nothing in the data folder; choose a backup below to restore. The damaged file is kept.',
    },
    'newer-app': {
      what: 'The data file belongs to a newer version',
      remedy: 'Install the newest Nâng Bậc and open it again. The file was not changed.',
    },
    'key-file': {
      what: 'The key file is missing or damaged',
      remedy:
        'Copy the key file back from a copy of the data folder. Without it neither passphrase nor recovery code opens anything.',
    },
    'in-use': {
      what: 'Another Nâng Bậc window is using the data',
      remedy: 'Close that window, or go on working in it, then try again.',
    },
  },
  restore: {
    title: 'Restore a backup',
    lead: 'The passphrase or recovery code you just typed opens these too. The newest comes first.',
    none: 'There is no backup in the data folder. Leave the folder as it is and ask your supporter.',
    content: (firms: string, assessments: string) => `${firms} firms, ${assessments} assessments`,
    restore: 'Restore',
    restoreOf: (when: string) => `Restore the backup of ${when}`,
    notOpened: 'The backup was not opened',
    typeAgain: 'Type it again in the field above, then choose the backup again.',
    unusable: {
      what: 'This backup cannot be used',
      remedy: 'It is damaged or belongs to another workspace. Choose another one.',
    },
  },
  exists: {
    what: 'This machine already has a workspace',
    remedy: 'Start the application again to unlock it.',
  },
  account: {
    title: 'Your details',
    lead: 'Name and association as printed on assessments and reports.',
  },
  security: {
    title: 'Passphrase and recovery code',
    current: 'Current passphrase',
    next: 'New passphrase',
    change: 'Change the passphrase',
    changed: 'The passphrase was changed.',
    renew: 'Make a new recovery code',
    renewLead:
      'For when the paper is lost or someone else has seen it. The old code stops working at once.',
  },
}
