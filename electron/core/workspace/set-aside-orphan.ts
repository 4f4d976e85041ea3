import { existsSync, renameSync } from 'node:fs'

import { databaseSuffixes } from './workspace-paths.ts'

/** A database without a key file was never finished; it is kept all the same, under another name. */
export function setAsideOrphan(database: string, now: Date): void {
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  for (const suffix of databaseSuffixes) {
    const file = `${database}${suffix}`
    if (existsSync(file)) renameSync(file, `${database}.orphan-${stamp}${suffix}`)
  }
}
