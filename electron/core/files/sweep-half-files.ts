import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What `writeDurably` and SQLite name a file that is being written. */
const halfFile = /\.part(-journal|-wal|-shm)?$/

/**
 * Removes what a process left half written when it was killed. Call while nobody else writes there:
 * one that is being written looks the same.
 */
export function sweepHalfFiles(folder: string, { deep = false } = {}): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder, { recursive: deep }).map(String)) {
    if (halfFile.test(name)) removeIfPossible(join(folder, name))
  }
}

/** One that stays is in nobody's way, and must not keep the workspace shut. */
function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // A folder that cannot be written to is told where something is to be stored.
  }
}
