import type { EncryptedFile } from '#core/database/open-database.ts'

export type Column = {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly hasDefault: boolean
  /** Worked out by SQLite: it stands in the record but is not written. */
  readonly isGenerated: boolean
}

/** How the rows of a table lie in the file. */
export type TableShape = {
  readonly name: string
  /** Kept by its key, in a tree like an index (`without rowid`). */
  readonly isKeyed: boolean
  /** As they follow each other in a record. */
  readonly columns: readonly Column[]
  /** The column that is the row's number itself; stored as null. */
  readonly rowidColumn: string | null
  readonly keyColumns: readonly string[]
  readonly indexes: readonly IndexShape[]
}

export type IndexShape = {
  readonly name: string
  /** As they follow each other in an entry; null stands for the number of the row. */
  readonly columns: readonly (Column | null)[]
  /** It has an entry for every row. */
  readonly isWhole: boolean
}

/** Filled by the migrations alone, and so not salvaged. */
const ownTables = new Set(['kysely_migration', 'kysely_migration_lock', 'sqlite_sequence'])

/** The tables of a file as the migrations made it. */
export function readTableShapes(sqlite: EncryptedFile): TableShape[] {
  const names = sqlite
    .prepare("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all() as string[]
  return names.filter((name) => !ownTables.has(name)).map((name) => readTableShape(sqlite, name))
}

type ColumnRow = {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
  /** 2: worked out whenever it is read; 3: worked out and stored. */
  readonly hidden: number
}

function readTableShape(sqlite: EncryptedFile, name: string): TableShape {
  const rows = sqlite.pragma(`table_xinfo('${name}')`) as ColumnRow[]
  const list = sqlite.pragma(`table_list('${name}')`) as { wr: number }[]
  const isKeyed = list[0]?.wr === 1
  const keys = rows.filter(({ pk }) => pk > 0).toSorted((left, right) => left.pk - right.pk)
  const stored = rows.filter(({ hidden }) => hidden !== 2)
  const ordered = isKeyed ? [...keys, ...stored.filter(({ pk }) => pk === 0)] : stored
  const [key] = keys
  const isNumbered = !isKeyed && keys.length === 1 && key?.type.toLowerCase() === 'integer'
  const all = new Map(rows.map((row) => [row.name, toColumn(row)]))
  return {
    name,
    isKeyed,
    columns: ordered.map(toColumn),
    rowidColumn: isNumbered ? key.name : null,
    keyColumns: keys.map((row) => row.name),
    indexes: readIndexShapes(sqlite, name, all),
  }
}

function toColumn(row: ColumnRow): Column {
  return {
    name: row.name,
    type: row.type.toUpperCase(),
    isRequired: row.notnull === 1,
    hasDefault: row.dflt_value !== null,
    isGenerated: row.hidden > 0,
  }
}

function readIndexShapes(
  sqlite: EncryptedFile,
  table: string,
  columns: ReadonlyMap<string, Column>,
): IndexShape[] {
  type IndexRow = { name: string; partial: number }
  const indexes = sqlite.pragma(`index_list('${table}')`) as IndexRow[]
  return indexes.map(({ name, partial }) => {
    const entry = sqlite.pragma(`index_xinfo('${name}')`) as { name: string | null }[]
    return {
      name,
      columns: entry.map((row) => (row.name === null ? null : (columns.get(row.name) ?? null))),
      isWhole: partial === 0,
    }
  })
}
