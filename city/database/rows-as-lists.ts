import { sql, type Expression } from 'kysely'

/**
 * Rows to insert, as one list for each column: a statement of few parameters, whose text does not grow
 * with the number of rows. `types` are SQL's.
 */
export function rowsAsLists<Column extends string>(
  types: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<Column, unknown>>[],
): { readonly columns: Column[]; readonly rows: Expression<unknown> } {
  const columns = Object.keys(types) as Column[]
  const lists = columns.map(
    (column) => sql`${rows.map((row) => row[column])}::${sql.raw(types[column])}[]`,
  )
  return { columns, rows: sql`select * from unnest(${sql.join(lists)})` }
}
