import { formatVietnameseNumber, parseVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import type { ImportFaultCode } from './import-fault.ts'

/** A cell of the row, decoded; `isNumber` when the spreadsheet held a number and not its spelling. */
export type ImportCell = { readonly text: string; readonly isNumber: boolean }

/** What a cell was read as, and what was wrong with it. */
export type ReadCell<Value> = {
  readonly value: Value | null
  readonly fault?: { readonly code: ImportFaultCode; readonly suggestion: string | null }
}

/** A whole number of people, or of đồng where `unitPower` is the column's power of ten. */
export function readFigure(cell: ImportCell, unitPower: number, max: number): ReadCell<number> {
  const spelling = cell.isNumber ? cell.text.replace('.', ',') : cell.text
  const read = parseVietnameseNumber(spelling, unitPower)
  if (read.kind === 'empty') return { value: null }
  if (read.kind === 'not-a-number') return wrong('number-unreadable')
  // Formulas leave fractions of a đồng; fractions of a person are a mistake.
  const value = cell.isNumber && unitPower > 0 ? Math.round(read.value) : read.value
  const fault = faultOf(value, max)
  if (fault !== null) return wrong(fault, formatVietnameseNumber(read.decimal))
  if (read.doubt === null || cell.isNumber) return { value }
  return { value, fault: { code: 'number-doubtful', suggestion: formatVietnameseNumber(value) } }
}

function faultOf(value: number, max: number): ImportFaultCode | null {
  if (value < 0) return 'number-negative'
  if (value > max) return 'number-too-large'
  return Number.isInteger(value) ? null : 'number-not-whole'
}

function wrong(code: ImportFaultCode, suggestion: string | null = null): ReadCell<number> {
  return { value: null, fault: { code, suggestion } }
}
