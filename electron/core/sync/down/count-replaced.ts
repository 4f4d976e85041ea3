import type { ReadDb } from '#core/database/schema.ts'
import { wouldReplaceFirm } from '#core/firms/take-city-firm.ts'
import { findCityFirm } from '#core/sync/city-firms/city-firm-repository.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import type { DownChange } from '#shared/wire/down-change.ts'

import { isChangeKnown } from './change-repository.ts'

/** Firms here that the changes would give other details, or take away. */
export async function listReplaced(
  db: ReadDb,
  changes: readonly DownChange[],
): Promise<ReadonlySet<string>> {
  const replaced = new Set<string>()
  for (const change of changes) {
    if (change.kind !== 'firm' || (await isChangeKnown(db, change.changeId))) continue
    const { firmId, version, details } = change.body
    const known = await findCityFirm(db, firmId)
    if (version <= (known?.base?.version ?? 0)) continue
    const wanted = { firmId: firmIdSchema.parse(firmId), details }
    if (await wouldReplaceFirm(db, wanted)) replaced.add(firmId)
  }
  return replaced
}

/** More than a tenth; a single record asks nobody, however few there are. */
export function isTooMuch(replaced: number, outOf: number): boolean {
  return replaced > 1 && replaced * 10 > outOf
}
