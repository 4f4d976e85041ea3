import type { DiskFull } from '#shared/contract/call.ts'
import { failed, type Result } from '#shared/kit/result.ts'

/** Answers the failure when the disk was full; throws the error again when it was anything else. */
export function toDiskFull(error: unknown, neededBytes: number): Result<never, DiskFull> {
  if (!isDiskFull(error)) throw error
  return failed({ code: 'disk/full', neededBytes })
}

/** The last is how SQLite says that its shared memory, a file beside the database, could not grow. */
const fullCodes: ReadonlySet<unknown> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'SQLITE_FULL',
  'SQLITE_IOERR_SHMSIZE',
])

/** True for the error itself and for one that was caused by it. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && fullCodes.has(error.code)) || isDiskFull(error.cause)
}
