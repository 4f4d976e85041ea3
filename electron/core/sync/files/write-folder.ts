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
    const because = isDiskFull(error) ? 'full' : reasonOf(error)
    if (because === null) throw error
    return unusable(because)
  }
}

/** Null for what is no fault of the folder. */
function reasonOf(error: unknown): FolderUnusable['because'] | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // `UNKNOWN` is what Node makes of Windows' words for a device that is gone.
  if (/^(ENOENT|ENOTDIR|ENODEV|ENXIO|UNKNOWN)$/.test(code)) return 'missing'
  return /^E(ACCES|ROFS|PERM|IO|ISDIR|BUSY)$/.test(code) ? 'not-writable' : null
}

/** Checked before anything is packed for it. */
export function checkFolder(folder: string): Result<undefined, FolderUnusable> {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() ? succeeded() : unusable('missing')
}

function unusable(because: FolderUnusable['because']): Result<never, FolderUnusable> {
  return failed({ code: 'files/folder-unusable', because })
}
