import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Edit } from '#shared/domain/assessments/assessment.ts'

import {
  createAutosaveQueue,
  type SaveTask,
  type SavingState,
  type SendOutcome,
} from '../../../../renderer/features/assessments/autosave-queue.ts'

const amount = (key: string, value: number): Edit => ({
  field: 'answer',
  key,
  value: { value, status: 'answered', askWhom: null, strength: null, note: '' },
})
const change = (key: string, value: number): SaveTask => ({
  kind: 'change',
  group: key,
  edits: [amount(key, value)],
})

/** A store that answers when the test says so. */
function slowStore() {
  const sent: SaveTask[] = []
  const answers: ((outcome: SendOutcome) => void)[] = []
  return {
    sent,
    send: (task: SaveTask) => {
      sent.push(task)
      return new Promise<SendOutcome>((resolve) => answers.push(resolve))
    },
    answer: async (outcome: SendOutcome) => {
      answers.shift()?.(outcome)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

describe('createAutosaveQueue', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('sends one change 120 ms after the last keystroke in a field', async () => {
    const store = slowStore()
    const queue = createAutosaveQueue({ send: store.send, onState: () => undefined })

    for (const value of [1, 12, 125]) {
      queue.push(change('a', value))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(store.sent).toEqual([])
    await vi.advanceTimersByTimeAsync(20)

    expect(store.sent).toEqual([change('a', 125)])
  })

  it('keeps nothing and sends nothing any more once it was dropped', async () => {
    const store = slowStore()
    const queue = createAutosaveQueue({ send: store.send, onState: () => undefined })
    queue.push(change('a', 1))
    void queue.flush()
    queue.push(change('b', 2))

    queue.drop()
    await store.answer('again')
    queue.push(change('c', 3))
    await vi.advanceTimersByTimeAsync(60_000)

    expect(queue.unsaved()).toEqual([])
    expect(queue.state().kind).toBe('saved')
    expect(store.sent).toEqual([change('a', 1)])
  })

  it('keeps fields apart, in order, with one call in flight', async () => {
    const store = slowStore()
    const queue = createAutosaveQueue({ send: store.send, onState: () => undefined })
    queue.push(change('a', 1))
    queue.push(change('b', 2))
    void queue.flush()
    await vi.advanceTimersByTimeAsync(0)
    queue.push(change('b', 3))
    queue.push(change('a', 4))

    expect(store.sent).toEqual([change('a', 1)])
    await store.answer('stored')
    expect(store.sent).toEqual([change('a', 1), change('b', 3)])
    await store.answer('stored')
    await store.answer('stored')

    expect(store.sent).toEqual([change('a', 1), change('b', 3), change('a', 4)])
    expect(queue.unsaved()).toEqual([])
  })

  it('never alters a change that is on its way', async () => {
    const store = slowStore()
    const queue = createAutosaveQueue({ send: store.send, onState: () => undefined })
    queue.push(change('a', 1))
    void queue.flush()
    await vi.advanceTimersByTimeAsync(0)
    queue.push(change('a', 2))

    await store.answer('stored')

    expect(store.sent).toEqual([change('a', 1), change('a', 2)])
  })

  it('tries a failed call again, says so, and sends nothing before it', async () => {
    const store = slowStore()
    const states: SavingState['kind'][] = []
    const queue = createAutosaveQueue({
      send: store.send,
      onState: ({ kind }) => states.push(kind),
    })
    queue.push(change('a', 1))
    void queue.flush()
    await store.answer('again')
    queue.push(change('b', 2))
    expect(queue.state()).toEqual({ kind: 'failing', failures: 1 })
    expect(store.sent).toHaveLength(1)

    await vi.advanceTimersByTimeAsync(500)
    await store.answer('stored')
    await store.answer('stored')

    expect(store.sent).toEqual([change('a', 1), change('a', 1), change('b', 2)])
    expect(states).toContain('failing')
    expect(queue.state()).toEqual({ kind: 'saved', failures: 0 })
  })

  it('drops a refused change and goes on with what follows', async () => {
    const store = slowStore()
    const queue = createAutosaveQueue({ send: store.send, onState: () => undefined })
    queue.push(change('a', 1))
    queue.push(change('b', 2))
    void queue.flush()
    await store.answer('refused')
    await store.answer('stored')

    expect(store.sent).toEqual([change('a', 1), change('b', 2)])
    expect(queue.unsaved()).toEqual([])
  })

  it('sends an undo after the edits that came before it', async () => {
    const store = slowStore()
    const queue = createAutosaveQueue({ send: store.send, onState: () => undefined })
    queue.push(change('a', 1))
    queue.push({ kind: 'undo' })
    queue.push(change('a', 2))
    void queue.flush()
    await store.answer('stored')
    await store.answer('stored')
    await store.answer('stored')

    expect(store.sent.map(({ kind }) => kind)).toEqual(['change', 'undo', 'change'])
  })
})
