import { columnLetter, type SheetRow } from '#core/spreadsheets/spreadsheet.ts'
import type { NormFileRefused } from '#shared/contract/assessments-contract.ts'
import type { VsicCode } from '#shared/domain/firms/firm.ts'
import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'
import { isKnownVsic } from '#shared/domain/firms/vsic.ts'
import type { NormSet } from '#shared/domain/instruments/norm-set.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import { parseVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import { normColumns } from './norm-table-text.ts'

type NormRow = NormSet['rows'][number]
type Fault = NormFileRefused['faults'][number]

/** The norms stand in the columns after the sector's code and name. */
const firstNormColumn = 2

/**
 * Reads the rows of a norm file in the columns of the template: all rows or, with the faults by
 * cell, none. What stands above the first row with a code is taken for the header.
 */
export function readNormRows(
  rows: readonly SheetRow[],
  version: VsicCode['version'],
  lists: ReferenceLists,
): Result<NormRow[], NormFileRefused> {
  const first = rows.findIndex(({ cells }) => /^\s*\d/.test(cells[0]?.text ?? ''))
  if (first < 1) {
    const code = first === 0 ? 'no-header' : 'not-a-table'
    return failed({ code: 'norms/file-refused', faults: [{ cell: 'A1', code, found: '' }] })
  }
  const faults: Fault[] = []
  const seen = new Set<string>()
  const read = rows.slice(first).map((row): NormRow => {
    const vsicCode = (row.cells[0]?.text ?? '').trim().padStart(2, '0')
    const note = (column: number, code: Fault['code']) =>
      faults.push({
        cell: `${columnLetter(column)}${row.number}`,
        code,
        found: row.cells[column]?.text ?? '',
      })
    const isCode = /^\d{2,5}$/.test(vsicCode)
    if (!isCode || !isKnownVsic({ version, code: vsicCode }, lists)) note(0, 'unknown-vsic')
    if (seen.has(vsicCode)) note(0, 'twice')
    seen.add(vsicCode)
    return { vsicCode, name: row.cells[1]?.text ?? '', values: readValues(row, note) }
  })
  return faults.length > 0 ? failed({ code: 'norms/file-refused', faults }) : succeeded(read)
}

/** An empty cell is a norm that is not known; a row without any is a fault. */
function readValues(
  { cells }: SheetRow,
  note: (column: number, code: Fault['code']) => void,
): Record<string, number> {
  const values: Record<string, number> = {}
  normColumns.forEach(({ key }, index) => {
    const column = firstNormColumn + index
    const cell = cells[column]
    if (cell === undefined) return
    const spelling = cell.kind === 'number' ? cell.text.replace('.', ',') : cell.text
    const read = parseVietnameseNumber(spelling)
    if (read.kind !== 'number') note(column, 'not-a-number')
    else if (read.value < 0) note(column, 'negative')
    else values[key] = read.value
  })
  const given = cells.slice(firstNormColumn, firstNormColumn + normColumns.length)
  if (given.every((cell) => cell === undefined)) note(firstNormColumn, 'empty')
  return values
}
