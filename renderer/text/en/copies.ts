import type { copiesVi } from '../vi/copies.ts'

export const copiesEn: typeof copiesVi = {
  write: {
    title: 'Copy on a stick',
    lead: 'Against the loss of the laptop, copy all data to a stick now and then and keep it elsewhere. The copy is encrypted as it is here; the passphrase or the recovery code opens it.',
    show: 'Copy to a stick',
    do: 'Start copying',
    writing: 'Copying and reading back. Do not pull the stick yet.',
    done: 'Copied and read back right. You can pull the stick.',
    doneWhere: (folder, size) => `The copy is in ${folder} (${size}).`,
  },
  bringIn: {
    offer: 'I have a copy on a stick',
    title: 'Open a copy on this laptop',
    lead: 'Plug in the stick. The copy is taken over to this laptop, then you open it with the passphrase or the recovery code. The stick stays as it is.',
    looking: 'Looking on the drives that are plugged in',
    none: 'No copy found yet. Plug in the stick and look again, or type the path of the folder with the copy.',
    again: 'Look again',
    folder: 'Or look in another folder',
    lookThere: 'Look in this folder',
    writtenAt: (when) => `Last written ${when}`,
    take: 'Take it over',
    takeOf: (name, when) => `Take over ${name}, last written ${when}`,
    onlyOne: 'From then on, work on one laptop only; do not go on with the old one.',
    unusable: {
      what: 'This copy cannot be read',
      remedy:
        'The stick may have been pulled, or files are missing. Plug it in again, or choose another copy.',
    },
  },
}
