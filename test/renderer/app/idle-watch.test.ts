import { describe, expect, it, vi } from 'vitest'

import { idleWatch } from '../../../renderer/app/idle-watch.ts'

const minuteMs = 60_000

function watchAt() {
  const clock = { nowMs: 0 }
  const lock = vi.fn()
  const onNear = vi.fn()
  const tellHost = vi.fn()
  const watch = idleWatch({ lock, onNear, tellHost, now: () => clock.nowMs })
  return { clock, lock, onNear, tellHost, watch }
}

describe('idleWatch', () => {
  it('warns one minute before it locks after ten', () => {
    const { clock, lock, onNear, watch } = watchAt()
    clock.nowMs = 9 * minuteMs - 1
    watch.look()
    expect(onNear).not.toHaveBeenCalled()

    clock.nowMs = 9 * minuteMs
    watch.look()
    watch.look()
    expect(onNear.mock.calls).toEqual([[true]])
    expect(lock).not.toHaveBeenCalled()

    clock.nowMs = 10 * minuteMs
    watch.look()
    expect(lock).toHaveBeenCalledOnce()
  })

  it('stays open after a sign in the last minute', () => {
    const { clock, lock, onNear, watch } = watchAt()
    clock.nowMs = 9.5 * minuteMs
    watch.look()
    watch.noteSign()
    clock.nowMs = 18 * minuteMs
    watch.look()

    expect(onNear.mock.calls).toEqual([[true], [false]])
    expect(lock).not.toHaveBeenCalled()
  })

  it('tells the host once a minute that the person reads on, and not when nobody is there', () => {
    const { clock, tellHost, watch } = watchAt()
    for (let second = 0; second <= 300; second += 1) {
      clock.nowMs = second * 1_000
      watch.noteSign()
    }
    expect(tellHost).toHaveBeenCalledTimes(5)

    clock.nowMs = 9 * minuteMs
    watch.look()
    expect(tellHost).toHaveBeenCalledTimes(5)
  })

  it('locks at the first movement after a long sleep', () => {
    const { clock, lock, tellHost, watch } = watchAt()
    clock.nowMs = 60 * minuteMs
    watch.noteSign()

    expect(lock).toHaveBeenCalledOnce()
    expect(tellHost).not.toHaveBeenCalled()
  })
})
