import { foldText } from '#shared/kit/fold-text.ts'

import type { KeySector } from './reference-lists.ts'

/**
 * The key sectors a cell names, and what it says besides. A sector is known by its id, by its whole
 * name, by a part of it between commas, or by words of it that no other sector has: `cơ khí chính xác`,
 * `khuôn mẫu`. What kind of thing it is may stand before: `ngành cơ khí`.
 */
export function findKeySectors(
  text: string,
  sectors: readonly KeySector[],
): { readonly found: string[]; readonly rest: string[] } {
  const whole = sectors.find((sector) => isNamed(sector, foldText(text)))
  if (whole !== undefined) return { found: [whole.id], rest: [] }
  const found = new Set<string>()
  const rest: string[] = []
  for (const piece of text.split(/[;,\n+/]/).map((part) => part.trim())) {
    if (piece === '') continue
    const only = meantBy(foldText(piece).replace(kinds, ''), sectors)
    if (only !== null) found.add(only.id)
    else rest.push(piece)
  }
  return { found: [...found], rest }
}

const kinds = /^(nganh|linh vuc|nhom nganh|san xuat) /

/** The one sector the words mean; null where there is none, or more than one. */
function meantBy(words: string, sectors: readonly KeySector[]): KeySector | null {
  const readings = [
    sectors.filter((sector) => isNamed(sector, words)),
    sectors.filter(({ name }) => partsOf(name.vi).includes(words)),
    words.length < leastLetters ? [] : sectors.filter(({ name }) => holds(name.vi, words)),
  ]
  const [only, ...others] = readings.find((meant) => meant.length > 0) ?? []
  return only !== undefined && others.length === 0 ? only : null
}

function isNamed({ id, name }: KeySector, folded: string): boolean {
  return [id, name.vi, name.en].some((known) => foldText(known) === folded)
}

const leastLetters = 4

function partsOf(name: string): string[] {
  return name.split(/[,:]| - /).map(plain)
}

function holds(name: string, words: string): boolean {
  return ` ${plain(name)} `.includes(` ${words} `)
}

function plain(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
