import type { AppDatabase } from '#core/database/schema.ts'
import { sweepErasures } from '#core/personal-data/sweep-erasures.ts'
import type { Surroundings } from '#core/surroundings.ts'
import { copiesKeptDays } from '#shared/domain/personal-data/copies-kept-days.ts'

import {
  deleteImportCopies,
  emptyOldContacts,
  emptyOldRelays,
  findLastRun,
  storeLastRun,
} from './retention-repository.ts'

const dayMs = 86_400_000
/** Nobody leaves the laptop alone for longer without the clock being looked at first. */
const longestGapMs = 40 * dayMs

/**
 * Once a day lets go what has been kept long enough. A clock that went back, or forward by more than
 * 40 days, is not believed at once: only the day after, if it still stands, is anything let go. What
 * was erased is swept every time; that depends on no clock.
 */
export async function retainIfDue({
  db,
  surroundings,
}: {
  readonly db: AppDatabase
  readonly surroundings: Surroundings
}): Promise<void> {
  const now = surroundings.now()
  await db.transaction().execute(async (tx) => {
    await sweepErasures({ surroundings }, tx)
    const last = await findLastRun(tx)
    const gapMs = last === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(last)
    if (gapMs >= 0 && gapMs < dayMs) return
    await storeLastRun(tx, now.toISOString())
    if (gapMs < 0 || gapMs > longestGapMs) return
    const before = new Date(now.getTime() - copiesKeptDays * dayMs).toISOString()
    await deleteImportCopies(tx, before)
    await emptyOldContacts(tx, before)
    await emptyOldRelays(tx, before)
  })
}
