import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { countWrongTry, waitBeforeNextTry } from '#core/workspace/wrong-tries.ts'

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-tries-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'wrong-tries.json')
}

it('waits no longer than the delay after the clock was set back', () => {
  const file = newFile()
  for (let tries = 0; tries < 5; tries += 1) countWrongTry(file, new Date('2027-01-01T00:00:00Z'))

  expect(waitBeforeNextTry(file, new Date('2026-01-01T00:00:00Z'))).toBe(5_000)
  expect(waitBeforeNextTry(file, new Date('2026-01-01T00:00:02Z'))).toBe(3_000)
  expect(waitBeforeNextTry(file, new Date('2026-01-01T00:00:05Z'))).toBe(0)
})

it('doubles the wait from the fifth wrong try on, up to a quarter of an hour', () => {
  const file = newFile()
  const now = new Date('2026-01-01T00:00:00Z')
  const waits = Array.from({ length: 14 }, () => countWrongTry(file, now) / 1000)
  expect(waits).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900])
})
