import { describe, expect, it, vi } from 'vitest'

import {
  dropUnsaved,
  flushUnsaved,
  registerUnsaved,
} from '../../../renderer/client/unsaved-words.ts'

describe('the register of unsaved words', () => {
  it('starts every keeper at once and waits for all, also when one fails', async () => {
    const slow = Promise.withResolvers<void>()
    const failing = vi.fn(() => Promise.reject(new Error('the disk is gone')))
    const releases = [
      registerUnsaved({ flush: failing, drop: () => undefined }),
      registerUnsaved({ flush: () => slow.promise, drop: () => undefined }),
    ]
    let isDone = false

    const done = flushUnsaved().then(() => {
      isDone = true
    })
    expect(failing).toHaveBeenCalledOnce()
    await Promise.resolve()
    expect(isDone).toBe(false)
    slow.resolve()
    await done

    for (const release of releases) release()
  })

  it('asks nobody who has left', async () => {
    const flush = vi.fn()
    registerUnsaved({ flush, drop: () => undefined })()

    await flushUnsaved()

    expect(flush).not.toHaveBeenCalled()
  })

  it('drops everything once, and knows nobody afterwards', () => {
    const drop = vi.fn()
    registerUnsaved({ flush: () => undefined, drop })

    dropUnsaved()
    dropUnsaved()

    expect(drop).toHaveBeenCalledOnce()
  })
})
