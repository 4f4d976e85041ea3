import { statSync } from 'node:fs'

import { layBallast } from '#core/files/ballast.ts'
import { isDiskFull } from '#core/files/disk-full.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'

import { listBackups } from './backup-files.ts'
import { keepBackup } from './backup-keeper.ts'

/** Not at once, so that the first screen does not wait for it. */
const ballastAfterMs = 1_000
const backupAfterMs = 5_000
const backupEveryMs = 30 * 60_000

type Telling = {
  readonly report: (place: string, error: unknown) => void
  readonly emit: (event: AppEvent) => void
}

/**
 * Lays the ballast and backs up soon after every opening, and backs up every half hour in which
 * something was written. Hand it every event; the timers stop with the lock. A damaged workspace is
 * left alone: its copies would push out the sound ones. How a backup went is told, what fails otherwise
 * than for want of room is reported, and the next turn comes all the same.
 */
export function scheduleUpkeep(
  door: WorkspaceDoor,
  { report, emit }: Telling,
): (event: AppEvent) => void {
  let timers: NodeJS.Timeout[] = []
  const backUp = async (reason: 'start' | 'timer') => {
    try {
      if (reason === 'timer' && !isChangedSinceBackup(door)) return
      if (await keepBackup(door, reason)) emit({ kind: 'backup-tried', fault: null })
    } catch (error) {
      const isFull = isDiskFull(error)
      if (!isFull) report(`backup.${reason}`, error)
      emit({ kind: 'backup-tried', fault: isFull ? 'disk-full' : 'other' })
    }
  }
  return (event) => {
    if (event.kind !== 'workspace-changed') return
    const { status } = event
    if (status.state !== 'open') {
      timers.forEach((timer) => clearTimeout(timer))
      timers = []
    } else if (timers.length === 0 && !status.readOnly) {
      timers = [
        setTimeout(() => {
          layBallast(door.paths.ballast).catch((error: unknown) => report('ballast', error))
        }, ballastAfterMs),
        setTimeout(() => void backUp('start'), backupAfterMs),
        setInterval(() => void backUp('timer'), backupEveryMs),
      ]
      timers.forEach((timer) => timer.unref())
    }
  }
}

function isChangedSinceBackup({ paths, surroundings }: WorkspaceDoor): boolean {
  const now = surroundings.now().getTime()
  // One from the time when the clock was ahead says nothing about what was written since.
  const newest = listBackups(paths.backups).find(({ madeAt }) => Date.parse(madeAt) <= now)
  if (!newest) return true
  const writtenMs = [paths.database, `${paths.database}-wal`].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0,
  )
  return Math.max(...writtenMs) > Date.parse(newest.madeAt)
}
