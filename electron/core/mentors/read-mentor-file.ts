import { mapAtPace } from '#core/pace.ts'
import { decodeRows } from '#core/spreadsheets/decode-rows.ts'
import type { ImportWork } from '#core/spreadsheets/import-work.ts'
import { refusalByLook } from '#core/spreadsheets/refusal-by-look.ts'
import { readTable } from '#core/spreadsheets/read-table.ts'
import { cellsOf, headerOf, toColumns } from '#core/spreadsheets/table-columns.ts'
import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'
import { headerKey } from '#shared/domain/imports/header-guesser.ts'
import type { ImportFileRefused } from '#shared/domain/imports/table-import.ts'
import { mentorHeaders } from '#shared/domain/mentors/mentor-import-columns.ts'
import type {
  MentorCellFault,
  MentorImportChoices,
  MentorImportField,
  MentorImportPreview,
} from '#shared/domain/mentors/mentor-import.ts'
import { readMentorRow, type ReadMentor } from '#shared/domain/mentors/read-mentor-row.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

/** What columns were mapped to the last time, by the key of their header; null was left out. */
export type RememberedHeaders = ReadonlyMap<string, MentorImportField | null>

/** The part of the preview that the file alone decides. */
export type ReadMentorFile = Pick<
  MentorImportPreview,
  'sheets' | 'sheet' | 'headerRow' | 'columns' | 'rememberedCount' | 'encoding' | 'encodingSamples'
> & {
  readonly rows: readonly { readonly row: number; readonly mentor: ReadMentor | null }[]
  readonly faults: readonly MentorCellFault[]
}

type MentorFile = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly choices: MentorImportChoices
  readonly lists: ReferenceLists
  readonly remembered: RememberedHeaders
}

/** Reads a file by what was chosen, by what was chosen the last time, and by guesses. */
export async function readMentorFile(
  { fileName, bytes, choices, lists, remembered }: MentorFile,
  { signal, paceOver }: ImportWork,
): Promise<Result<ReadMentorFile, ImportFileRefused>> {
  const refusal = refusalByLook(fileName, bytes)
  if (refusal !== null) return failed({ code: 'import/file-refused', because: refusal })
  const table = await readTable(bytes, choices.sheet, signal)
  if (!table.ok) return failed({ code: 'import/file-refused', because: table.failure })

  const { sheetNames, sheet } = table.value
  const { pace, step } = paceOver(sheet.rows.length)
  const { rows, ...decoded } = await decodeRows(sheet.rows, choices.encoding, pace)
  const header = headerOf(rows, choices.headerRow, mentorHeaders)
  const data = rows.filter(({ number }) => number > header.number)
  const columns = toColumns(header, data, {
    chosen: choices.fields,
    guess: (headers) => guessOrRemember(headers, remembered),
  })
  const read = await mapAtPace(data, pace, (row) => {
    step()
    const cells = cellsOf(row, columns)
    const isBlank = Object.keys(cells).length === 0
    return isBlank ? null : { row: row.number, ...readMentorRow(cells, { row: row.number, lists }) }
  })
  const filled = read.flatMap((row) => row ?? [])
  if (filled.length === 0) return failed({ code: 'import/file-refused', because: 'no-rows' })
  return succeeded({
    sheets: [...sheetNames],
    sheet: sheetNames.length > 0 ? sheet.name : null,
    headerRow: header.number,
    columns,
    rememberedCount:
      choices.fields === null
        ? columns.filter((one) => remembered.has(headerKey(one.header))).length
        : 0,
    ...decoded,
    rows: filled.map(({ row, mentor }) => ({ row, mentor })),
    faults: filled.flatMap(({ faults }) => faults),
  })
}

function guessOrRemember(
  headers: readonly string[],
  remembered: RememberedHeaders,
): (MentorImportField | null)[] {
  const known = headers.map((header) => remembered.get(headerKey(header)))
  const taken = new Set(known)
  return mentorHeaders.guessFields(headers).map((guess, index) => {
    const own = known[index]
    if (own !== undefined) return own
    return guess !== null && taken.has(guess) ? null : guess
  })
}
