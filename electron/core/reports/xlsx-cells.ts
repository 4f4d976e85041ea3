import type { Cell, Row, Sheet } from 'write-excel-file/node'

/** A sheet before it is written; widths in characters. */
export type SheetPlan = {
  readonly name: string
  readonly widths: readonly number[]
  readonly head: readonly string[]
  readonly rows: readonly Row[]
}

/**
 * Text that a spreadsheet never takes for a formula: what begins with a sign of calculation gets an
 * apostrophe, control characters go.
 */
export function neutralText(text: string): string {
  const clean = text.normalize('NFC').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  return /^[=+\-@\t\r\n]/.test(clean) ? `'${clean}` : clean
}

export function textCell(text: string | null | undefined, isBold = false): Cell {
  if (text === null || text === undefined || text === '') return null
  return {
    type: String,
    value: neutralText(text),
    wrap: true,
    alignVertical: 'top',
    ...(isBold ? { fontWeight: 'bold' } : {}),
  }
}

/**
 * A figure stays a figure, so that a sum in Excel is a sum. Decimals are cut as on every paper and screen:
 * Excel would round what it shows up.
 */
export function numberCell(value: number | null | undefined, decimals = 0): Cell {
  if (value === null || value === undefined) return null
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  const shown = decimals === 0 ? value : cutTo(value, decimals)
  return { type: Number, value: shown, format, alignVertical: 'top' }
}

/** Takes back first what a double lost (0.57 * 100 = 56.99999999999999). */
function cutTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.trunc(Number((value * factor).toPrecision(13))) / factor
}

export function dateCell(iso: string | null): Cell {
  return iso === null
    ? null
    : { type: Date, value: new Date(iso), format: 'dd/mm/yyyy hh:mm', alignVertical: 'top' }
}

export function toSheet({ name, widths, head, rows }: SheetPlan): Sheet<never> {
  const headRow = head.map((text): Cell => ({
    type: String,
    value: neutralText(text),
    fontWeight: 'bold',
    wrap: true,
    backgroundColor: '#f0ede7',
    bottomBorderStyle: 'thin',
  }))
  return {
    // Excel takes at most 31 characters and none of these signs.
    sheet: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    data: [...(head.length > 0 ? [headRow] : []), ...rows],
    columns: widths.map((width) => ({ width })),
    ...(head.length > 0 ? { stickyRowsCount: 1 } : {}),
  }
}
