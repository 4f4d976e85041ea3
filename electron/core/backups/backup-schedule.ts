import { statSync } from 'node:fs'

import { isDiskFull } from '#core/files/disk-full.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'

import { keepBackup } from './backup-keeper.ts'
import { listBackups } from './backup-files.ts'

/** Not at once, so that the first screen does not wait for it. */
const afterOpeningMs = 5_000
const everyMs = 30 * 60_000

/**
 * Backs up soon after every opening, and every half hour in which something was written. Hand it every
 * event; the timers stop with the lock.
 */
export function backupSchedule(door: WorkspaceDoor): (event: AppEvent) => void {
  let timers: NodeJS.Timeout[] = []
  return (event) => {
    if (event.kind !== 'workspace-changed') return
    if (event.status.state !== 'open') {
      timers.forEach((timer) => clearTimeout(timer))
      timers = []
    } else if (timers.length === 0) {
      timers = [
        setTimeout(() => void attempt(door, 'start'), afterOpeningMs).unref(),
        setInterval(() => {
          if (isChangedSinceBackup(door)) void attempt(door, 'timer')
        }, everyMs).unref(),
      ]
    }
  }
}

/** A full disk is told when the user next writes; here there is nobody to tell. */
async function attempt(door: WorkspaceDoor, reason: 'start' | 'timer'): Promise<void> {
  try {
    await keepBackup(door, reason)
  } catch (error) {
    if (!isDiskFull(error)) throw error
  }
}

function isChangedSinceBackup({ paths }: WorkspaceDoor): boolean {
  const [newest] = listBackups(paths.backups)
  if (!newest) return true
  const writtenMs = [paths.database, `${paths.database}-wal`].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0,
  )
  return Math.max(...writtenMs) > Date.parse(newest.madeAt)
}
