import { foldText } from '#shared/kit/fold-text.ts'

import type { Ward } from './reference-lists.ts'

export type FoundWard =
  | {
      readonly kind: 'found'
      readonly ward: Ward
      /** The text may as well mean the former district that lent the ward its name. */
      readonly isDistrictToo: boolean
    }
  | { readonly kind: 'several'; readonly wards: readonly Ward[] }
  | { readonly kind: 'unknown' }

/**
 * The ward a text means: its name of today first, then the names of before 2025-07-01. An old unit
 * that was split over several wards answers them all: it is asked, never guessed.
 */
export function findWard(text: string, wards: readonly Ward[]): FoundWard {
  const [first = ''] = text.split(/[,;–]|\s-\s/)
  const wanted = plain(first)
  const byName = wards.filter(({ name }) => isSame(plain(name), wanted))
  const found =
    byName.length > 0
      ? byName
      : wards.filter(({ oldNames }) => oldNames.some((name) => isSame(plain(name), wanted)))
  const [ward, ...others] = found
  if (wanted === '' || ward === undefined) return { kind: 'unknown' }
  if (others.length > 0) return { kind: 'several', wards: found }
  return { kind: 'found', ward, isDistrictToo: isDistrictToo(ward, wanted) }
}

const districtKinds = /^(quan|huyen|thi xa) /

/** `Đông Anh` alone: the commune of today, or the district that it was a part of. */
function isDistrictToo({ oldNames }: Ward, wanted: string): boolean {
  return oldNames
    .map(plain)
    .some((name) => districtKinds.test(name) && name.replace(districtKinds, '') === wanted)
}

const kinds = /^(phuong|xa|thi tran|quan|huyen|thi xa) /

function plain(name: string): string {
  return foldText(name)
    .replace(/^p\.? ?(?=\S)(?!h)/, 'phuong ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** With its kind, or without where the text names none. */
function isSame(name: string, wanted: string): boolean {
  return name === wanted || (!kinds.test(wanted) && name.replace(kinds, '') === wanted)
}
