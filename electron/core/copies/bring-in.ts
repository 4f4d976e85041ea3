import { existsSync, mkdirSync, rmSync } from 'node:fs'

import { toDiskFull } from '#core/files/disk-full.ts'
import { writeDurably } from '#core/files/write-durably.ts'
import { FolderInUseError } from '#core/workspace/folder-lock.ts'
import { readKeyFile, writeKeyFile } from '#core/workspace/key-file.ts'
import { broughtInMark } from '#core/workspace/new-life.ts'
import { setAsideOrphan } from '#core/workspace/set-aside-orphan.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import { workspacePaths, type WorkspacePaths } from '#core/workspace/workspace-paths.ts'
import type { DiskFull } from '#shared/contract/call.ts'
import type { CopyUnusable } from '#shared/contract/copies-contract.ts'
import type { WorkspaceExists } from '#shared/contract/workspace-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { copyEvidence, copyWhole, CopyDiffersError } from './copied-files.ts'
import { readCopy } from './find-copies.ts'

/** What to free at least before trying again: a database of a usual size, and its log. */
const roomBytes = 80 * 1024 * 1024

/**
 * Takes a copy over into an empty home folder. The key file is written last: until it stands there is
 * no workspace, so what was cut short is simply begun again.
 */
export function bringIn(
  door: WorkspaceDoor,
  folder: string,
): Promise<Result<undefined, WorkspaceExists | CopyUnusable | DiskFull>> {
  return door.session.inTurn(async () => {
    if (door.session.status().state !== 'none') return failed({ code: 'workspace/exists' })
    if (!readCopy(folder)) return failed({ code: 'copy/unusable' })
    try {
      mkdirSync(door.paths.home, { recursive: true, mode: 0o700 })
      door.session.takeFolder()
      await takeOver(workspacePaths(folder), door)
      return succeeded()
    } catch (error) {
      // Another process is just making one.
      if (error instanceof FolderInUseError) return failed({ code: 'workspace/exists' })
      if (error instanceof CopyDiffersError || isUnreadable(error)) {
        return failed({ code: 'copy/unusable' })
      }
      return toDiskFull(error, roomBytes)
    }
  })
}

async function takeOver(copy: WorkspacePaths, { paths, surroundings }: WorkspaceDoor) {
  setAsideOrphan(paths.database, surroundings.now())
  const keyFile = readKeyFile(copy.keyFile)
  if (!keyFile) throw new CopyDiffersError(copy.keyFile)
  try {
    await copyEvidence(copy.evidence, paths.evidence)
    for (const [from, to] of [
      [copy.erasedList, paths.erasedList],
      // A folder copied by hand while the app was open has its last changes in the log.
      [`${copy.database}-wal`, `${paths.database}-wal`],
      [copy.database, paths.database],
    ] as const) {
      if (existsSync(from)) await copyWhole(from, to)
    }
    writeDurably(broughtInMark(paths.database), '')
  } catch (error) {
    for (const suffix of ['', '-wal']) rmSync(`${paths.database}${suffix}`, { force: true })
    throw error
  }
  writeKeyFile(paths.keyFile, keyFile)
}

/** The stick was pulled, or cannot be read. */
function isUnreadable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(ENOENT|ENOTDIR|ENODEV|ENXIO|EIO|EACCES|UNKNOWN)$/.test(code)
}
