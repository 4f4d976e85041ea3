import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'

import { damagedLogSuffix } from '#core/database/log-damage.ts'
import { syncFolder } from '#core/files/write-durably.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'

const logSuffixes = ['-wal', '-shm', damagedLogSuffix] as const

/**
 * Puts a finished file in the place of the workspace, in one rename. Nobody may have the workspace
 * open. With `keepsFile` the one that goes stays under another name, which is answered: a damaged one
 * may still be of use.
 */
export function putInPlace(
  { paths, surroundings }: WorkspaceDoor,
  part: string,
  { keepsFile }: { readonly keepsFile: boolean },
): string {
  const { database } = paths
  const kept = keepsFile ? setAside(database, surroundings.now()) : ''
  // Closing wrote the log back; what is left of it belongs to the file that goes.
  for (const suffix of logSuffixes) rmSync(`${database}${suffix}`, { force: true })
  renameSync(part, database)
  syncFolder(dirname(database))
  return kept
}

function setAside(database: string, now: Date): string {
  const kept = `${database}.damaged-${now.toISOString().replace(/[:.]/g, '-')}`
  for (const suffix of ['', '-wal', damagedLogSuffix]) {
    const file = `${database}${suffix}`
    if (existsSync(file)) renameSync(file, `${kept}${suffix}`)
  }
  return basename(kept)
}
