import { expect, it } from 'vitest'

import { chooseBackupsToDelete } from '#core/backups/choose-backups-to-delete.ts'
import type { Backup } from '#shared/domain/workspace/workspace.ts'

const hourMs = 60 * 60 * 1000

/** One backup every `stepHours` hours, the newest first. */
function backups(count: number, stepHours: number, reason: Backup['reason']): Backup[] {
  const newest = Date.parse('2026-06-30T20:00:00.000Z')
  return Array.from({ length: count }, (_, index) => ({
    id: `${reason}-${index}`,
    madeAt: new Date(newest - index * stepHours * hourMs).toISOString(),
    reason,
    byteCount: 1,
    verified: true,
    firmCount: 0,
    assessmentCount: 0,
  }))
}

function keptOf(all: readonly Backup[]): string[] {
  const gone = new Set(chooseBackupsToDelete(all))
  return all.filter((backup) => !gone.has(backup)).map(({ id }) => id)
}

it('keeps the newest of each of seven days and of four weeks', () => {
  const kept = keptOf(backups(60 * 24, 1, 'timer'))

  const ages = kept.map((id) => Math.floor(Number(id.split('-')[1]) / 24))
  expect(ages.slice(0, 7)).toEqual([0, 0, 1, 2, 3, 4, 5])
  expect(kept.length).toBeLessThanOrEqual(11)
  expect(Math.max(...ages)).toBeGreaterThanOrEqual(15)
})

it('keeps five starts and five of every other reason, however close together', () => {
  const reasons = ['start', 'by-hand', 'migration', 'before-restore'] as const
  for (const reason of reasons) {
    expect(keptOf(backups(12, 0.01, reason))).toEqual([0, 1, 2, 3, 4].map((i) => `${reason}-${i}`))
  }
})

it('never lets the newest go, nor the only one', () => {
  expect(keptOf(backups(1, 1, 'timer'))).toEqual(['timer-0'])
  expect(keptOf(backups(500, 0.5, 'timer'))[0]).toBe('timer-0')
  expect(keptOf([])).toEqual([])
})
