import type { updatesVi } from '../vi/updates.ts'

export const updatesEn: typeof updatesVi = {
  title: 'Software updates',
  lead: 'The association hands out a new version on a stick or over the network: a .nbup file with the installer beside it. The app takes only what the publisher has signed, and backs up before installing.',
  noKey:
    'This build comes without the publisher’s key, so an update cannot be checked. Install the new version from the installer your association gives you.',
  look: 'Look on sticks and in Downloads',
  lookOnline: 'Look online',
  unreachable: 'The publisher could not be asked',
  unreachableDo:
    'Check the internet connection and try again, or ask your association for a stick.',
  folder: 'Or look in another folder',
  folderExample: 'For example: D:\\updates',
  lookThere: 'Look in this folder',
  none: 'No update was found.',
  noneDo: 'Plug in the stick with the .nbup file and look again, or name the folder.',
  found: 'Versions found',
  staged: 'Copied to this laptop',
  version: 'Version',
  newer: (version) => `${version} (newer)`,
  older: (version) => `${version} (older)`,
  releasedAt: 'Released',
  size: 'Size',
  notes: 'What changes',
  take: 'Copy to this laptop',
  takeOf: (version) => `Copy version ${version} to this laptop`,
  install: 'Back up and install',
  installOf: (version) => `Back up and install version ${version}`,
  goBack: 'Go back to this version',
  goBackOf: (version) => `Go back to version ${version}`,
  confirmInstall: (version) => `Install version ${version}?`,
  confirmBack: (version) => `Go back to version ${version}?`,
  means:
    'The app checks the installer once more, backs up, starts the installer and closes. What you were working on is saved.',
  meansBack:
    'The older version may not be able to read what the newer one has written. It will say so; then restore the backup “Before an update”.',
  started: 'The installer is running. The app will close.',
  notStarted: (folder) =>
    `The app in a browser cannot install by itself. The checked installer lies in ${folder}; close the app, then open that file.`,
  gone: 'The file is no longer there. Plug in the stick and look again.',
  refused: 'Cannot be taken',
  refusedOf: (fileName, because) => `${fileName}: ${because}`,
  because: {
    unreadable: 'damaged, or no update of Nâng Bậc',
    'not-signed': 'not signed by the publisher; do not install it',
    'other-platform': 'for another operating system',
    'not-newer': 'the very version that runs',
    'too-old-to-update':
      'what runs is too old to be updated at once; ask your association for a version in between',
    'wrong-size': 'the installer was not copied in full; copy it to the stick again',
    'wrong-content': 'the installer was changed; do not install it',
  },
}
