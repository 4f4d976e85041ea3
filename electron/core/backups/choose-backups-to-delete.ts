import type { Backup } from '#shared/domain/workspace/workspace.ts'

const dayMs = 24 * 60 * 60 * 1000
const weekMs = 7 * dayMs
const keptStarts = 5
const keptDays = 7
const keptWeeks = 4
const keptOfOtherReasons = 5
const oldestMs = 90 * dayMs

/**
 * What may go: everything but the last five starts, the newest of each of the last seven days and
 * four weeks of the calendar, and the last five of each other reason. Nothing is kept longer than ninety days but
 * the newest of all, which always stays.
 */
export function chooseBackupsToDelete(backups: readonly Backup[], now: Date): Backup[] {
  const [newest, ...others] = backups.toSorted((left, right) =>
    left.madeAt < right.madeAt ? 1 : -1,
  )
  if (!newest) return []
  const young = [newest, ...others.filter((backup) => ageMs(backup, now) <= oldestMs)]
  const keep = new Set<Backup>([
    newest,
    ...newestPerPeriod(young, now, { periodMs: dayMs, count: keptDays }),
    ...newestPerPeriod(young, now, { periodMs: weekMs, count: keptWeeks }),
    ...ofReason(young, 'start').slice(0, keptStarts),
    ...ofReason(young, 'by-hand').slice(0, keptOfOtherReasons),
    ...ofReason(young, 'migration').slice(0, keptOfOtherReasons),
    ...ofReason(young, 'before-restore').slice(0, keptOfOtherReasons),
    ...ofReason(young, 'before-sync').slice(0, keptOfOtherReasons),
  ])
  return [newest, ...others].filter((backup) => !keep.has(backup))
}

function ageMs({ madeAt }: Backup, now: Date): number {
  return now.getTime() - Date.parse(madeAt)
}

function ofReason(backups: readonly Backup[], reason: Backup['reason']): Backup[] {
  return backups.filter((backup) => backup.reason === reason)
}

/**
 * Of the last `count` periods, this one among them. Periods are of the calendar and not counted back
 * from now: what is the newest of its week today must be so tomorrow too, or nothing would ever grow
 * older than the second week.
 */
function newestPerPeriod(
  newestFirst: readonly Backup[],
  now: Date,
  { periodMs, count }: { readonly periodMs: number; readonly count: number },
): Backup[] {
  const byPeriod = new Map<number, Backup>()
  const current = Math.floor(now.getTime() / periodMs)
  for (const backup of newestFirst) {
    // What a clock set back calls the future is of the newest period.
    const period = Math.max(0, current - Math.floor(Date.parse(backup.madeAt) / periodMs))
    if (period < count && !byPeriod.has(period)) byPeriod.set(period, backup)
  }
  return [...byPeriod.values()]
}
