import type { ErasedContact } from '#shared/wire/erasure.ts'

import { readKeptLines, withLines } from '../batches/batch-content.ts'
import type { CityTx } from '../database/schema.ts'
import type { Erasing } from './erasing.ts'
import { eraseFromConflicts } from './erase-from-conflicts.ts'
import { eraseFromLine } from './erase-from-line.ts'
import { addErasedName, type ErasedNames } from './erased-names.ts'
import { eraseFromRevisions, findPruned } from './erase-from-revisions.ts'
import { insertErasure, type NewErasure } from './erasure-repository.ts'
import {
  eachBatch,
  listFamily,
  listLinesAbout,
  updateContent,
  updateQuarantined,
} from './stored-lines-repository.ts'

/**
 * Takes the person out of everything stored about the firm and what it is also known as: revisions,
 * lines in quarantine, batches as they came, conflicts and what was told of them. Hashes and receipts
 * stay, so that what comes again is known again. The firm as it counts is the rules' to change.
 */
export async function eraseEverywhere(erasing: Erasing, erasure: NewErasure): Promise<void> {
  const { tx, orgId, at } = erasing
  const { names, firmIds } = await namesFor(tx, orgId, erasure.contact)
  const pruned = await findPruned(tx, orgId, firmIds, names)
  const places =
    pruned.length +
    (await eraseFromQuarantine(tx, orgId, names)) +
    (await eraseFromBatches(tx, orgId, names))
  await insertErasure(tx, orgId, erasure, { at, places })
  await eraseFromRevisions(tx, orgId, erasure.erasureId, pruned)
  await eraseFromConflicts(erasing, erasure, firmIds)
}

async function namesFor(
  tx: CityTx,
  orgId: string,
  contact: ErasedContact,
): Promise<{ readonly names: ErasedNames; readonly firmIds: readonly string[] }> {
  const names = new Map<string, readonly ErasedContact[]>()
  const family = await listFamily(tx, orgId, contact.firmId)
  const keys = [contact.firmId, ...family.flatMap(({ firmId, taxCode }) => [firmId, taxCode])]
  addErasedName(names, [...new Set(keys)], contact)
  return { names, firmIds: [...new Set([contact.firmId, ...family.map(({ firmId }) => firmId)])] }
}

async function eraseFromQuarantine(tx: CityTx, orgId: string, names: ErasedNames): Promise<number> {
  let places = 0
  for (const { batchId, lineNo, line } of await listLinesAbout(tx, orgId)) {
    const kept = eraseFromLine(line, names)
    if (kept === null) continue
    await updateQuarantined(tx, orgId, { batchId, lineNo, line, kept })
    places += 1
  }
  return places
}

/** All of the association's: the same line may have come in any of them, from any laptop. */
async function eraseFromBatches(tx: CityTx, orgId: string, names: ErasedNames): Promise<number> {
  let places = 0
  for await (const { batchId, content } of eachBatch(tx, orgId)) {
    const lines = await readKeptLines(content)
    const kept = lines.map((line) => eraseFromLine(line, names))
    if (kept.every((line) => line === null)) continue
    const left = lines.map((line, index) => kept[index] ?? line)
    await updateContent(tx, orgId, batchId, await withLines(content, left))
    places += 1
  }
  return places
}
