import { parentPort, workerData } from 'node:worker_threads'

import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { TableRefusedError, type Spreadsheet, type TableRefusal } from './spreadsheet.ts'

/** What the worker is given: the file and nothing else, no key and no folder. */
export type TableWorkerInput = { readonly bytes: Uint8Array; readonly sheetName: string | null }

export type TableWorkerAnswer =
  { readonly spreadsheet: Spreadsheet } | { readonly refusal: TableRefusal }

const { bytes, sheetName } = workerData as TableWorkerInput
parentPort?.postMessage(await answer())

async function answer(): Promise<TableWorkerAnswer> {
  try {
    return { spreadsheet: await readAny() }
  } catch (error) {
    if (error instanceof TableRefusedError) return { refusal: error.because }
    throw error
  }
}

/** By the first bytes, whatever the name says. */
async function readAny(): Promise<Spreadsheet> {
  const startsWith = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (startsWith(0x50, 0x4b)) return readXlsx(bytes, sheetName)
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) throw new TableRefusedError('legacy-xls')
  return readCsv(bytes)
}
