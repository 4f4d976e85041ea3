import writeXlsxFile from 'write-excel-file/node'

import type { MadeFile } from '#shared/contract/file-schema.ts'
import { neutralText } from '#shared/kit/neutral-text.ts'

/** Numbers stay numbers, text is never a formula, null is an empty cell. */
export type WrittenCell = string | number | null

export type WrittenTable = {
  readonly fileName: string
  readonly sheetName: string
  /** Lines above the headers of a workbook. */
  readonly titles?: readonly string[]
  readonly headers: readonly string[]
  readonly rows: readonly (readonly WrittenCell[])[]
}

/** Excel refuses longer cells. */
const maxCellLength = 32_000

export async function writeXlsx(table: WrittenTable): Promise<MadeFile> {
  const header = table.headers.map((value) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
  }))
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      if (cell === null || cell === '') return null
      if (typeof cell === 'number') return { value: cell, type: Number }
      const value = neutralText(cell).replaceAll('\0', '').slice(0, maxCellLength)
      return { value, type: String, format: '@' }
    }),
  )
  const titles = (table.titles ?? []).map((value) => [
    { value: neutralText(value), type: String, fontWeight: 'bold' as const },
  ])
  const columns = table.headers.map(({ length }) => ({ width: Math.max(14, length + 4) }))
  const file = writeXlsxFile([...titles, header, ...rows], {
    sheet: table.sheetName,
    columns,
    stickyRowsCount: titles.length + 1,
  })
  return {
    fileName: `${table.fileName}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(await file.toBuffer()),
  }
}

/** UTF-8 with its mark and semicolons: what Excel with Vietnamese settings opens as it should. */
export function writeCsv({ fileName, headers, rows }: WrittenTable): MadeFile {
  const lines = [headers, ...rows].map((row) => row.map(csvCell).join(';'))
  return {
    fileName: `${fileName}.csv`,
    mimeType: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`),
  }
}

function csvCell(cell: WrittenCell): string {
  if (cell === null) return ''
  const text = typeof cell === 'number' ? String(cell) : neutralText(cell)
  return /[";\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
