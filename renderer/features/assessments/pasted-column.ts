import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { readTypedValue, type MoneyUnit, type TypedValue } from './read-typed-value.ts'

/** The cells of a pasted Excel column or row, top to bottom; null when only one value was pasted. */
export function readPastedCells(text: string): readonly string[] | null {
  const cells = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split(/[\n\t]/)
    .map((cell) => cell.trim())
  return cells.length > 1 ? cells : null
}

export type PastedCell = {
  readonly input: InstrumentInput
  readonly text: string
  readonly read: TypedValue
}

/** Lays cells over the number fields that follow, in the order on screen; an empty cell skips its field. */
export function layOutColumn(
  cells: readonly string[],
  fields: readonly InstrumentInput[],
  unit: MoneyUnit,
): readonly PastedCell[] {
  return cells.flatMap((text, index) => {
    const input = fields[index]
    return input === undefined
      ? []
      : [{ input, text, read: readTypedValue(input.type, text, unit) }]
  })
}

export function isNumberField(input: InstrumentInput): boolean {
  return input.type !== 'yes-no' && input.type !== 'choice'
}
