import type { ImportFileRefused } from '#shared/domain/imports/table-import.ts'

/** What a cell holds. Numbers and dates are written out: `1500000000`, `31/12/2025`. */
export type Cell = {
  readonly kind: 'text' | 'number' | 'date' | 'truth'
  readonly text: string
  /** Font name, which tells Vietnamese text of before Unicode; null in text files. */
  readonly font: string | null
}

export type SheetRow = {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number
  /** By column from 0; empty cells are absent. */
  readonly cells: readonly (Cell | undefined)[]
}

/** One sheet; rows without any cell are left out. */
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] }

export type Spreadsheet = {
  /** Names of all sheets; a text file has none. */
  readonly sheetNames: readonly string[]
  /** The sheet asked for, or the first with anything in it. */
  readonly sheet: Sheet
}

/** Why a file was not read. */
export type TableRefusal = ImportFileRefused['because']

/** Ends the reading of a file we do not trust any further. */
export class TableRefusedError extends Error {
  override readonly name = 'TableRefusedError'
  readonly because: TableRefusal

  constructor(because: TableRefusal, options?: ErrorOptions) {
    super(`Table refused: ${because}`, options)
    this.because = because
  }
}

/** What a file may cost us at most. */
export const tableLimits = {
  entries: 200,
  inflatedBytes: 50 * 1024 * 1024,
  ratio: 100,
  /** Small parts may be compressed better than the ratio allows. */
  ratioFreeBytes: 256 * 1024,
  rows: 100_000,
  columns: 500,
  timeMs: 20_000,
  heapMegabytes: 512,
} as const

/** `A`, `B`, … `Z`, `AA`. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}
