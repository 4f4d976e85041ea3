import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'

import { isOurWindow } from '../../../electron/main/ipc/is-our-window.ts'
import { registerCalls } from '../../../electron/main/ipc/register-calls.ts'

type Listener = (event: IpcMainInvokeEvent, input: unknown) => unknown

function eventFrom(url: string, parent: object | null = null): IpcMainInvokeEvent {
  return { senderFrame: { url, parent } } as IpcMainInvokeEvent
}

describe('registerCalls', () => {
  const listeners = new Map<string, Listener>()
  const bugs: string[] = []
  registerCalls(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    new Map([['firms.search', () => Promise.resolve({ ok: true, value: 'answer' } as const)]]),
    {
      isOurWindow,
      reportBug: (channel) => {
        bugs.push(channel)
        return 'ABCD-EFGH'
      },
    },
  )
  const ask = (event: IpcMainInvokeEvent) => listeners.get('app:firms.search')?.(event, undefined)

  it('answers a window of the app', async () => {
    expect(await ask(eventFrom('app://nang-bac/#/firms'))).toEqual({ ok: true, value: 'answer' })
  })

  it.each([
    ['a foreign page', eventFrom('https://evil.example/')],
    ['another host of the scheme', eventFrom('app://other/')],
    ['a name that only begins like ours', eventFrom('app://nang-bac.evil.example/')],
    ['a file', eventFrom('file:///nang-bac/index.html')],
    ['a frame inside the window', eventFrom('app://nang-bac/', {})],
    ['a frame that is gone', { senderFrame: null } as IpcMainInvokeEvent],
  ])('refuses %s', async (_who, event) => {
    bugs.length = 0
    expect(await ask(event)).toEqual({
      ok: false,
      failure: { code: 'unexpected', incidentId: 'ABCD-EFGH' },
    })
    expect(bugs).toEqual(['firms.search'])
  })
})
