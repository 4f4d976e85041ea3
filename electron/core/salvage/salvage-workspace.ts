import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

import {
  backupFile,
  BackupUnusableError,
  checkBackup,
  listBackups,
} from '#core/backups/backup-files.ts'
import { putInPlace } from '#core/backups/put-in-place.ts'
import { isDiskFull } from '#core/files/disk-full.ts'
import { syncFile } from '#core/files/write-durably.ts'
import { openWorkspaceFile } from '#core/workspace/open-workspace-file.ts'
import { readKeyFile } from '#core/workspace/key-file.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import type { DiskFull } from '#shared/contract/call.ts'
import type { SalvageImpossible, SalvageStopped } from '#shared/contract/salvage-contract.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { Backup } from '#shared/domain/workspace/workspace.ts'
import type { SalvageReport } from '#shared/domain/workspace/salvage.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { saltBytes } from './pages/page-cipher.ts'
import { writeReport } from './report-file.ts'
import { salvageAside, SalvageFailedError, SalvageStoppedError } from './salvage-aside.ts'
import type { Progress, Salvaged } from './salvage-file.ts'

export type Salvaging = {
  /** Wiped when all is done. */
  readonly dataKey: Uint8Array
  readonly fillsFromBackup: boolean
  readonly instruments: readonly InstrumentDefinition[]
  readonly onProgress: Progress
  readonly signal: AbortSignal
}

type Failure = SalvageImpossible | SalvageStopped | DiskFull

/**
 * Makes a new file of what can be read of the damaged one, puts it in its place and opens it. Until
 * then nothing is touched, and the damaged file stays beside it under another name. Call in turn, with
 * the folder taken.
 */
export async function salvageWorkspace(
  door: WorkspaceDoor,
  salvaging: Salvaging,
): Promise<Result<SalvageReport, Failure>> {
  const { paths, session } = door
  const { dataKey } = salvaging
  const part = `${paths.database}.part`
  const neededBytes = bytesNeeded(paths.database)
  try {
    if (!existsSync(paths.database))
      return failed({ code: 'salvage/impossible', because: 'nothing' })
    if ((await freeBytes(paths.home)) < neededBytes)
      return failed({ code: 'disk/full', neededBytes })
    removePart(part)
    refuseWhenStopped(salvaging.signal)
    const salvaged = await run(door, salvaging, part)
    syncFile(part)
    // What does not open must not take the place of anything.
    const opened = await openWorkspaceFile(part, new Uint8Array(dataKey), door.openingSteps)
    await opened.db.destroy()
    refuseWhenStopped(salvaging.signal)
    await session.leave()
    const keptFileName = putInPlace(door, part, { keepsFile: true })
    const report = { ...salvaged, keptFileName }
    writeReport(paths.salvageReport, report, dataKey)
    session.enter(
      await openWorkspaceFile(paths.database, new Uint8Array(dataKey), door.openingSteps),
    )
    return succeeded(report)
  } catch (error) {
    return failed(toFailure(error, neededBytes))
  } finally {
    dataKey.fill(0)
    removePart(part)
  }
}

function run(
  { paths, surroundings }: WorkspaceDoor,
  { dataKey, fillsFromBackup, instruments, onProgress, signal }: Salvaging,
  newFile: string,
): Promise<Salvaged> {
  const backups = listBackups(paths.backups)
  const newest = backups.find((backup) => isSound(paths.backups, backup, dataKey))
  return salvageAside(
    {
      ...{ damagedFile: paths.database, newFile, evidenceFolder: paths.evidence },
      ...{ dataKey: new Uint8Array(dataKey), fillsFromBackup, instruments },
      backup: newest ? { file: backupFile(paths.backups, newest.id), madeAt: newest.madeAt } : null,
      salts: backups.map(({ id }) => firstBytes(backupFile(paths.backups, id), saltBytes)),
      chainId: surroundings.newId(),
      madeAt: surroundings.now().toISOString(),
      workspaceName: readKeyFile(paths.keyFile)?.workspaceName ?? '',
    },
    { onProgress, signal },
  )
}

function isSound(folder: string, { id }: Backup, dataKey: Uint8Array): boolean {
  try {
    checkBackup(backupFile(folder, id), dataKey)
    return true
  } catch (error) {
    if (error instanceof BackupUnusableError) return false
    throw error
  }
}

function firstBytes(file: string, count: number): Uint8Array {
  const handle = openSync(file, 'r')
  try {
    const bytes = new Uint8Array(count)
    readSync(handle, bytes, 0, count, 0)
    return bytes
  } finally {
    closeSync(handle)
  }
}

/** The new file is no longer than the old one with its log; some more for the start of it. */
function bytesNeeded(database: string): number {
  const sizes = [database, `${database}-wal`].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
  )
  return sizes.reduce((sum, size) => sum + size, 16 * 1024 * 1024)
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(dirname(`${folder}/.`))
  return bavail * bsize
}

function refuseWhenStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new SalvageStoppedError('The user stopped it')
}

function removePart(part: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${suffix}`, { force: true })
}

/** Throws what is no failure a user could act on. */
function toFailure(error: unknown, neededBytes: number): Failure {
  if (error instanceof SalvageStoppedError) return { code: 'salvage/stopped' }
  if (isDiskFull(error)) return { code: 'disk/full', neededBytes }
  if (error instanceof SalvageFailedError && error.because === 'NothingReadableError') {
    return { code: 'salvage/impossible', because: 'nothing' }
  }
  if (error instanceof SalvageFailedError && error.because === 'FileFromNewerAppError') {
    return { code: 'salvage/impossible', because: 'newer-app' }
  }
  throw error
}
