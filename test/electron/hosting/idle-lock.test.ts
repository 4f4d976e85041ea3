import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { idleLock } from '../../../electron/hosting/idle-lock.ts'

describe('idleLock', () => {
  const lock = vi.fn(() => Promise.resolve())
  beforeEach(() => {
    lock.mockClear()
    vi.useFakeTimers()
  })
  afterEach(() => vi.useRealTimers())

  it('locks when nobody has asked for anything for a while', async () => {
    const idle = idleLock(lock, 1_000)
    await idle.during('firms.search', () => Promise.resolve())
    vi.advanceTimersByTime(999)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(lock).toHaveBeenCalledOnce()
  })

  it('is not put off by what a window asks by itself', async () => {
    const idle = idleLock(lock, 1_000)
    await idle.during('firms.search', () => Promise.resolve())
    vi.advanceTimersByTime(600)
    await idle.during('workspace.status', () => Promise.resolve())
    vi.advanceTimersByTime(400)
    expect(lock).toHaveBeenCalledOnce()
  })

  it('stays open for the whole limit and a minute while the window says somebody is there', async () => {
    const idle = idleLock(lock)
    for (let minute = 0; minute < 30; minute += 1) {
      await idle.during('host.stillHere', () => Promise.resolve())
      vi.advanceTimersByTime(60_000)
    }
    vi.advanceTimersByTime(9 * 60_000)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(lock).toHaveBeenCalledOnce()
  })

  it('waits for a call that is still running', async () => {
    const idle = idleLock(lock, 1_000)
    const long = Promise.withResolvers<undefined>()
    const running = idle.during('firmImports.apply', () => long.promise)
    await idle.during('firms.search', () => Promise.resolve())
    vi.advanceTimersByTime(5_000)
    expect(lock).not.toHaveBeenCalled()

    long.resolve(undefined)
    await running
    vi.advanceTimersByTime(1_000)
    expect(lock).toHaveBeenCalledOnce()
  })
})
