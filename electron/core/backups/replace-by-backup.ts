import { copyFileSync, rmSync } from 'node:fs'

import { openEncryptedFile } from '#core/database/open-database.ts'
import { toDiskFull } from '#core/files/disk-full.ts'
import { syncFile } from '#core/files/write-durably.ts'
import { openWorkspaceFile } from '#core/workspace/open-workspace-file.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import { databaseSuffixes } from '#core/workspace/workspace-paths.ts'
import type { DiskFull } from '#shared/contract/call.ts'
import type { BackupUnusable } from '#shared/contract/workspace-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { backupFile, BackupUnusableError, checkBackup, listBackups } from './backup-files.ts'
import { putInPlace } from './put-in-place.ts'

type Replacing = {
  /** Wiped when all is done. */
  readonly dataKey: Uint8Array
  /** Keeps the file that goes, under another name: a damaged one may still be of use. */
  readonly keepsFile: boolean
  /** Runs when nobody writes to the file that goes any more: everything acknowledged is in it. */
  readonly afterLeaving: () => void
}

/**
 * Puts a backup in the place of the workspace and opens it. The copy is made and checked before
 * anything is touched, and takes its place in one rename. What was open is opened again when that
 * fails. Call in turn, with the folder taken.
 */
export async function replaceByBackup(
  door: WorkspaceDoor,
  backupId: string,
  replacing: Replacing,
): Promise<Result<undefined, BackupUnusable | DiskFull>> {
  const { paths, session, surroundings } = door
  const { dataKey } = replacing
  const backup = listBackups(paths.backups).find(({ id }) => id === backupId)
  if (!backup) return failed({ code: 'backup/unusable' })
  const wasOpen = session.isOpen()
  const part = `${paths.database}.part`
  try {
    const chainId = surroundings.newId()
    prepareCopy(backupFile(paths.backups, backup.id), part, { dataKey, chainId })
    await session.leave()
    replacing.afterLeaving()
    putInPlace(door, part, replacing)
    await enter(door, dataKey)
    return succeeded(undefined)
  } catch (error) {
    if (wasOpen && !session.isOpen()) await enter(door, dataKey)
    if (error instanceof BackupUnusableError) return failed({ code: 'backup/unusable' })
    return toDiskFull(error, 2 * backup.byteCount)
  } finally {
    dataKey.fill(0)
    for (const suffix of databaseSuffixes) rmSync(`${part}${suffix}`, { force: true })
  }
}

/** The session is given a key of its own, which it wipes on leaving. */
async function enter(
  { paths, session, openingSteps }: WorkspaceDoor,
  dataKey: Uint8Array,
): Promise<void> {
  session.enter(await openWorkspaceFile(paths.database, new Uint8Array(dataKey), openingSteps))
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
