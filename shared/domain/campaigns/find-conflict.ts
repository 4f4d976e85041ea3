import { foldText } from '#shared/kit/fold-text.ts'

import type { AssignableFirm } from './assignable-firm.ts'
import type { AssignableConflict, AssignableMentor, Period } from './assignable-mentor.ts'
import { overlaps } from './periods.ts'

/**
 * The conflict of interest that keeps a mentor from a firm at any time of the period. A conflict with
 * a group holds for every firm whose name carries the group's name, word for word.
 */
export function findConflict(
  { conflicts }: Pick<AssignableMentor, 'conflicts'>,
  firm: Pick<AssignableFirm, 'firmId' | 'name'>,
  during: Period,
): AssignableConflict | undefined {
  return conflicts.find(
    (conflict) => overlaps(conflict, during) && isAbout(conflict, firm.firmId, firm.name),
  )
}

function isAbout({ firmId, group }: AssignableConflict, aFirmId: string, name: string): boolean {
  return firmId === aFirmId || (group !== null && belongsTo(name, group))
}

/** `Công ty CP Thép Hòa Phát Hải Dương` belongs to `Tập đoàn Hòa Phát`. */
export function belongsTo(firmName: string, group: string): boolean {
  const wanted = wordsOf(group).replace(groupForms, '')
  return wanted !== '' && ` ${wordsOf(firmName)} `.includes(` ${wanted} `)
}

const groupForms = /^(tap doan|tong cong ty|cong ty me|nhom cong ty|nhom)( cong nghiep| kinh te)? /

function wordsOf(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
