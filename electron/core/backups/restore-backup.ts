import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

import { openEncryptedFile } from '#core/database/open-database.ts'
import { syncFile, syncFolder } from '#core/files/write-durably.ts'
import { toDiskFull } from '#core/files/disk-full.ts'
import { openWorkspaceFile } from '#core/workspace/open-workspace-file.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import type { DiskFull } from '#shared/contract/call.ts'
import type { BackupUnusable } from '#shared/contract/workspace-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import {
  backupFile,
  BackupUnusableError,
  checkBackup,
  listBackups,
  makeBackup,
} from './backup-files.ts'

/**
 * Replaces the open workspace by a backup, after backing up what stands there now. The file is
 * exchanged in one rename, so a crash leaves the one or the other. Nothing happens while locked.
 */
export async function restoreBackup(
  door: WorkspaceDoor,
  backupId: string,
): Promise<Result<undefined, BackupUnusable | DiskFull>> {
  const { paths, session, surroundings } = door
  return session.inTurn(async () => {
    const backup = listBackups(paths.backups).find(({ id }) => id === backupId)
    const dataKey = session.copyOfKey()
    if (!backup || !dataKey) return failed({ code: 'backup/unusable' as const })
    try {
      const part = `${paths.database}.part`
      prepareCopy(backupFile(paths.backups, backup.id), part, {
        dataKey,
        chainId: surroundings.newId(),
      })
      const wanted = { reason: 'before-restore', madeAt: surroundings.now() } as const
      makeBackup(paths.database, paths.backups, dataKey, wanted)

      await session.leave()
      // Closing wrote the log back; what is left of it belongs to the file that goes.
      for (const suffix of ['-wal', '-shm']) rmSync(`${paths.database}${suffix}`, { force: true })
      renameSync(part, paths.database)
      syncFolder(dirname(paths.database))
      session.enter(await openWorkspaceFile(paths.database, dataKey, door.openingSteps))
      return succeeded(undefined)
    } catch (error) {
      if (error instanceof BackupUnusableError) return failed({ code: 'backup/unusable' as const })
      return toDiskFull(error, 2 * backup.byteCount)
    }
  })
}

/** A restored file begins a new life: two laptops can go on from one backup. */
function prepareCopy(
  from: string,
  to: string,
  { dataKey, chainId }: { readonly dataKey: Uint8Array; readonly chainId: string },
): void {
  checkBackup(from, dataKey)
  copyFileSync(from, to)
  const copy = openEncryptedFile(to, dataKey)
  try {
    copy.prepare('update workspace set chain_id = ?').run(chainId)
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
  syncFile(to)
}
