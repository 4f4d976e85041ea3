import type { Ward } from '#shared/domain/firms/reference-lists.ts'
import { foldText } from '#shared/kit/fold-text.ts'

/**
 * Wards found by one name. Several wards under an old commune or ward mean that it was split: only
 * the address decides, so the choice is the user's and never a guess.
 */
export type WardGroup = {
  /** The name of before 2025-07-01 that was found; null for today's names. */
  readonly oldName: string | null
  readonly wards: readonly Ward[]
}

type Named<Value> = { readonly name: string; readonly words: readonly string[] } & Value

export type WardIndex = {
  readonly byCode: ReadonlyMap<string, Ward>
  readonly current: readonly Named<{ readonly ward: Ward }>[]
  readonly old: readonly Named<{ readonly wards: readonly Ward[] }>[]
}

export function buildWardIndex(wards: readonly Ward[]): WardIndex {
  const byOldName = new Map<string, Ward[]>()
  for (const ward of wards) {
    for (const oldName of new Set(ward.oldNames)) {
      byOldName.set(oldName, [...(byOldName.get(oldName) ?? []), ward])
    }
  }
  return {
    byCode: new Map(wards.map((ward) => [ward.code, ward])),
    current: wards.map((ward) => ({ name: ward.name, words: wordsOf(ward.name), ward })),
    old: [...byOldName].map(([name, found]) => ({ name, words: wordsOf(name), wards: found })),
  }
}

/**
 * What is named exactly so comes first, today's names before those of before July 2025; then today's
 * other names, older wards and communes, and districts.
 */
export function searchWards(index: WardIndex, query: string, limit: number): WardGroup[] {
  const found = searchWords(index, wordsOf(query), limit)
  // Many a commune became a ward in July 2025 or the other way round: a wrong kind hides no name.
  return found.length > 0 ? found : searchWords(index, wordsOf(withoutKind(query)), limit)
}

function searchWords(index: WardIndex, asked: readonly string[], limit: number): WardGroup[] {
  const current = bestFirst(index.current, asked).map(({ ward }) => ward)
  // A unit that only kept its name says nothing new.
  const old = bestFirst(index.old, asked).filter(({ name, wards }) => !isUnchanged(name, wards))
  const isExact = (name: string) => unitWords(name).join(' ') === asked.join(' ')
  const exactly = old.filter((unit) => isCommune(unit) && isExact(unit.name))
  const rest = old.filter((unit) => !exactly.includes(unit))
  const groups: WardGroup[] = [
    { oldName: null, wards: current.filter(({ name }) => isExact(name)) },
    ...exactly.map(({ name, wards }) => ({ oldName: name, wards })),
    { oldName: null, wards: current.filter(({ name }) => !isExact(name)) },
    ...[...rest.filter(isCommune), ...rest.filter((unit) => !isCommune(unit))].map(
      ({ name, wards }) => ({ oldName: name, wards }),
    ),
  ]
  return upTo(limit, groups)
}

/** The districts of before July 2025 a ward lies in, to tell wards apart. */
export function oldDistrictsOf(ward: Ward): string[] {
  return ward.oldNames.filter((name) => !isCommune({ name }))
}

function isCommune({ name }: { readonly name: string }): boolean {
  return /^(Phường|Xã|Thị trấn)\s/u.test(name)
}

/** `Phường Phúc Xá` -> `phuc xa`. */
function unitWords(name: string): string[] {
  return wordsOf(name.replace(/^(Phường|Xã|Thị trấn|Quận|Huyện|Thị xã)\s/u, ''))
}

/** `phường Đông Anh` -> `dong anh`. */
function withoutKind(query: string): string {
  return foldText(query)
    .trim()
    .replace(/^(phuong|xa|thi tran|quan|huyen|thi xa)\s+(?=\S)/u, '')
}

function isUnchanged(oldName: string, wards: readonly Ward[]): boolean {
  return wards.length === 1 && wards[0]?.name === oldName
}

/** Names in which every asked word begins a word; those with whole words first. */
function bestFirst<Value>(
  names: readonly Named<Value>[],
  asked: readonly string[],
): readonly Named<Value>[] {
  const isWhole = ({ words }: Named<Value>) => asked.every((part) => words.includes(part))
  return names
    .filter(({ words }) => asked.every((part) => words.some((word) => word.startsWith(part))))
    .sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || a.name.localeCompare(b.name, 'vi'))
}

function upTo(limit: number, groups: readonly WardGroup[]): WardGroup[] {
  let room = limit
  return groups.flatMap(({ oldName, wards }) => {
    const shown = wards.slice(0, Math.max(room, 0))
    room -= shown.length
    return shown.length > 0 ? [{ oldName, wards: shown }] : []
  })
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
}
