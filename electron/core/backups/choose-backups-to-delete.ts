import type { Backup } from '#shared/domain/workspace/workspace.ts'

const dayMs = 24 * 60 * 60 * 1000
const keptStarts = 5
const keptDays = 7
const keptWeeks = 4
const keptOfOtherReasons = 5

/**
 * What may go: everything but the last five starts, the newest of each of the last seven days and
 * four weeks, and the last five of each other reason. The newest of all always stays.
 */
export function chooseBackupsToDelete(backups: readonly Backup[]): Backup[] {
  const newestFirst = backups.toSorted((left, right) => (left.madeAt < right.madeAt ? 1 : -1))
  const keep = new Set<Backup>([
    ...newestPerPeriod(newestFirst, dayMs).slice(0, keptDays),
    ...newestPerPeriod(newestFirst, 7 * dayMs).slice(0, keptWeeks),
    ...ofReason(newestFirst, 'start').slice(0, keptStarts),
    ...ofReason(newestFirst, 'by-hand').slice(0, keptOfOtherReasons),
    ...ofReason(newestFirst, 'migration').slice(0, keptOfOtherReasons),
    ...ofReason(newestFirst, 'before-restore').slice(0, keptOfOtherReasons),
  ])
  return newestFirst.filter((backup) => !keep.has(backup))
}

function ofReason(backups: readonly Backup[], reason: Backup['reason']): Backup[] {
  return backups.filter((backup) => backup.reason === reason)
}

function newestPerPeriod(newestFirst: readonly Backup[], periodMs: number): Backup[] {
  const byPeriod = new Map<number, Backup>()
  for (const backup of newestFirst) {
    const period = Math.floor(Date.parse(backup.madeAt) / periodMs)
    if (!byPeriod.has(period)) byPeriod.set(period, backup)
  }
  return [...byPeriod.values()]
}
