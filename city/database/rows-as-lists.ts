import { sql, type Expression, type RawBuilder } from 'kysely'

/** What SQL calls it; a `line` is a text without line breaks, as JSON is too. */
type ColumnType =
  | 'uuid'
  | 'text'
  | 'line'
  | 'integer'
  | 'double precision'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'jsonb'
/** Bytes are the UTF-8 of a line. */
type Value = string | number | boolean | Date | Uint8Array | null

/**
 * Rows to insert, as one list for each column: a statement of few parameters, whose text does not grow
 * with the number of rows. Names the columns of each type.
 */
export function rowsAsLists<Column extends string>(
  columnsByType: Readonly<Partial<Record<ColumnType, readonly Column[]>>>,
  rows: readonly Readonly<Record<Column, Value>>[],
): { readonly columns: Column[]; readonly rows: Expression<unknown> } {
  const columns: Column[] = []
  const lists: RawBuilder<unknown>[] = []
  for (const [type, ofType] of Object.entries(columnsByType)) {
    for (const column of ofType) {
      const values = rows.map((row) => row[column])
      columns.push(column)
      lists.push(toList(type as ColumnType, values))
    }
  }
  return { columns, rows: sql`select * from unnest(${sql.join(lists)})` }
}

/** Long texts without line breaks go as one text: neither side has to look for what to escape. */
function toList(type: ColumnType, values: readonly Value[]): RawBuilder<unknown> {
  if (type !== 'line' && type !== 'jsonb') {
    return sql`${`{${values.map(toElement).join()}}`}::${sql.raw(type)}[]`
  }
  // As bytes: the driver would measure a text before it writes it.
  const text = type === 'line' ? joinBytes(values) : Buffer.from(values.map(toLine).join('\n'))
  const lines = sql`string_to_array(${text}, ${'\n'}, ${nullLine})`
  return type === 'line' ? lines : sql`${lines}::jsonb[]`
}

/** Lines mostly are bytes that came so, and are neither joined as text nor encoded anew. */
function joinBytes(values: readonly Value[]): Buffer {
  const lines = values.map((value) =>
    value instanceof Uint8Array ? value : Buffer.from(toLine(value)),
  )
  return Buffer.concat(lines.flatMap((line, index) => (index === 0 ? [line] : [lineBreak, line])))
}

const lineBreak = Buffer.from('\n')

function toLine(value: Value): string {
  return value === null ? nullLine : String(value)
}

/** No JSON and no line of a batch. */
const nullLine = String.raw`\N`

function toElement(value: Value): string {
  if (value === null) return 'NULL'
  if (value instanceof Date) return `"${value.toISOString()}"`
  if (typeof value !== 'string') return String(value)
  return `"${special.test(value) ? value.replace(/["\\]/g, String.raw`\$&`) : value}"`
}

const special = /["\\]/
