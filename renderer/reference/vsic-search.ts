import type { VsicRow } from '#shared/domain/firms/reference-lists.ts'
import { foldText } from '#shared/kit/fold-text.ts'

type IndexedRow = {
  readonly row: VsicRow
  readonly words: readonly string[]
  readonly pathWords: readonly string[]
}

/** A list of sector codes prepared for search by code or by words without diacritics. */
export type VsicIndex = {
  readonly byCode: ReadonlyMap<string, VsicRow>
  readonly rows: readonly IndexedRow[]
}

export type VsicMatch = {
  readonly row: VsicRow
  /** From the section down to the parent of the row. */
  readonly path: readonly VsicRow[]
}

export function buildVsicIndex(rows: readonly VsicRow[]): VsicIndex {
  const byCode = new Map(rows.map((row) => [row.code, row]))
  return {
    byCode,
    rows: rows.map((row) => ({
      row,
      words: wordsOf(row.name),
      pathWords: [...pathTo(byCode, row), row].flatMap((step) => wordsOf(step.name)),
    })),
  }
}

/** Codes by their first digits, names by the beginnings of words; manufacturing (section C) first. */
export function searchVsic(index: VsicIndex, query: string, limit: number): VsicMatch[] {
  const asked = foldText(query)
  if (asked === '') return []
  const found = /^\d+$/.test(asked) ? byDigits(index, asked) : byWords(index, asked)
  return found.slice(0, limit).map(({ row }) => ({ row, path: pathTo(index.byCode, row) }))
}

export function findVsicPath(index: VsicIndex, code: string): VsicMatch | undefined {
  const row = index.byCode.get(code)
  return row && { row, path: pathTo(index.byCode, row) }
}

function byDigits(index: VsicIndex, digits: string): IndexedRow[] {
  return index.rows
    .filter(({ row }) => row.code.startsWith(digits))
    .sort((a, b) => a.row.code.length - b.row.code.length || compare(a.row.code, b.row.code))
}

function byWords(index: VsicIndex, asked: string): IndexedRow[] {
  const words = asked.split(' ')
  const own = index.rows.filter((row) => beginsAll(row.words, words))
  const inherited = index.rows.filter(
    (row) => !beginsAll(row.words, words) && beginsAll(row.pathWords, words),
  )
  const order = (a: IndexedRow, b: IndexedRow) => rankOf(a.row) - rankOf(b.row)
  return [...own.sort(order), ...inherited.sort(order)]
}

function rankOf(row: VsicRow): number {
  return (row.section === 'C' ? 0 : 10) + row.level
}

function beginsAll(words: readonly string[], asked: readonly string[]): boolean {
  return asked.every((part) => words.some((word) => word.startsWith(part)))
}

function pathTo(byCode: ReadonlyMap<string, VsicRow>, row: VsicRow): VsicRow[] {
  const parent = row.parent === null ? undefined : byCode.get(row.parent)
  return parent ? [...pathTo(byCode, parent), parent] : []
}

function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
