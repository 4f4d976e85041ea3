import type { AppHandlers } from '#shared/contract/app-contract.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'
import type { FirmImportPreview } from '#shared/domain/firms/firm-import.ts'
import { failed, succeeded } from '#shared/kit/result.ts'

import { applyImport } from './apply-import.ts'
import { countOutcomes } from './count-outcomes.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { FirmCore } from './firm-core.ts'
import { listImports, listKnownFirms } from './firm-import-repository.ts'
import { importWorks, type ImportWork } from '#core/spreadsheets/import-work.ts'
import { setApartRepairs } from '#core/spreadsheets/set-apart-repairs.ts'
import { makeFirmTemplate } from './make-firm-template.ts'
import { readImportFile, type ReadFile } from './read-import-file.ts'
import { undoImport } from './undo-import.ts'

type KeptFile = {
  readonly previewId: string
  readonly fileName: string
  readonly file: ReadFile
}

const rowsShown = 200
const faultsShown = 500

/** The last file previewed is kept in memory until it is applied or another is read. */
export function firmImportHandlers(
  core: FirmCore,
  emit: (event: AppEvent) => void,
): AppHandlers['firmImports'] {
  let kept: KeptFile | null = null
  const { run, cancel } = importWorks(emit)

  return {
    preview: ({ fileName, bytes, choices, language }) =>
      run('firm-import-preview', async (work) => {
        const { lists } = core.reference
        const file = await readImportFile({ fileName, bytes, choices, lists, language }, work)
        if (!file.ok) return file
        const read = { previewId: core.surroundings.newId(), fileName, file: file.value }
        const preview = await toPreview(core, read, work)
        kept = read
        return succeeded(preview)
      }),
    apply: async ({ previewId, duplicates }) => {
      const wanted = kept
      if (wanted?.previewId !== previewId) return failed({ code: 'import/preview-gone' })
      const { fileName, file } = wanted
      const applied = await run('firm-import', async (work) =>
        succeeded(await applyImport(core, { fileName, rows: file.rows, duplicates, work })),
      )
      // Stopped or not stored, the same preview can be applied again.
      if (applied.ok && kept === wanted) kept = null
      return applied
    },
    cancel: () => {
      cancel()
      return Promise.resolve(succeeded())
    },
    list: async () => succeeded(await listImports(core.db)),
    undo: ({ importId }) => undoImport(core, importId),
    template: async ({ language }) => succeeded(await makeFirmTemplate(language)),
  }
}

async function toPreview(
  { db }: FirmCore,
  { previewId, fileName, file }: KeptFile,
  { paceOver }: ImportWork,
): Promise<FirmImportPreview> {
  const { rows: readRows, faults, ...head } = file
  const { repairs, others } = setApartRepairs(faults)
  const { pace } = paceOver(0)
  const rows = await findDuplicates(readRows, await listKnownFirms(db, pace), { db, pace })
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
    outcomes: countOutcomes(rows),
    repairs,
    faults: others.slice(0, faultsShown),
    faultCount: others.length,
  }
}
