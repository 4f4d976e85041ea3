import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { checkFolder } from '#core/files/folder-unusable.ts'
import { listDrives } from '#core/files/list-drives.ts'
import { readKeyFile } from '#core/workspace/key-file.ts'
import { workspacePaths } from '#core/workspace/workspace-paths.ts'
import type { FolderUnusable } from '#shared/contract/sync-contract.ts'
import type { WorkspaceCopy } from '#shared/domain/workspace/workspace-copy.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

/** In a folder and in those that lie in it; null looks on every drive. Newest first. */
export async function findCopies(
  folder: string | null,
): Promise<Result<WorkspaceCopy[], FolderUnusable>> {
  if (folder !== null) {
    const checked = checkFolder(folder)
    if (!checked.ok) return checked
  }
  const roots = folder === null ? (await listDrives()).map(({ path }) => path) : [folder]
  const found = roots
    .flatMap((root) => [root, ...foldersIn(root)])
    .flatMap((place) => readCopy(place) ?? [])
  return succeeded(found.toSorted((one, other) => other.writtenAt.localeCompare(one.writtenAt)))
}

/** Null for a folder that holds no workspace, or none that can be looked at. */
export function readCopy(folder: string): WorkspaceCopy | null {
  const { keyFile, database } = workspacePaths(folder)
  try {
    const found = statSync(database, { throwIfNoEntry: false })
    const key = found?.isFile() && !folder.endsWith('.part') ? readKeyFile(keyFile) : null
    if (!found || !key) return null
    return { folder, workspaceName: key.workspaceName, writtenAt: found.mtime.toISOString() }
  } catch {
    return null
  }
}

function foldersIn(root: string): string[] {
  try {
    return readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(root, name))
  } catch {
    return []
  }
}
