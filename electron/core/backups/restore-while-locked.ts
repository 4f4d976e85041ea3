import { unlockKey } from '#core/workspace/unlock-key.ts'
import { refusingDamage } from '#core/workspace/unlock-workspace.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { failed } from '#shared/kit/result.ts'

import { replaceByBackup } from './replace-by-backup.ts'

type Wanted = Parameters<AppHandlers['backups']['restoreWhileLocked']>[0]
type Answered = ReturnType<AppHandlers['backups']['restoreWhileLocked']>

/** Opens the backup with the passphrase or the printed code, in place of a file that cannot be opened. */
export function restoreWhileLocked(door: WorkspaceDoor, { backupId, opensWith }: Wanted): Answered {
  const { session } = door
  return session.inTurn(() =>
    refusingDamage(async (): Answered => {
      if (session.isOpen()) return failed({ code: 'backup/unusable' as const })
      session.takeFolder()
      const tried = await unlockKey(door, opensWith)
      if (!tried.ok) return tried
      return replaceByBackup(door, backupId, {
        dataKey: tried.value,
        keepsFile: true,
        afterLeaving: () => undefined,
      })
    }),
  )
}
