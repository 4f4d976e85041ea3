import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import type { DiskFull } from '#shared/contract/call.ts'
import type { BackupUnusable } from '#shared/contract/workspace-contract.ts'
import { failed, type Result } from '#shared/kit/result.ts'

import { makeBackup } from './backup-files.ts'
import { replaceByBackup } from './replace-by-backup.ts'

/**
 * Replaces the open workspace by a backup, after backing up what stands there now; of a damaged one
 * no copy can be made, so its file is set aside. Nothing happens while locked.
 */
export async function restoreBackup(
  door: WorkspaceDoor,
  backupId: string,
): Promise<Result<undefined, BackupUnusable | DiskFull>> {
  const { paths, session, surroundings } = door
  return session.inTurn(async () => {
    const dataKey = session.copyOfKey()
    const status = session.status()
    if (!dataKey || status.state !== 'open') return failed({ code: 'backup/unusable' as const })
    return replaceByBackup(door, backupId, {
      dataKey,
      keepsFile: status.readOnly,
      afterLeaving: () => {
        if (status.readOnly) return
        const wanted = { reason: 'before-restore', madeAt: surroundings.now() } as const
        makeBackup(paths.database, paths.backups, dataKey, wanted)
      },
    })
  })
}
