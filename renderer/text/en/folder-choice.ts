import type { folderChoiceVi } from '../vi/folder-choice.ts'

export const folderChoiceEn: typeof folderChoiceVi = {
  where: 'Where to write',
  free: (size) => `${size} free`,
  removable: 'stick, card or other drive',
  noDrives: 'No stick found. Plug one in and press “Look again”, or type the path of a folder.',
  again: 'Look again',
  otherFolder: 'Another folder',
  folder: 'Path of the folder',
  folderExample: 'For example: E:\\nang-bac',
  missing: 'Choose a stick or type the path of a folder.',
}
