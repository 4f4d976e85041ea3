import type { AppDatabase } from '#core/database/schema.ts'
import { createPace } from '#core/pace.ts'
import { listArrivedRevisions } from '#core/review/list-arrived-revisions.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'

import { listPoints, storePoints, type AssessedPoints } from './assessed-points-repository.ts'
import { scoreRevision } from './score-revision.ts'

/** A revision whose points are wanted. */
export type WantedRevision = { readonly recordId: string; readonly revId: string }

export type PointsMemory = {
  /** Points by revision; one that cannot be read is absent. */
  readonly read: (
    compiled: CompiledInstrument,
    revisions: readonly WantedRevision[],
  ) => Promise<ReadonlyMap<string, AssessedPoints>>
}

const perQuery = 500

/** Each revision is scored once in its life, and read once while the workspace is open. */
export function createPointsMemory(
  db: AppDatabase,
  { canStore }: { readonly canStore: boolean },
): PointsMemory {
  const known = new Map<string, AssessedPoints>()
  return {
    read: async (compiled, revisions) => {
      const pace = createPace()
      const missing = revisions.filter(({ revId }) => !known.has(revId))
      for (let start = 0; start < missing.length; start += perQuery) {
        await pace()
        const some = missing.slice(start, start + perQuery)
        const stored = await listPoints(
          db,
          some.map(({ revId }) => revId),
        )
        for (const points of stored) known.set(points.revId, points)
        const unscored = some.filter(({ revId }) => !known.has(revId))
        const scored = await scoreAll(db, compiled, unscored)
        if (canStore && scored.length > 0) {
          await db.transaction().execute((tx) => storePoints(tx, scored))
        }
        for (const points of scored) known.set(points.revId, points)
      }
      return known
    },
  }
}

async function scoreAll(
  db: AppDatabase,
  compiled: CompiledInstrument,
  revisions: readonly WantedRevision[],
): Promise<AssessedPoints[]> {
  const pace = createPace()
  const scored: AssessedPoints[] = []
  for (const { recordId, revId } of revisions) {
    await pace()
    const arrived = await listArrivedRevisions(db, recordId)
    const revision = arrived.find((one) => one.revId === revId)
    if (revision) scored.push(scoreRevision(compiled, revision))
  }
  return scored
}
