import type { Ward } from '#shared/domain/firms/reference-lists.ts'
import { foldText } from '#shared/kit/fold-text.ts'

export type WardMatch = {
  readonly ward: Ward
  /** The name of before 2025-07-01 that was found; null when today's name was. */
  readonly oldName: string | null
  /**
   * How many of today's wards the old unit was split over. More than one means that only the
   * address decides: the choice is the user's, never a guess.
   */
  readonly splitOver: number
}

type IndexedName = { readonly name: string; readonly words: readonly string[] }

export type WardIndex = {
  readonly byCode: ReadonlyMap<string, Ward>
  readonly wards: readonly {
    readonly ward: Ward
    readonly current: IndexedName
    readonly old: readonly IndexedName[]
  }[]
  /** How many wards carry an old name. */
  readonly spread: ReadonlyMap<string, number>
}

export function buildWardIndex(wards: readonly Ward[]): WardIndex {
  const spread = new Map<string, number>()
  for (const { oldNames } of wards) {
    for (const name of new Set(oldNames)) spread.set(name, (spread.get(name) ?? 0) + 1)
  }
  return {
    byCode: new Map(wards.map((ward) => [ward.code, ward])),
    wards: wards.map((ward) => ({
      ward,
      current: toIndexed(ward.name),
      old: ward.oldNames.map(toIndexed),
    })),
    spread,
  }
}

/** Today's names first, then wards and communes of before July 2025, then districts. */
export function searchWards(index: WardIndex, query: string, limit: number): WardMatch[] {
  const asked = foldText(query).split(/[^\p{L}\d]+/u).filter(Boolean)
  const found: (WardMatch & { readonly rank: number })[] = []
  for (const { ward, current, old } of index.wards) {
    if (beginsAll(current.words, asked)) {
      found.push({ ward, oldName: null, splitOver: 1, rank: exactness(current, asked) })
      continue
    }
    const best = bestOldName(old, asked)
    if (!best) continue
    const splitOver = isDistrict(best.name) ? 1 : (index.spread.get(best.name) ?? 1)
    found.push({ ward, oldName: best.name, splitOver, rank: oldRank(best, asked) })
  }
  found.sort((a, b) => a.rank - b.rank || byName(a.oldName ?? '', b.oldName ?? '') || byName(a.ward.name, b.ward.name))
  return found.slice(0, limit).map(({ ward, oldName, splitOver }) => ({ ward, oldName, splitOver }))
}

/** A district covered many wards by nature; it was not split, it was abolished. */
export function isDistrict(oldName: string): boolean {
  return /^(Quận|Huyện|Thị xã)\s/u.test(oldName)
}

function bestOldName(old: readonly IndexedName[], asked: readonly string[]) {
  const matching = old.filter((name) => beginsAll(name.words, asked))
  return matching.sort((a, b) => oldRank(a, asked) - oldRank(b, asked))[0]
}

function oldRank(name: IndexedName, asked: readonly string[]): number {
  return (isDistrict(name.name) ? 20 : 10) + exactness(name, asked)
}

/** 0 when every word was given whole, 1 when some were only begun. */
function exactness(name: IndexedName, asked: readonly string[]): number {
  return asked.every((part) => name.words.includes(part)) ? 0 : 1
}

function beginsAll(words: readonly string[], asked: readonly string[]): boolean {
  return asked.every((part) => words.some((word) => word.startsWith(part)))
}

function toIndexed(name: string): IndexedName {
  return { name, words: foldText(name).split(/[^\p{L}\d]+/u).filter(Boolean) }
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, 'vi')
}
