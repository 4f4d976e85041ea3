import { Buffer } from 'node:buffer'
import { parentPort, workerData } from 'node:worker_threads'

import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import {
  TableRefusedError,
  type SheetRow,
  type Spreadsheet,
  type TableRefusal,
} from './spreadsheet.ts'

/** What the worker is given: the file and nothing else, no key and no folder. */
export type TableWorkerInput = { readonly bytes: Uint8Array; readonly sheetName: string | null }

/** Rows come in parts, none so large that taking it in holds up who asked; the end comes last. */
export type TableWorkerAnswer =
  | { readonly rows: readonly SheetRow[] }
  | { readonly sheetNames: readonly string[]; readonly name: string }
  | { readonly refusal: TableRefusal }

const rowsPerPart = 500

const { bytes, sheetName } = workerData as TableWorkerInput
await answer()

async function answer(): Promise<void> {
  try {
    const { sheetNames, sheet } = await readAny()
    for (let start = 0; start < sheet.rows.length; start += rowsPerPart) {
      tell({ rows: sheet.rows.slice(start, start + rowsPerPart) })
    }
    tell({ sheetNames, name: sheet.name })
  } catch (error) {
    if (!(error instanceof TableRefusedError)) throw error
    tell({ refusal: error.because })
  }
}

function tell(part: TableWorkerAnswer): void {
  parentPort?.postMessage(part)
}

/** By the first bytes, whatever the name says. */
async function readAny(): Promise<Spreadsheet> {
  const startsWith = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (startsWith(0x50, 0x4b)) return readXlsx(bytes, sheetName)
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new TableRefusedError(isOldLetter() ? 'not-excel' : 'legacy-xls')
  }
  return readCsv(bytes)
}

/** Old office files of every kind begin alike; the name of a part tells a letter. */
function isOldLetter(): boolean {
  return Buffer.from(bytes).includes(Buffer.from('WordDocument', 'utf16le'))
}
