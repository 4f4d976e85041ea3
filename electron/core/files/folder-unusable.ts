import { statSync } from 'node:fs'

import type { FolderUnusable } from '#shared/contract/sync-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { isDiskFull } from './disk-full.ts'

/** Checked before anything is made for it; what no system takes for a path is not there either. */
export function checkFolder(folder: string): Result<undefined, FolderUnusable> {
  try {
    if (statSync(folder).isDirectory()) return succeeded()
  } catch {
    // Said below.
  }
  return unusable('missing')
}

/** Answers the failure where the fault is the folder's; throws the error again when it is anything else. */
export function toFolderUnusable(
  error: unknown,
  { differs = false } = {},
): Result<never, FolderUnusable> {
  const because = differs ? 'read-back-differs' : isDiskFull(error) ? 'full' : reasonOf(error)
  if (because === null) throw error
  return unusable(because)
}

/** Null for what is no fault of the folder. */
function reasonOf(error: unknown): FolderUnusable['because'] | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // `UNKNOWN` is what Node makes of Windows' words for a device that is gone.
  if (/^(ENOENT|ENOTDIR|ENODEV|ENXIO|UNKNOWN)$/.test(code)) return 'missing'
  return /^(E(ACCES|ROFS|PERM|IO|ISDIR|BUSY)|SQLITE_(CANTOPEN|READONLY|IOERR)\w*)$/.test(code)
    ? 'not-writable'
    : null
}

export function unusable(because: FolderUnusable['because']): Result<never, FolderUnusable> {
  return failed({ code: 'files/folder-unusable', because })
}
