import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { failed } from '#shared/kit/result.ts'

import { bringIn } from './bring-in.ts'
import { findCopies } from './find-copies.ts'
import { writeCopy } from './write-copy.ts'

/** Stands beside the lock: a copy is brought in where there is no workspace yet. */
export function copiesHandlers(door: WorkspaceDoor): AppHandlers['copies'] {
  return {
    write: async ({ folder }) => {
      const written = await door.session.use((workspace) => writeCopy(door, workspace, folder))
      return written ?? failed({ code: 'workspace/locked' })
    },
    find: ({ folder }) => findCopies(folder),
    bringIn: ({ folder }) => bringIn(door, folder),
  }
}
