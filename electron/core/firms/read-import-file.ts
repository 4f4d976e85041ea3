import { mapAtPace } from '#core/pace.ts'
import { decodeRows } from '#core/spreadsheets/decode-rows.ts'
import type { ImportWork } from '#core/spreadsheets/import-work.ts'
import { refusalByLook } from '#core/spreadsheets/refusal-by-look.ts'
import { readTable } from '#core/spreadsheets/read-table.ts'
import { cellsOf, headerOf, toColumns } from '#core/spreadsheets/table-columns.ts'
import { firmHeaders, guessMoneyUnit } from '#shared/domain/firms/import-columns.ts'
import type {
  CellFault,
  FirmImportPreview,
  ImportChoices,
} from '#shared/domain/firms/firm-import.ts'
import type { ImportFileRefused } from '#shared/domain/imports/table-import.ts'
import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import { readImportRow } from '#shared/domain/firms/read-import-row.ts'
import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { Language } from '#shared/kit/words.ts'

export type ReadRow = {
  readonly row: number
  readonly name: string
  readonly details: FirmDetails | null
}

/** The part of the preview that the file alone decides. */
export type ReadFile = Pick<
  FirmImportPreview,
  'sheets' | 'sheet' | 'headerRow' | 'columns' | 'encoding' | 'encodingSamples' | 'moneyUnit'
> & { readonly rows: readonly ReadRow[]; readonly faults: readonly CellFault[] }

type ImportFile = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly choices: ImportChoices
  readonly lists: ReferenceLists
  readonly language: Language
}

/** Reads a file by what was chosen, and by guesses where nothing was. */
export async function readImportFile(
  { fileName, bytes, choices, lists, language }: ImportFile,
  { signal, paceOver }: ImportWork,
): Promise<Result<ReadFile, ImportFileRefused>> {
  const refusal = refusalByLook(fileName, bytes)
  if (refusal !== null) return failed({ code: 'import/file-refused', because: refusal })
  const table = await readTable(bytes, choices.sheet, signal)
  if (!table.ok) return failed({ code: 'import/file-refused', because: table.failure })

  const { sheetNames, sheet } = table.value
  const { pace, step } = paceOver(sheet.rows.length)
  const { rows, ...decoded } = await decodeRows(sheet.rows, choices.encoding, pace)
  const header = headerOf(rows, choices.headerRow, firmHeaders)
  const data = rows.filter(({ number }) => number > header.number)
  if (data.length === 0) return failed({ code: 'import/file-refused', because: 'no-rows' })

  const columns = toColumns(header, data, {
    chosen: choices.fields,
    guess: firmHeaders.guessFields,
  })
  const moneyUnit = choices.moneyUnit ?? moneyUnitOf(columns)
  const moneyPower = Math.log10(moneyUnit)
  const read = await mapAtPace(data, pace, (row) => {
    step()
    const { number } = row
    return {
      row: number,
      ...readImportRow(cellsOf(row, columns), { row: number, lists, moneyPower, language }),
    }
  })
  return succeeded({
    sheets: [...sheetNames],
    sheet: sheetNames.length > 0 ? sheet.name : null,
    headerRow: header.number,
    columns,
    ...decoded,
    moneyUnit,
    rows: read.map(({ row, name, details }) => ({ row, name, details })),
    faults: read.flatMap(({ faults }) => faults),
  })
}

function moneyUnitOf(columns: FirmImportPreview['columns']): FirmImportPreview['moneyUnit'] {
  const units = columns
    .filter(({ field }) => field === 'revenue' || field === 'totalCapital')
    .map(({ header }) => guessMoneyUnit(header))
  return units.find((unit) => unit !== 1) ?? 1
}
