import { existsSync, renameSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import { backupFile } from '#core/backups/backup-files.ts'
import { WorkspaceReadOnlyError } from '#core/backups/backup-keeper.ts'
import { makeBackupAside } from '#core/backups/make-backup-aside.ts'
import { hanoiDay } from '#core/hanoi-day.ts'
import { checkFolder, toFolderUnusable } from '#core/files/folder-unusable.ts'
import { syncFolder, writeDurably } from '#core/files/write-durably.ts'
import {
  KeyFileDamagedError,
  readKeyFile,
  writeKeyFile,
  type KeyFile,
} from '#core/workspace/key-file.ts'
import type { OpenWorkspace } from '#core/workspace/open-workspace.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import { workspacePaths } from '#core/workspace/workspace-paths.ts'
import type { FolderUnusable } from '#shared/contract/sync-contract.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { copyEvidence, copyWhole, CopyDiffersError } from './copied-files.ts'

type Written = { readonly folder: string; readonly byteCount: number }

/**
 * Writes the workspace away into a new folder of `folder`, in the shape of a home folder. Until all of
 * it stands the new folder ends in `.part`; what fails leaves nothing behind.
 */
export async function writeCopy(
  door: WorkspaceDoor,
  workspace: OpenWorkspace,
  folder: string,
): Promise<Result<Written, FolderUnusable>> {
  if (workspace.readOnly) throw new WorkspaceReadOnlyError('A copy of a damaged file is none')
  const checked = checkFolder(folder)
  if (!checked.ok) return checked
  const target = newFolderIn(folder, door.surroundings.now())
  const part = `${target}.part`
  try {
    await mkdir(part, { mode: 0o700 })
    const byteCount = await fill(door, workspace, part)
    renameSync(part, target)
    syncFolder(folder)
    return succeeded({ folder: target, byteCount })
  } catch (error) {
    removeIfPossible(part)
    return toFolderUnusable(error, { differs: error instanceof CopyDiffersError })
  }
}

async function fill(
  { paths, surroundings }: WorkspaceDoor,
  { dataKey }: OpenWorkspace,
  part: string,
): Promise<number> {
  const copy = workspacePaths(part)
  const made = await makeBackupAside({
    ...{ workspaceFile: paths.database, folder: part, dataKey },
    ...{ reason: 'by-hand', madeAt: surroundings.now() },
  })
  renameSync(backupFile(part, made.id), copy.database)
  rmSync(join(part, `${made.id}.json`))
  const evidence = await copyEvidence(paths.evidence, copy.evidence)
  if (existsSync(paths.erasedList)) await copyWhole(paths.erasedList, copy.erasedList)
  const keyFile = readKeyFile(paths.keyFile)
  if (!keyFile) throw new Error('An open workspace has a key file')
  writeKeyFile(copy.keyFile, keyFile)
  if (!isDeepStrictEqual(readBack(copy.keyFile), keyFile)) throw new CopyDiffersError(copy.keyFile)
  writeDurably(join(part, 'DOC-TRUOC.txt'), howToOpen)
  return made.byteCount + evidence
}

/** Null for what cannot be understood. */
function readBack(keyFile: string): KeyFile | null {
  try {
    return readKeyFile(keyFile)
  } catch (error) {
    if (error instanceof KeyFileDamagedError) return null
    throw error
  }
}

/** For who finds the stick: it lies beside the copy, where no window can say it. */
const howToOpen = `Nâng Bậc: bản chép dữ liệu, đã mã hóa.
Mở trên máy khác: cài Nâng Bậc, mở ứng dụng, ở màn hình đầu chọn "Tôi có bản chép trên USB".
Cần cụm mật khẩu hoặc mã khôi phục.

Nâng Bậc: an encrypted copy of a workspace.
To open it on another laptop: install Nâng Bậc, start it, choose "I have a copy on a stick" on its first screen.
It takes the passphrase or the recovery code.
`

/** `nang-bac-2026-11-27`, or with a number behind it where there is one of that day. */
function newFolderIn(folder: string, now: Date): string {
  const day = join(folder, `nang-bac-${hanoiDay(now)}`)
  for (let number = 1; ; number++) {
    const name = number === 1 ? day : `${day}-${String(number)}`
    if (!existsSync(name) && !existsSync(`${name}.part`)) return name
  }
}

/** The stick may be gone. */
function removeIfPossible(part: string): void {
  try {
    rmSync(part, { recursive: true, force: true })
  } catch {
    // What is left ends in `.part` and is never taken for a copy.
  }
}
