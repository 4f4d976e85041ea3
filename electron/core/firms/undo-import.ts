import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { createPace } from '#core/pace.ts'
import { queueFirmChange } from '#core/sync/outbox/queue-firm-change.ts'
import type { FirmImport, ImportId, ImportNotUndoable } from '#shared/domain/firms/firm-import.ts'
import type { Firm } from '#shared/domain/firms/firm.ts'
import { isPastUndo } from '#shared/domain/personal-data/copies-kept-days.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { FirmCore } from './firm-core.ts'
import {
  findImport,
  listImportedFirms,
  markImportUndone,
  type ImportedFirm,
} from './firm-import-repository.ts'
import { findFirms, setDeletedAt, updateFirm } from './firm-repository.ts'

const namesShown = 20
const idsPerQuery = 200

/**
 * Takes back a whole import: firms it added go to the bin, firms it filled get back what they were.
 * Refused, with their names, when firms were assessed or changed since; those already in the bin
 * stay there.
 */
export async function undoImport(
  core: FirmCore,
  importId: ImportId,
): Promise<Result<FirmImport, ImportNotUndoable>> {
  return core.db.transaction().execute(async (tx) => {
    const made = await findImport(tx, importId)
    if (made === undefined || made.undoneAt !== null) {
      return failed({ code: 'import/not-undoable', because: 'already-undone', firmNames: [] })
    }
    if (isPastUndo(made.importedAt, core.surroundings.now())) {
      return failed({ code: 'import/not-undoable', because: 'too-old', firmNames: [] })
    }
    const imported = await listImportedFirms(tx, importId)
    const firms = await findLiveFirms(tx, imported)
    const inUse = await namesInUse(core, tx, imported, firms)
    if (inUse.length > 0) {
      const firmNames = inUse.slice(0, namesShown)
      return failed({ code: 'import/not-undoable', because: 'firms-in-use', firmNames })
    }

    const undoneAt = core.surroundings.now().toISOString()
    await takeBack(core, tx, { imported, firms, undoneAt })
    await markImportUndone(tx, importId, undoneAt)
    return succeeded({ ...made, undoneAt })
  })
}

type FirmsById = ReadonlyMap<string, Firm>

async function findLiveFirms(db: ReadDb, imported: readonly ImportedFirm[]): Promise<FirmsById> {
  const pace = createPace()
  const firms = new Map<string, Firm>()
  for (let start = 0; start < imported.length; start += idsPerQuery) {
    await pace()
    const ids = imported.slice(start, start + idsPerQuery).map(({ firmId }) => firmId)
    for (const firm of await findFirms(db, ids)) firms.set(firm.id, firm)
  }
  return firms
}

/** An updated firm may have assessments: they do not depend on what the import filled in. */
async function namesInUse(
  { countAssessments }: FirmCore,
  db: ReadDb,
  imported: readonly ImportedFirm[],
  firms: FirmsById,
): Promise<string[]> {
  const counts = await countAssessments(db, null)
  return imported.flatMap(({ firmId, before, versionAfter }) => {
    const firm = firms.get(firmId)
    if (firm === undefined) return []
    const isAssessed = before === null && (counts.get(firmId) ?? 0) > 0
    return isAssessed || firm.version !== versionAfter ? [firm.name] : []
  })
}

async function takeBack(
  { surroundings }: FirmCore,
  tx: WriteTx,
  {
    imported,
    firms,
    undoneAt,
  }: { imported: readonly ImportedFirm[]; firms: FirmsById; undoneAt: string },
): Promise<void> {
  const added = imported.filter(({ firmId, before }) => before === null && firms.has(firmId))
  await setDeletedAt(
    tx,
    added.map(({ firmId }) => firmId),
    undoneAt,
  )
  const pace = createPace()
  for (const { firmId, before } of imported) {
    await pace()
    const firm = firms.get(firmId)
    if (before === null || firm === undefined) continue
    const back = { ...firm, ...before, version: firm.version + 1, updatedAt: undoneAt }
    await updateFirm(tx, back)
    await queueFirmChange(tx, surroundings, back)
  }
}
