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
 * four weeks of the calendar, and the last five of each other reason. Nothing is kept longer than ninety
 * days but the newest of all, which always stays.
 *
 * A clock may jump by years. The first day after a long time therefore lets nothing go for its age:
 * a second day has to agree. What a clock set back calls the future keeps its newest two, and takes
 * no place from what was made by today's clock, until that reaches back four weeks.
 */
export function chooseBackupsToDelete(backups: readonly Backup[], now: Date): Backup[] {
  const newestFirst = backups.toSorted((left, right) => (left.madeAt < right.madeAt ? 1 : -1))
  const ofFuture = newestFirst.filter((backup) => ageMs(backup, now) < 0)
  const [newest, ...others] = newestFirst.filter((backup) => ageMs(backup, now) >= 0)
  if (!newest) return ofFuture.slice(keptOfFuture)
  const inTime = others.filter((backup) => ageMs(backup, now) <= oldestMs)
  const isAgeCertain = [newest, ...inTime].some((backup) => {
    const age = ageMs(backup, now)
    return age >= dayMs && age <= oldestMs
  })
  const young = [newest, ...(isAgeCertain ? inTime : others)]
  const reachesBack = young.some((backup) => ageMs(backup, now) >= (keptWeeks - 1) * weekMs)
  const keep = new Set<Backup>([
    newest,
    ...ofFuture.slice(0, reachesBack ? 0 : keptOfFuture),
    ...(isAgeCertain ? [] : others.filter((backup) => ageMs(backup, now) > oldestMs)),
    ...newestPerPeriod(young, now, { periodMs: dayMs, count: keptDays }),
    ...newestPerPeriod(young, now, { periodMs: weekMs, count: keptWeeks }),
    ...reasonsWithPlaces.flatMap(({ reason, count }) => ofReason(young, reason).slice(0, count)),
  ])
  return newestFirst.filter((backup) => !keep.has(backup))
}

const keptOfFuture = 2
const reasonsWithPlaces = [
  { reason: 'start', count: keptStarts },
  { reason: 'by-hand', count: keptOfOtherReasons },
  { reason: 'migration', count: keptOfOtherReasons },
  { reason: 'before-restore', count: keptOfOtherReasons },
  { reason: 'before-sync', count: keptOfOtherReasons },
  { reason: 'before-update', count: keptOfOtherReasons },
] as const

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
    const period = current - Math.floor(Date.parse(backup.madeAt) / periodMs)
    if (period < count && !byPeriod.has(period)) byPeriod.set(period, backup)
  }
  return [...byPeriod.values()]
}
