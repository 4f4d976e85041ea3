import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

import { openEncryptedFile } from '#core/database/open-database.ts'
import { toDiskFull } from '#core/files/disk-full.ts'
import { syncFile, syncFolder } from '#core/files/write-durably.ts'
import { openWorkspaceFile } from '#core/workspace/open-workspace-file.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import type { DiskFull } from '#shared/contract/call.ts'
import type { BackupUnusable } from '#shared/contract/workspace-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { backupFile, BackupUnusableError, checkBackup, listBackups } from './backup-files.ts'

type Replacing = {
  readonly dataKey: Uint8Array
  /** Keeps the file that goes, under another name: a damaged one may still be of use. */
  readonly keepsFile: boolean
  /** The last moment at which the file that goes is still open. */
  readonly beforeLeaving: () => void
}

/**
 * Puts a backup in the place of the workspace and opens it. The copy is made and checked before
 * anything is touched, and takes its place in one rename. Call in turn, with the folder taken.
 */
export async function replaceByBackup(
  { paths, session, surroundings, openingSteps }: WorkspaceDoor,
  backupId: string,
  { dataKey, keepsFile, beforeLeaving }: Replacing,
): Promise<Result<undefined, BackupUnusable | DiskFull>> {
  const backup = listBackups(paths.backups).find(({ id }) => id === backupId)
  if (!backup) return failed({ code: 'backup/unusable' })
  const part = `${paths.database}.part`
  try {
    prepareCopy(backupFile(paths.backups, backup.id), part, {
      dataKey,
      chainId: surroundings.newId(),
    })
    beforeLeaving()
    await session.leave()
    if (keepsFile) setAside(paths.database, surroundings.now())
    // Closing wrote the log back; what is left of it belongs to the file that goes.
    for (const suffix of ['-wal', '-shm']) rmSync(`${paths.database}${suffix}`, { force: true })
    renameSync(part, paths.database)
    syncFolder(dirname(paths.database))
    session.enter(await openWorkspaceFile(paths.database, dataKey, openingSteps))
    return succeeded(undefined)
  } catch (error) {
    rmSync(part, { force: true })
    if (error instanceof BackupUnusableError) return failed({ code: 'backup/unusable' })
    return toDiskFull(error, 2 * backup.byteCount)
  }
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

function setAside(database: string, now: Date): void {
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  for (const suffix of ['', '-wal']) {
    const file = `${database}${suffix}`
    if (existsSync(file)) renameSync(file, `${database}.damaged-${stamp}${suffix}`)
  }
}
