import { foldText } from '#shared/kit/fold-text.ts'

import type { KeySector } from './reference-lists.ts'

export type FoundSectors = {
  readonly found: string[]
  /** Of `found`, those whose id or whole name was not written: they are a guess, and said to be. */
  readonly byWords: string[]
  readonly rest: string[]
}

const longestText = 300

/**
 * The key sectors a cell names, and what it says besides. A sector is known by its id, by its whole
 * name, or by how one part of the name, between commas, begins: `cơ khí`, `khuôn mẫu`. What kind of thing
 * it is may stand before: `ngành cơ khí`. Words that several sectors have name none of them.
 */
export function findKeySectors(text: string, sectors: readonly KeySector[]): FoundSectors {
  const known = foldedSectors(sectors)
  const whole = known.find(({ names }) => names.includes(foldText(text)))
  if (whole !== undefined) return { found: [whole.id], byWords: [], rest: [] }
  const found = new Set<string>()
  const byWords = new Set<string>()
  const rest: string[] = []
  for (const piece of piecesOf(text)) {
    const named = known.find(({ names }) => names.includes(foldText(piece)))
    const meant = named ?? meantBy(foldText(piece).replace(kinds, ''), known)
    if (meant === null) rest.push(piece)
    else found.add(meant.id)
    if (meant !== null && meant !== named) byWords.add(meant.id)
  }
  return { found: [...found], byWords: [...byWords], rest }
}

function piecesOf(text: string): string[] {
  return text
    .slice(0, longestText)
    .split(/[;,\n+/]|\s-\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const kinds = /^((nganh|linh vuc|nhom nganh|san xuat|gia cong|che tao)[ :]+)+/

/** Beginnings of parts that say nothing of the sector alone. */
const tooGeneral = new Set(['san pham', 'che bien', 'cong nghe', 'cong nghiep', 'thiet bi'])
const leastLetters = 4

/** The one sector the words mean; null where there is none, or more than one. */
function meantBy(words: string, sectors: readonly FoldedSector[]): FoldedSector | null {
  const begins = (part: string) => part === words || part.startsWith(`${words} `)
  const readings = [
    sectors.filter(({ parts }) => parts.includes(words)),
    words.length < leastLetters || tooGeneral.has(words)
      ? []
      : sectors.filter(({ parts }) => parts.some(begins)),
  ]
  const [only, ...others] = readings.find((meant) => meant.length > 0) ?? []
  return only !== undefined && others.length === 0 ? only : null
}

type FoldedSector = {
  readonly id: string
  readonly names: readonly string[]
  readonly parts: readonly string[]
}

/** Folded once for a list, not for every row of an import. */
const foldedLists = new WeakMap<readonly KeySector[], readonly FoldedSector[]>()

function foldedSectors(sectors: readonly KeySector[]): readonly FoldedSector[] {
  const known = foldedLists.get(sectors)
  if (known !== undefined) return known
  const folded = sectors.map(({ id, name }) => ({
    id,
    names: [id, name.vi, name.en].map(foldText),
    parts: name.vi.split(/[,:]| - /).map((part) => foldText(part).trim()),
  }))
  foldedLists.set(sectors, folded)
  return folded
}
