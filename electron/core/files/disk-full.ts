import type { DiskFull } from '#shared/contract/workspace-contract.ts'
import { failed, type Result } from '#shared/kit/result.ts'

/** Answers the failure when the disk was full; throws the error again when it was anything else. */
export function toDiskFull(error: unknown, neededBytes: number): Result<never, DiskFull> {
  if (!isDiskFull(error)) throw error
  return failed({ code: 'disk/full', neededBytes })
}

export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL'
}
