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
  const folded = foldedWards(wards)
  const byName = folded.filter(({ name }) => isSame(name, wanted))
  const byOldName = () =>
    folded.filter(({ oldNames }) => oldNames.some((old) => isSame(old, wanted)))
  const found = (byName.length > 0 ? byName : byOldName()).map(({ ward }) => ward)
  const [ward, ...others] = found
  if (wanted === '' || ward === undefined) return { kind: 'unknown' }
  if (others.length > 0) return { kind: 'several', wards: found }
  return { kind: 'found', ward, isDistrictToo: isDistrictToo(ward, wanted) }
}

type FoldedWard = {
  readonly ward: Ward
  readonly name: string
  readonly oldNames: readonly string[]
}

/** Folded once for a list, not for every row of an import. */
const foldedLists = new WeakMap<readonly Ward[], readonly FoldedWard[]>()

function foldedWards(wards: readonly Ward[]): readonly FoldedWard[] {
  const known = foldedLists.get(wards)
  if (known !== undefined) return known
  const folded = wards.map((ward) => ({
    ward,
    name: plain(ward.name),
    oldNames: ward.oldNames.map(plain),
  }))
  foldedLists.set(wards, folded)
  return folded
}

/**
 * The ward that an address of Hanoi names with its kind, `phường Trúc Bạch` or `P. Trúc Bạch`, between its
 * commas; null where it names none, several, one of before that was split, or another province. With a
 * district in it the address is of before 2025-07-01, and so is the name of its ward.
 */
export function findWardInAddress(address: string, wards: readonly Ward[]): Ward | null {
  const parts = address
    .slice(0, longestAddress)
    .split(/[,;–]|\s-\s/)
    .map(plain)
    .filter((part) => part !== '')
  const [named, ...others] = parts.filter((part) => wardKinds.test(part))
  if (named === undefined || others.length > 0 || !isOfHanoi(parts)) return null
  const folded = foldedWards(wards)
  const isOld = parts.some((part) => oldKinds.test(part))
  const byName = isOld ? [] : folded.filter(({ name }) => name === named)
  const found = byName.length > 0 ? byName : folded.filter((one) => one.oldNames.includes(named))
  const [only] = found
  return only !== undefined && found.length === 1 ? only.ward : null
}

const longestAddress = 500
const wardKinds = /^(phuong|xa|thi tran) /
const oldKinds = /^(quan|huyen|thi xa|q|h|tx) /
const hanoi = /^(tp |thanh pho |tinh )*ha noi( viet nam)?$/

/** What stands behind the ward is a district, the country, or Hanoi: any other place is not here. */
function isOfHanoi(parts: readonly string[]): boolean {
  const behind = parts.slice(parts.findIndex((part) => wardKinds.test(part)) + 1)
  return behind.every(
    (part) => hanoi.test(part) || part === 'viet nam' || part === 'vn' || oldKinds.test(part),
  )
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
