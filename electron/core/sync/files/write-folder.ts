import { readFileSync, statSync } from 'node:fs'

import { isDiskFull } from '#core/files/disk-full.ts'
import { writeDurably } from '#core/files/write-durably.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import type { FolderUnusable } from '#shared/contract/sync-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

/**
 * Writes a file so that the stick may be pulled when it answers: to `.part`, fsync, rename, read back
 * and compared.
 */
export function writeToFolder(
  path: string,
  content: Uint8Array,
): Result<undefined, FolderUnusable> {
  try {
    writeDurably(path, content)
    return sha256Hex(readFileSync(path)) === sha256Hex(content)
      ? succeeded()
      : unusable('read-back-differs')
  } catch (error) {
    if (isDiskFull(error)) return unusable('full')
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENODEV') return unusable('missing')
    if (typeof code === 'string' && /^E(ACCES|ROFS|PERM|IO|ISDIR)$/.test(code)) {
      return unusable('not-writable')
    }
    throw error
  }
}

/** Checked before anything is packed for it. */
export function checkFolder(folder: string): Result<undefined, FolderUnusable> {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() ? succeeded() : unusable('missing')
}

function unusable(because: FolderUnusable['because']): Result<never, FolderUnusable> {
  return failed({ code: 'files/folder-unusable', because })
}
