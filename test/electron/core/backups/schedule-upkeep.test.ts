import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'

import { afterEach, expect, it, vi } from 'vitest'

import type { AppEvent } from '#shared/contract/app-events.ts'
import { openTestWorkspace, valueOf } from '#test/support/open-test-core.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

const faked = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const
const halfHourMs = 30 * 60_000

afterEach(() => void vi.useRealTimers())

async function openScheduled() {
  vi.useFakeTimers({ toFake: [...faked] })
  const test = await openTestWorkspace()
  const reasons = async () =>
    valueOf(await test.core.handlers.backups.list()).map(({ reason }) => reason)
  return { ...test, reasons }
}

function tried(events: readonly AppEvent[]) {
  return events.flatMap((event) => (event.kind === 'backup-tried' ? [event.fault] : []))
}

/** Backups are made in a thread, in real time. */
async function eventually(check: () => Promise<void> | void): Promise<void> {
  const endAt = Date.now() + 60_000
  for (;;) {
    try {
      await check()
      return
    } catch (error) {
      if (Date.now() > endAt) throw error
      await setImmediate()
    }
  }
}

it('backs up after opening and in each half hour in which something was written', async () => {
  const { core, events, reasons } = await openScheduled()
  const { id } = await startTestAssessment(core)
  await vi.advanceTimersByTimeAsync(5_000)
  await eventually(async () => expect(await reasons()).toEqual(['start']))

  await vi.advanceTimersByTimeAsync(2 * halfHourMs)
  expect(await reasons()).toEqual(['start'])
  await answer(core, id, 'cost', 1)
  await vi.advanceTimersByTimeAsync(halfHourMs)
  await eventually(async () => expect(await reasons()).toEqual(['timer', 'start']))
  await eventually(() => expect(tried(events)).toEqual([null, null]))
})

it('stops with the lock', async () => {
  const { core, reasons } = await openScheduled()
  await core.handlers.workspace.lock()
  await vi.advanceTimersByTimeAsync(10 * halfHourMs)
  expect(await reasons()).toEqual([])
})

it('reports a backup that fails and makes the next one all the same', async () => {
  const { homeFolder, events, reported, reasons } = await openScheduled()
  const folder = join(homeFolder, 'backups')
  writeFileSync(folder, 'not a folder')
  await vi.advanceTimersByTimeAsync(5_000)
  await eventually(() =>
    expect(reported).toMatchObject([{ place: 'backup.start', error: { code: 'EEXIST' } }]),
  )

  // Looking whether anything was written since fails as well: told in the same way, and no crash.
  await vi.advanceTimersByTimeAsync(halfHourMs)
  await eventually(() => expect(tried(events)).toEqual(['other', 'other']))

  rmSync(folder)
  mkdirSync(folder)
  await vi.advanceTimersByTimeAsync(halfHourMs)
  await eventually(async () => expect(await reasons()).toEqual(['timer']))
  await eventually(() => expect(tried(events)).toEqual(['other', 'other', null]))
  expect(reported.map(({ place }) => place)).toEqual(['backup.start', 'backup.timer'])
})

it('lays 64 MiB of ballast aside soon after opening', async () => {
  const { homeFolder } = await openScheduled()
  await vi.advanceTimersByTimeAsync(1_000)
  vi.useRealTimers()

  const file = join(homeFolder, 'ballast.bin')
  await vi.waitFor(() => expect(statSync(file).size).toBe(67_108_864), { timeout: 60_000 })
  expect(statSync(file).blocks * 512).toBeGreaterThanOrEqual(67_108_864)
})
