import { toDiskFull } from '#core/files/disk-full.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { keepBackup } from './backup-keeper.ts'
import { listBackups } from './backup-files.ts'
import { restoreBackup } from './restore-backup.ts'
import { restoreWhileLocked } from './restore-while-locked.ts'

/** Enough for a small workspace; the true need is not known before the copy is made. */
const usualBytes = 64 * 1024 * 1024

/** Stands beside the lock, not behind it: restoring closes the workspace it works on. */
export function backupsHandlers(door: WorkspaceDoor): AppHandlers['backups'] {
  return {
    list: () => Promise.resolve(succeeded(listBackups(door.paths.backups))),
    make: async () => {
      try {
        const backup = await keepBackup(door, 'by-hand')
        if (!backup) throw new Error('The workspace is locked')
        return succeeded(backup)
      } catch (error) {
        return toDiskFull(error, usualBytes)
      }
    },
    restore: ({ backupId }) => restoreBackup(door, backupId),
    restoreWhileLocked: (wanted) => restoreWhileLocked(door, wanted),
  }
}
