import type { salvageVi } from '../vi/salvage.ts'

export const salvageEn: typeof salvageVi = {
  ways: {
    title: 'There are two ways on',
    salvageFirst:
      'Salvage what can be read: reads the damaged file record by record and keeps everything still readable, including work done after the last backup. Choose this first.',
    restoreInstead:
      'Restore a backup: goes back to the very moment of the backup. Choose it when the backup is recent, or when much is missing after salvaging.',
    newest: (age: string) => `Newest good backup: ${age}.`,
    noBackup: 'There is no backup, so salvaging is the only way.',
    keeps:
      'Either way the damaged file is kept under another name, so you can try the other one later.',
  },
  offer: {
    title: 'Salvage what can be read',
    start: 'Salvage',
    fills: (age: string) => `Fill what cannot be read from the backup (${age})`,
    fillsHint:
      'What is filled in may be older, and a few things deleted since the backup may come back.',
    working: 'Reading the damaged file piece by piece…',
    progress: (percent: number) => `${percent} %`,
    stop: 'Stop',
    stopped: 'Stopped. Nothing was changed.',
    typeAgain: 'Type it again in the field above, then choose Salvage.',
    impossible: {
      nothing: {
        what: 'Nothing in the damaged file can be read any more',
        remedy:
          'The beginning of the file is gone and no backup can stand in for it. Leave the data folder as it is and ask your supporter.',
      },
      'newer-app': {
        what: 'The data file belongs to a newer version',
        remedy: 'Install the newest version of Nâng Bậc, then salvage again.',
      },
    },
    readOnlyLead:
      'The data file is damaged and therefore read-only. After salvaging you can write again as usual.',
    toBackups: 'See the backups',
  },
  report: {
    title: 'Result of salvaging',
    lead: (when: string) => `Read at ${when}. You can go on working at once.`,
    none: 'Nothing was ever salvaged in this workspace.',
    allKept: 'Everything could be read. Nothing is known to be lost.',
    someLost: (count: string) =>
      `${count} records are lost or need a look. They are listed below; save the list to check against.`,
    uncounted:
      'Of some kinds it is not known for sure how much was lost, because what would tell is damaged too.',
    facts: {
      pages: 'Destroyed part of the file',
      pagesOf: (destroyed: string, all: string) => `${destroyed} / ${all} pages`,
      undecided: 'Pages that can be read but belong to nothing known',
      unproven: 'Records that may be of an earlier state',
      mended: 'Assessments rebuilt from their history',
      backup: 'Filled from the backup of',
      kept: 'The damaged file is kept as',
    },
    logDamaged:
      'What holds the last changes is damaged too. A few changes made just before may be missing; look at the assessment you worked on last.',
    profileLost:
      'Your details (name, role, association) could not be read and come from elsewhere. Check them in Settings, Your details.',
    kindsTitle: 'Kind by kind',
    kind: 'Kind',
    kept: 'Kept',
    fromBackup: 'From the backup',
    lost: 'Lost',
    atLeast: (count: string) => `at least ${count}`,
    unknown: 'not known',
    lossesTitle: 'Lost, or to be looked at',
    name: 'Name',
    state: 'State',
    detail: 'Detail',
    nameless: 'Name no longer known',
    shownOf: (shown: string, all: string) =>
      `Showing ${shown} of ${all}. The saved file has the whole list.`,
    save: 'Save the result to a file',
    toToday: 'To Today',
    kinds: {
      firms: 'Firms',
      'firm-contacts': 'Contacts',
      assessments: 'Assessments',
      answers: 'Answers',
      history: 'Changes in the history',
      evidence: 'Evidence',
      'sign-offs': 'Sign-offs',
      mentors: 'Mentors',
      'mentor-records': 'Mentor records',
      campaigns: 'Campaigns and assignments',
      reviews: 'Reviews',
      batches: 'Batches',
      sync: 'Syncing',
      other: 'Other data',
    },
    what: {
      lost: 'Could not be read',
      'history-broken': 'Kept, its history is broken or not surely whole',
      'file-missing': 'Kept, but its evidence file is missing or altered',
      'name-lost': 'Only name or id is left; the details must be entered again',
    },
  },
}
