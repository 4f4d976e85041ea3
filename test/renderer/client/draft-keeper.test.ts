import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createDraftKeeper, type DraftState } from '../../../renderer/client/draft-keeper.ts'
import {
  emptyFirmForm,
  type FirmFormValues,
} from '../../../renderer/features/firms/firm-form-values.ts'

const named = (name: string): FirmFormValues => ({ ...emptyFirmForm, name })

describe('the keeper of a draft', () => {
  const stored: (string | null)[] = []
  const states: DraftState['kind'][] = []
  const store = vi.fn<(draft: FirmFormValues | null) => Promise<string | null>>()
  const open = () =>
    createDraftKeeper({
      saved: emptyFirmForm,
      store,
      onState: ({ kind }) => states.push(kind),
    })

  beforeEach(() => {
    vi.useFakeTimers()
    stored.length = 0
    states.length = 0
    store.mockImplementation((draft) => {
      stored.push(draft?.name ?? null)
      return Promise.resolve(draft === null ? null : '2026-03-01T09:00:00.000Z')
    })
  })
  afterEach(() => vi.useRealTimers())

  it('stores once, a moment after the last key', async () => {
    const keeper = open()
    keeper.noteValues(named('C'))
    await vi.advanceTimersByTimeAsync(300)
    keeper.noteValues(named('Cơ'))
    await vi.advanceTimersByTimeAsync(300)
    expect(stored).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(stored).toEqual(['Cơ'])
    expect(states).toEqual(['kept'])
  })

  it('stores at once when asked, the older before the newer', async () => {
    const keeper = open()
    keeper.noteValues(named('a'))
    const first = keeper.flush()
    keeper.noteValues(named('ab'))
    await Promise.all([first, keeper.flush()])
    expect(stored.at(-1)).toBe('ab')
    expect(keeper.isWaiting()).toBe(false)
  })

  it('takes the draft away when everything was typed back', async () => {
    const keeper = open()
    keeper.noteValues(named('a'))
    await keeper.flush()
    keeper.noteValues(emptyFirmForm)
    await keeper.flush()
    expect(stored).toEqual(['a', null])
    expect(states).toEqual(['kept', 'nothing-typed'])
  })

  it('says when it could not store, and tries again with the next change', async () => {
    const keeper = open()
    store.mockRejectedValueOnce(new Error('disk full'))
    keeper.noteValues(named('a'))
    await keeper.flush()
    expect(states).toEqual(['not-kept'])
    expect(keeper.isWaiting()).toBe(true)
    keeper.noteValues(named('ab'))
    await keeper.flush()
    expect(stored).toEqual(['ab'])
  })

  it('sends nothing after it was dropped', async () => {
    const keeper = open()
    keeper.noteValues(named('a'))
    keeper.drop()
    await keeper.flush()
    await vi.advanceTimersByTimeAsync(1000)
    expect(stored).toEqual([])
  })
})
