import type { SharedString } from './read-xlsx-strings.ts'
import type { CellStyle } from './read-xlsx-styles.ts'
import { attributeOf, scanXml } from './scan-xml.ts'
import { TableRefusedError, tableLimits, type Cell, type SheetRow } from './spreadsheet.ts'

type Lookup = { readonly strings: readonly SharedString[]; readonly styles: readonly CellStyle[] }

type RawCell = { reference: string; type: string; style: CellStyle | undefined; value: string }

type Row = { number: number; cells: (Cell | undefined)[] }

/** Reads one worksheet; what is merged downwards stands in every row it covers. */
export function readXlsxSheet(xml: string, lookup: Lookup): SheetRow[] {
  const rows = new Map<number, Row>()
  const merges: string[] = []
  let row = 0
  let raw: RawCell | undefined
  let inValue = false

  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') row = Number(attributeOf(attributes, 'r') ?? row + 1)
      else if (name === 'c') raw = toRawCell(attributes, lookup)
      else if (name === 'v' || name === 't') inValue = true
      else if (name === 'mergeCell') merges.push(attributeOf(attributes, 'ref') ?? '')
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c' && raw !== undefined) {
        place(rows, row, raw, toCell(raw, lookup))
        raw = undefined
      }
    },
    text: (part) => {
      if (inValue && raw !== undefined) raw.value += part
    },
  })
  for (const merge of merges) fillDown(rows, merge)
  return [...rows.values()].sort((left, right) => left.number - right.number)
}

function toRawCell(attributes: string, { styles }: Lookup): RawCell {
  return {
    reference: attributeOf(attributes, 'r') ?? '',
    type: attributeOf(attributes, 't') ?? 'n',
    style: styles[Number(attributeOf(attributes, 's') ?? 0)],
    value: '',
  }
}

function toCell(raw: RawCell, { strings }: Lookup): Cell | undefined {
  const font = raw.style?.font ?? null
  switch (raw.type) {
    case 's':
      return toShared(strings[Number(raw.value)], font)
    case 'n':
      return raw.value === '' ? undefined : toNumber(raw, font)
    case 'b':
      return { kind: 'truth', text: raw.value === '1' ? 'TRUE' : 'FALSE', font }
    case 'e':
      return undefined
    default:
      return toText(raw.value, font)
  }
}

function toShared(shared: SharedString | undefined, font: string | null): Cell | undefined {
  return shared && toText(shared.text, shared.font ?? font)
}

function toText(text: string, font: string | null): Cell | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', text, font }
}

function toNumber({ value, style }: RawCell, font: string | null): Cell {
  const number = Number(value)
  if (!Number.isFinite(number)) return { kind: 'text', text: value, font }
  if (style?.isDate === true) return { kind: 'date', text: writeDate(number), font }
  return { kind: 'number', text: writeNumber(number), font }
}

/** Fifteen digits are what Excel keeps; the rest is dust of binary fractions. */
function writeNumber(number: number): string {
  const rounded = Number(number.toPrecision(15))
  return Math.abs(rounded) >= 1e21 ? String(rounded) : rounded.toLocaleString('en-US', plain)
}

const plain = { useGrouping: false, maximumFractionDigits: 15 } as const

/** Excel counts days from 1899-12-30. */
function writeDate(days: number): string {
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1000)
  if (Number.isNaN(date.getTime())) return String(days)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
}

function place(
  rows: Map<number, Row>,
  rowNumber: number,
  { reference }: RawCell,
  cell: Cell | undefined,
): void {
  if (cell === undefined) return
  const row = rows.get(rowNumber) ?? { number: rowNumber, cells: [] }
  const column = reference === '' ? row.cells.length : columnOf(reference)
  if (rowNumber > tableLimits.rows || column >= tableLimits.columns) {
    throw new TableRefusedError('too-many-rows')
  }
  row.cells[column] = cell
  rows.set(rowNumber, row)
}

function fillDown(rows: Map<number, Row>, merge: string): void {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge)
  if (match === null) return
  const column = columnOf(match[1] ?? '')
  const first = Number(match[2])
  const last = Math.min(Number(match[4]), tableLimits.rows)
  const cell = rows.get(first)?.cells[column]
  if (cell === undefined) return
  for (let number = first + 1; number <= last; number += 1) {
    const row = rows.get(number)
    if (row !== undefined) row.cells[column] ??= cell
  }
}

/** `AB12` -> 27. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,4}/.exec(reference)?.[0] ?? 'A') {
    column = column * 26 + (letter.codePointAt(0) ?? 65) - 64
  }
  return column - 1
}
