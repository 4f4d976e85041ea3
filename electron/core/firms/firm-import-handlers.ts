import type { AppHandlers } from '#shared/contract/app-contract.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'
import type { FirmImportPreview } from '#shared/domain/firms/firm-import.ts'
import { failed, succeeded } from '#shared/kit/result.ts'

import { applyImport } from './apply-import.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { FirmCore } from './firm-core.ts'
import { listImports, listKnownFirms } from './firm-import-repository.ts'
import { makeFirmTemplate } from './make-firm-template.ts'
import { readImportFile, type ReadFile } from './read-import-file.ts'
import { undoImport } from './undo-import.ts'

const rowsShown = 200
const faultsShown = 500

/** The last file previewed is kept in memory until it is applied or another is read. */
export function firmImportHandlers(
  core: FirmCore,
  emit: (event: AppEvent) => void,
): AppHandlers['firmImports'] {
  let kept: { readonly previewId: string; fileName: string; file: ReadFile } | null = null

  return {
    preview: async ({ fileName, bytes, choices }) => {
      const file = await readImportFile(bytes, choices, core.reference.lists)
      if (!file.ok) return file
      kept = { previewId: core.surroundings.newId(), fileName, file: file.value }
      return succeeded(await toPreview(core, kept))
    },
    apply: async ({ previewId, duplicates }) => {
      if (kept?.previewId !== previewId) return failed({ code: 'import/preview-gone' })
      const taken = kept
      const { fileName, file } = taken
      kept = null
      const onProgress = (done: number, total: number) => {
        emit({ kind: 'progress', task: 'firm-import', done, total })
      }
      const order = { fileName, rows: file.rows, duplicates, onProgress }
      try {
        return succeeded(await applyImport(core, order))
      } catch (error) {
        // Nothing was stored: the same preview can be applied again.
        kept ??= taken
        throw error
      }
    },
    list: async () => succeeded(await listImports(core.db)),
    undo: ({ importId }) => undoImport(core, importId),
    template: async ({ language }) => succeeded(await makeFirmTemplate(language)),
  }
}

async function toPreview(
  { db }: FirmCore,
  { previewId, fileName, file }: { previewId: string; fileName: string; file: ReadFile },
): Promise<FirmImportPreview> {
  const { rows: readRows, faults, ...head } = file
  const rows = findDuplicates(readRows, await listKnownFirms(db))
  const duplicateCount = rows.filter(({ duplicateOf }) => duplicateOf !== null).length
  const faultyCount = rows.filter(({ details }) => details === null).length
  return {
    ...head,
    previewId,
    fileName,
    rowCount: rows.length,
    rows: rows.slice(0, rowsShown),
    readyCount: rows.length - faultyCount - duplicateCount,
    faultyCount,
    duplicateCount,
    faults: faults.slice(0, faultsShown),
    faultCount: faults.length,
  }
}
