import type { EncryptedFile } from '#core/database/open-database.ts'
import { readTableShapes } from '#core/salvage/tables/table-shape.ts'

/** A page of a table as SQLite describes it. */
export type TablePage = {
  readonly table: string
  readonly page: number
  /** Rows that begin on it. */
  readonly rows: number
  /** Row of the page above that goes on here, named by its path; null on a page of the tree. */
  readonly goesOn: string | null
}

/** Where the rows of every table lie, asked of a sound file. */
export function listPages(sqlite: EncryptedFile): TablePage[] {
  const keyed = new Map(readTableShapes(sqlite).map(({ name, isKeyed }) => [name, isKeyed]))
  const found = sqlite.prepare('select name, path, pageno, pagetype, ncell from dbstat').all()
  type Row = { name: string; path: string; pageno: number; pagetype: string; ncell: number }
  return (found as Row[])
    .filter(({ name }) => keyed.has(name))
    .map(({ name, path, pageno, pagetype, ncell }) => ({
      table: name,
      page: pageno,
      rows:
        pagetype === 'leaf' || (pagetype === 'internal' && keyed.get(name) === true) ? ncell : 0,
      goesOn: pagetype === 'overflow' ? (path.split('+')[0] ?? '') : null,
    }))
}

/** How many rows of each table lie on sound pages alone. */
export function countReadable(
  pages: readonly TablePage[],
  destroyed: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const torn = new Set<string>()
  for (const { table, page, rows, goesOn } of pages) {
    if (!destroyed.has(page)) counts.set(table, (counts.get(table) ?? 0) + rows)
    else if (goesOn !== null) torn.add(`${table} ${goesOn}`)
  }
  // At most: the page a torn row begins on may be destroyed itself.
  for (const row of torn) {
    const [table = ''] = row.split(' ')
    counts.set(table, Math.max(0, (counts.get(table) ?? 0) - 1))
  }
  return counts
}
