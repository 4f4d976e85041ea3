import { makeBackup } from './backups/backup-files.ts'
import { storeShippedInstruments } from './instruments/instrument-shelf.ts'
import { ensureSampleNormSet } from './norms/ensure-sample-norm-set.ts'
import type { Surroundings } from './surroundings.ts'
import { beginNewLife } from './workspace/new-life.ts'
import type { WorkspaceDoor } from './workspace/workspace-door.ts'
import type { WorkspacePaths } from './workspace/workspace-paths.ts'

type Shipped = {
  readonly paths: WorkspacePaths
  readonly instruments: Parameters<typeof storeShippedInstruments>[1]
  readonly sampleNorms: Parameters<typeof ensureSampleNormSet>[1]
}

/** What opening does beside opening. */
export function openingSteps(
  surroundings: Surroundings,
  { paths, instruments, sampleNorms }: Shipped,
): WorkspaceDoor['openingSteps'] {
  return {
    beforeMigration: backUpBeforeMigration(paths, surroundings),
    afterMigration: async (db) => {
      await beginNewLife(db, paths.database, surroundings.newId)
      await storeShippedInstruments(db, instruments, surroundings.now())
      await ensureSampleNormSet(db, sampleNorms, surroundings.now())
    },
  }
}

function backUpBeforeMigration(paths: WorkspacePaths, { now }: Surroundings) {
  return (dataKey: Uint8Array): Promise<void> => {
    const wanted = { reason: 'migration', madeAt: now() } as const
    makeBackup(paths.database, paths.backups, dataKey, wanted)
    return Promise.resolve()
  }
}
