import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import writeXlsxFile from 'write-excel-file/node'

import type { CityDatabase } from '#city/database/schema.ts'
import { neutralText } from '#shared/kit/neutral-text.ts'

import { eachExportedRow, listExportColumns } from './each-exported-row.ts'
import type { ExportedRow } from './export-columns.ts'

type Write = (text: string) => void

/** Excel shows a million rows; a workbook is built in memory, and CSV is there for more. */
export const maxXlsxRows = 100_000

export class TooManyRowsError extends Error {
  override readonly name = 'TooManyRowsError'
}

/** UTF-8 with its mark, semicolons and decimal commas: what Excel with Vietnamese settings opens as it should. */
export async function writeCsv(db: CityDatabase, write: Write): Promise<number> {
  const columns = await listExportColumns(db)
  write(`\uFEFF${columns.join(';')}\r\n`)
  return eachExportedRow(db, (row) => {
    write(`${columns.map((column) => csvCell(row[column] ?? null)).join(';')}\r\n`)
  })
}

/** One JSON object a line. */
export async function writeJsonLines(db: CityDatabase, write: Write): Promise<number> {
  return eachExportedRow(db, (row) => {
    write(`${JSON.stringify(row)}\n`)
  })
}

/** The workbook's bytes. Throws `TooManyRowsError`. */
export async function makeXlsx(
  db: CityDatabase,
): Promise<{ readonly bytes: Uint8Array; readonly count: number }> {
  const columns = await listExportColumns(db)
  const rows: ExportedRow[] = []
  const count = await eachExportedRow(db, (row) => {
    if (rows.length >= maxXlsxRows) throw new TooManyRowsError('Too many rows for a workbook')
    rows.push(row)
  })
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const cells = rows.map((row) => columns.map((column) => xlsxCell(row[column] ?? null)))
  const file = writeXlsxFile([head, ...cells], { sheet: 'results', stickyRowsCount: 1 })
  return { bytes: new Uint8Array(await file.toBuffer()), count }
}

/** Runs with a file that appears whole or not at all. */
export async function intoFile<Value>(
  file: string,
  work: (write: Write) => Promise<Value>,
): Promise<Value> {
  const part = `${file}.${randomUUID()}.part`
  const handle = openSync(part, 'wx', 0o600)
  try {
    const value = await writeThrough(handle, work)
    renameSync(part, file)
    return value
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/** On disk and closed, whatever happens: an open file could not be removed on Windows. */
async function writeThrough<Value>(
  handle: number,
  work: (write: Write) => Promise<Value>,
): Promise<Value> {
  try {
    const value = await work((text) => writeSync(handle, text))
    fsyncSync(handle)
    return value
  } finally {
    closeSync(handle)
  }
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const text = neutralText(cell)
  return /[";\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function xlsxCell(cell: string | number | null) {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: neutralText(cell), type: String, format: '@' }
}
