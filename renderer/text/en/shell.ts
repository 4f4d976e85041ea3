import type { shellVi } from '../vi/shell.ts'

export const shellEn: typeof shellVi = {
  appName: 'Nâng Bậc',
  places: {
    label: 'Places',
    today: 'Today',
    firms: 'Firms',
    assessments: 'Assessments',
    mentors: 'Network',
    campaigns: 'Campaigns',
    review: 'Review',
    batches: 'Batches',
    reports: 'Reports',
    sync: 'Sync',
    settings: 'Settings',
  },
  skipToContent: 'Skip the places, go to the content',
  lock: 'Lock',
  lockHint: 'Lock the workspace (Ctrl+L)',
  lockNear: 'The screen locks in one minute',
  lockNearStay:
    'Press any key or move the mouse to stay. A signature in the middle of being drawn will be asked for again.',
  demoMark: 'Sample',
  readOnly:
    'The data file is damaged in places. You can read what is still readable but nothing can be written yet. Salvage it or restore a backup to go on working.',
  salvage: 'Salvage or restore',
  notFound: {
    title: 'There is no such page',
    explained: 'The address leads to no place in this application.',
    back: 'Back to Today',
  },
  broken: {
    title: 'This screen ran into a fault',
    explained:
      'What you entered is still saved on this machine. Open the screen again; if the fault returns, read the incident number to whoever supports you.',
    incident: 'Incident number',
    reload: 'Open the screen again',
  },
  stopped: {
    title: 'The application has stopped',
    explained: 'The data is locked and saved on this machine. You can close this window.',
  },
}
