import { readFileSync } from 'node:fs'

import { toFolderUnusable, unusable } from '#core/files/folder-unusable.ts'
import { writeDurably } from '#core/files/write-durably.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import type { FolderUnusable } from '#shared/contract/sync-contract.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

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
    return toFolderUnusable(error)
  }
}
