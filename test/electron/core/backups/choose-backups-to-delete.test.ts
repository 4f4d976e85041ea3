import { expect, it } from 'vitest'

import { chooseBackupsToDelete } from '#core/backups/choose-backups-to-delete.ts'
import type { Backup } from '#shared/domain/workspace/workspace.ts'

const hourMs = 60 * 60 * 1000
const newestAt = Date.parse('2026-06-30T20:00:00.000Z')

/** One backup every `stepHours` hours, the newest first. */
function backups(count: number, stepHours: number, reason: Backup['reason']): Backup[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${reason}-${index}`,
    madeAt: new Date(newestAt - index * stepHours * hourMs).toISOString(),
    reason,
    byteCount: 1,
    verified: true,
    firmCount: 0,
    assessmentCount: 0,
  }))
}

/** One made so many hours after the others. */
function today(hoursLater: number): Backup {
  const madeAt = new Date(newestAt + hoursLater * hourMs).toISOString()
  return { ...backups(1, 1, 'timer')[0]!, id: `today-${hoursLater}`, madeAt }
}

function keptOf(all: readonly Backup[], hoursLater = 0): string[] {
  const now = new Date(newestAt + hoursLater * hourMs)
  const gone = new Set(chooseBackupsToDelete(all, now))
  return all.filter((backup) => !gone.has(backup)).map(({ id }) => id)
}

it('keeps the newest of each of seven days and of four weeks', () => {
  const all = backups(60 * 24, 1, 'timer')
  const kept = new Set(keptOf(all))

  const days = all.filter(({ id }) => kept.has(id)).map(({ madeAt }) => madeAt.slice(0, 10))
  expect(days.slice(0, 7)).toEqual(
    [30, 29, 28, 27, 26, 25, 24].map((day) => `2026-06-${String(day)}`),
  )
  // Weeks begin on Thursdays, as the clock of computers does.
  expect(days.slice(7)).toEqual(['2026-06-17', '2026-06-10'])
})

it('lets backups grow old enough to be of four weeks, made and let go day by day', () => {
  let kept: Backup[] = []
  for (const backup of backups(60, 24, 'timer').toReversed()) {
    const all = [...kept, backup]
    const gone = new Set(chooseBackupsToDelete(all, new Date(backup.madeAt)))
    kept = all.filter((one) => !gone.has(one))
  }
  const oldest = kept[0]?.madeAt ?? ''
  expect(newestAt - Date.parse(oldest)).toBeGreaterThanOrEqual(14 * 24 * hourMs)
  expect(kept.length).toBe(9)
})

it('keeps five starts and five of every other reason, however close together', () => {
  const reasons = ['start', 'by-hand', 'migration', 'before-restore', 'before-sync'] as const
  for (const reason of reasons) {
    expect(keptOf(backups(12, 0.01, reason))).toEqual([0, 1, 2, 3, 4].map((i) => `${reason}-${i}`))
  }
})

it('counts days and weeks from the clock, so that what was made weeks ago goes', () => {
  const monthAgo = backups(20, 24, 'timer')

  expect(keptOf(monthAgo, 30 * 24)).toEqual(['timer-0'])
  expect(keptOf(monthAgo, 15 * 24)).toEqual(['timer-0', 'timer-6'])
})

it('keeps nothing longer than ninety days but the newest', () => {
  const starts = backups(5, 24, 'start')
  expect(keptOf(starts, 89 * 24)).toEqual(['start-0', 'start-1'])

  const backAtWork = [today(200 * 24), today(199 * 24), ...starts]
  expect(keptOf(backAtWork, 200 * 24)).toEqual(['today-4800', 'today-4776'])
})

it('lets nothing go for its age on the first day after a long time: the clock may have jumped', () => {
  const starts = backups(5, 24, 'start')
  const tenYearsHours = 10 * 365 * 24
  const jumped = [today(tenYearsHours), ...starts]
  expect(keptOf(jumped, tenYearsHours)).toHaveLength(6)
})

it('gives what was made by a clock that was ahead no place of what is made by the right one', () => {
  const fromFuture = [today(10 * 365 * 24), today(10 * 365 * 24 - 1), today(10 * 365 * 24 - 2)]
  const good = backups(14, 24, 'timer')
  const kept = keptOf([...fromFuture, ...good])
  expect(kept.filter((id) => id.startsWith('today'))).toHaveLength(2)
  expect(kept.filter((id) => id.startsWith('timer'))).toEqual(keptOf(good))
})

it('never lets the newest go, nor the only one', () => {
  expect(keptOf(backups(1, 1, 'timer'))).toEqual(['timer-0'])
  expect(keptOf(backups(500, 0.5, 'timer'))[0]).toBe('timer-0')
  expect(keptOf([])).toEqual([])
})
