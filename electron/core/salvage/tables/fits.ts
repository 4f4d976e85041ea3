import type { Value } from '../pages/read-record.ts'
import type { Column, IndexShape, TableShape } from './table-shape.ts'

/** Whether a record can be a row of the table, by number, types and look of its values. */
export function fitsTable(shape: TableShape, values: readonly Value[]): boolean {
  const { columns, rowidColumn } = shape
  if (values.length > columns.length) return false
  return columns.every((column, at) => {
    const value = values[at]
    // A column that was added later is missing in older records.
    if (value === undefined) return column.hasDefault
    if (column.name === rowidColumn) return value === null
    return fitsColumn(column, value)
  })
}

/** The same of an entry of an index. */
export function fitsIndex({ columns }: IndexShape, values: readonly Value[]): boolean {
  if (values.length !== columns.length) return false
  return columns.every((column, at) => {
    const value = values[at] ?? null
    return column === null ? typeof value === 'number' : fitsColumn(column, value)
  })
}

function fitsColumn(column: Column, value: Value): boolean {
  if (value === null) return !column.isRequired
  switch (column.type) {
    case 'TEXT':
      return typeof value === 'string' && looksLike(column.name, value)
    case 'INTEGER':
      return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))
    case 'REAL':
      return typeof value === 'number'
    case 'BLOB':
      return Buffer.isBuffer(value)
    default:
      return true
  }
}

/** Names of columns promise the form of what is in them. */
const forms: readonly (readonly [RegExp, RegExp])[] = [
  [/_at$/, /^\d{4}-\d\d-\d\dT/],
  [/_on$/, /^\d{4}-\d\d-\d\d$/],
  [/sha256$/, /^[0-9a-f]{64}$/],
]

function looksLike(name: string, value: string): boolean {
  return forms.every(([named, form]) => !named.test(name) || form.test(value))
}
