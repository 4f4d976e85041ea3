import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { stopWhenDeserted } from '../../../electron/browser-host/lifetime.ts'

describe('stopWhenDeserted', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('stops when the last window has been gone for the grace time', () => {
    const stop = vi.fn()
    const onCount = stopWhenDeserted(stop, 1_000)
    onCount(1)
    onCount(0)
    vi.advanceTimersByTime(999)
    expect(stop).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(stop).toHaveBeenCalledOnce()
  })

  it('stays when the window comes back, as after a reload', () => {
    const stop = vi.fn()
    const onCount = stopWhenDeserted(stop, 1_000)
    onCount(1)
    onCount(0)
    onCount(1)
    vi.advanceTimersByTime(10_000)
    expect(stop).not.toHaveBeenCalled()
  })
})
