import Database from 'better-sqlite3-multiple-ciphers'

import { giveKey, type EncryptedFile } from '#core/database/open-database.ts'
import type { SalvageReport } from '#shared/domain/workspace/salvage.ts'

import { finishFile } from './finish-file.ts'
import { makeNewFile } from './new-file.ts'
import { DamagedPages } from './pages/damaged-pages.ts'
import { TreeReader } from './pages/read-trees.ts'
import { readDamaged } from './read-damaged.ts'
import type { SalvageInput } from './salvage-input.ts'
import { readSchema } from './tables/read-schema.ts'
import { RowSink } from './tables/row-sink.ts'

export type Progress = (done: number, total: number) => void

/** Of a report, what is known before the new file is put in its place. */
export type Salvaged = Omit<SalvageReport, 'keptFileName'>

/**
 * Carries every record that can be read from a damaged file into a new one and says what is missing.
 * The damaged file is only read. Throws `NothingReadableError`, `FileFromNewerAppError`, or what the
 * system says; the new file is of no use then.
 */
export async function salvageFile(input: SalvageInput, onProgress: Progress): Promise<Salvaged> {
  const pages = new DamagedPages(input.damagedFile, input.dataKey, input.salts)
  const backup = input.backup && openForNames(input.backup.file, input.dataKey)
  try {
    let done = 0
    // As many again for what is checked once all rows are in.
    const total = 2 * pages.pageCount
    const reader = new TreeReader(pages, () => onProgress(Math.min(++done, pages.pageCount), total))
    const { roots, migratedTo } = readSchema(reader)
    const target = await makeNewFile(input.newFile, input.dataKey, migratedTo)
    try {
      const sink = new RowSink(target.sqlite)
      const isLogDamaged = pages.isLogDamaged
      const reading = readDamaged(target.shapes, { reader, roots, sink, isLogDamaged })
      const finished = await finishFile(input, { reading, target, sink, backup }, (part) =>
        onProgress(Math.floor(pages.pageCount * (1 + part)), total),
      )
      return {
        ...finished,
        madeAt: input.madeAt,
        pageCount: pages.pageCount,
        destroyedPageCount: pages.destroyedCount,
        isLogDamaged,
      }
    } finally {
      target.sqlite.close()
    }
  } finally {
    pages.close()
    backup?.close()
  }
}

function openForNames(file: string, dataKey: Uint8Array): EncryptedFile {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  giveKey(sqlite, dataKey)
  return sqlite
}
