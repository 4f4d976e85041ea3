import type { ServerResponse } from 'node:http'

import type { AppEvent } from '#shared/contract/app-events.ts'

import { hardeningHeaders } from '../hosting/window-files.ts'

const heartbeatEveryMs = 25_000

/** The open windows, each a stream of server-sent events. */
export type EventStreams = {
  readonly open: (response: ServerResponse) => void
  readonly send: (event: AppEvent) => void
  readonly count: () => number
  readonly closeAll: () => void
}

/** `onCountChange` hears how many windows there are whenever one comes or goes. */
export function newEventStreams(onCountChange: (count: number) => void): EventStreams {
  const open = new Set<ServerResponse>()

  const leave = (response: ServerResponse) => {
    if (open.delete(response)) onCountChange(open.size)
  }

  return {
    open: (response) => {
      response.writeHead(200, {
        ...hardeningHeaders,
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      })
      response.write(':\n\n')
      open.add(response)
      onCountChange(open.size)
      // Writing is the only way to notice a window that vanished without closing its connection.
      const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatEveryMs)
      response.on('close', () => {
        clearInterval(heartbeat)
        leave(response)
      })
    },
    send: (event) => {
      for (const response of open) response.write(`data: ${JSON.stringify(event)}\n\n`)
    },
    count: () => open.size,
    closeAll: () => {
      for (const response of open) response.end()
    },
  }
}
