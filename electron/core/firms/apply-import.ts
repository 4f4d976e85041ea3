import type { WriteTx } from '#core/database/schema.ts'
import { mapAtPace, type Pace } from '#core/pace.ts'
import type { Surroundings } from '#core/surroundings.ts'
import { queueFirmChange } from '#core/sync/outbox/queue-firm-change.ts'
import {
  importIdSchema,
  type FirmImport,
  type ImportRow,
} from '#shared/domain/firms/firm-import.ts'
import { firmIdSchema, type Firm, type FirmId } from '#shared/domain/firms/firm.ts'

import { fillEmpty } from './fill-empty.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { FirmCore } from './firm-core.ts'
import { insertImport, listKnownFirms, type ImportedFirm } from './firm-import-repository.ts'
import { findFirm, insertFirms, updateFirm } from './firm-repository.ts'
import type { ImportWork } from '#core/spreadsheets/import-work.ts'
import type { ReadRow } from './read-import-file.ts'

type DuplicateChoice = 'skip' | 'update-empty-fields' | 'add-anyway'

export type ImportOrder = {
  readonly fileName: string
  readonly rows: readonly ReadRow[]
  readonly duplicates: DuplicateChoice
  readonly work: ImportWork
}

const rowsPerStep = 100

/**
 * Stores what a preview showed, all or nothing. Rows with errors stay out, and so does a row whose
 * tax code another firm has, whatever was chosen for duplicates. Given up, it stores nothing.
 */
export async function applyImport(
  { db, surroundings }: FirmCore,
  { fileName, rows, duplicates, work }: ImportOrder,
): Promise<FirmImport> {
  const now = surroundings.now().toISOString()
  return db.transaction().execute(async (tx) => {
    const { pace, step } = work.paceOver(rows.length)
    const judged = await findDuplicates(rows, await listKnownFirms(tx, pace), { db: tx, pace })
    const wanted = judged
      .filter((row) => isAdded(row, duplicates))
      .flatMap(({ details }) => details ?? [])
    const added = await mapAtPace(wanted, pace, (details): Firm => {
      const id = firmIdSchema.parse(surroundings.newId())
      return { ...details, id, isSample: false, version: 1, createdAt: now, updatedAt: now }
    })
    step(rows.length - added.length)
    for (let start = 0; start < added.length; start += rowsPerStep) {
      await pace()
      const some = added.slice(start, start + rowsPerStep)
      await insertFirms(tx, some)
      step(some.length)
    }
    const updated =
      duplicates === 'update-empty-fields'
        ? await fillFirms(tx, judged, { now, pace, surroundings })
        : []

    const made: FirmImport = {
      id: importIdSchema.parse(surroundings.newId()),
      fileName,
      importedAt: now,
      addedCount: added.length,
      updatedCount: updated.length,
      skippedCount: rows.length - added.length - updated.length,
      undoneAt: null,
    }
    const newFirms = added.map(({ id }) => ({ firmId: id, before: null, versionAfter: 1 }))
    await insertImport(tx, made, { firms: [...newFirms, ...updated], pace })
    work.signal.throwIfAborted()
    return made
  })
}

function isAdded({ details, duplicateOf }: ImportRow, duplicates: DuplicateChoice): boolean {
  if (details === null) return false
  return duplicateOf === null || (duplicates === 'add-anyway' && duplicateOf.because === 'name')
}

/** Gives each repeated firm what it lacks; only the first row that repeats it counts. */
async function fillFirms(
  tx: WriteTx,
  rows: readonly ImportRow[],
  {
    now,
    pace,
    surroundings,
  }: { readonly now: string; readonly pace: Pace; readonly surroundings: Surroundings },
) {
  const filled = new Map<FirmId, ImportedFirm>()
  for (const { details, duplicateOf } of rows) {
    await pace()
    const firmId = duplicateOf?.firmId ?? null
    if (details === null || firmId === null || filled.has(firmId)) continue
    const firm = await findFirm(tx, firmId)
    if (firm === undefined) continue

    const { id, isSample, version, createdAt, updatedAt, ...before } = firm
    const after = fillEmpty(before, details)
    if (after === null) continue
    const changedAt = now > updatedAt ? now : updatedAt
    const kept = { id, isSample, createdAt, version: version + 1, updatedAt: changedAt }
    const changed = { ...after, ...kept }
    await updateFirm(tx, changed)
    await queueFirmChange(tx, surroundings, changed)
    filled.set(firmId, { firmId, before, versionAfter: version + 1 })
  }
  return [...filled.values()]
}
