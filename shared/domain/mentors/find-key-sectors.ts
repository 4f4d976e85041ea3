import type { KeySector } from '#shared/domain/firms/reference-lists.ts'
import { foldText } from '#shared/kit/fold-text.ts'

/**
 * The key sectors a cell names, and what it says besides. A sector is known by its id, by its whole
 * name, or by a part of the name that no other sector has: `cơ khí chính xác`, `khuôn mẫu`.
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
    const named = sectors.filter((sector) => isNamed(sector, foldText(piece)))
    const meant = named.length > 0 ? named : sectorsWithPart(foldText(piece), sectors)
    const [only] = meant
    if (only !== undefined && meant.length === 1) found.add(only.id)
    else rest.push(piece)
  }
  return { found: [...found], rest }
}

function isNamed({ id, name }: KeySector, folded: string): boolean {
  return [id, name.vi, name.en].some((known) => foldText(known) === folded)
}

const leastLetters = 6

function sectorsWithPart(folded: string, sectors: readonly KeySector[]): KeySector[] {
  if (folded.length < leastLetters) return []
  return sectors.filter(({ name }) => ` ${plain(name.vi)} `.includes(` ${folded} `))
}

function plain(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
