import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { pino } from 'pino'
import { z } from 'zod'

import { call, type HandlersOf } from '#shared/contract/call.ts'
import { succeeded } from '#shared/kit/result.ts'

import { newEventStreams, type EventStreams } from '../../../electron/browser-host/event-streams.ts'
import { startServer, type LoopbackServer } from '../../../electron/browser-host/start-server.ts'
import { answersOf } from '../../../electron/hosting/answer-call.ts'

const contract = {
  words: {
    shout: call({
      input: z.strictObject({ word: z.string() }),
      output: z.string(),
    }).orFails<never>(),
    flip: call({
      input: z.instanceof(Uint8Array),
      output: z.instanceof(Uint8Array),
    }).orFails<never>(),
    break: call({ input: z.void(), output: z.void() }).orFails<never>(),
  },
}

const handlers: HandlersOf<typeof contract> = {
  words: {
    shout: ({ word }) => Promise.resolve(succeeded(word.toUpperCase())),
    flip: (bytes) => Promise.resolve(succeeded(bytes.toReversed())),
    break: () => Promise.reject(new Error('secret figure 123')),
  },
}

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export type TestServer = {
  readonly server: LoopbackServer
  readonly streams: EventStreams
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly bugs: string[]
  /** Goes through the entrance; answers the cookie to show. */
  readonly enter: () => Promise<string>
  readonly ask: (path: string, options?: Asking) => Promise<Answer>
}

export type Asking = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** The real server over a small contract and a window of two files. */
export async function openTestServer(): Promise<TestServer> {
  const bugs: string[] = []
  const streams = newEventStreams(() => undefined)
  const server = await startServer({
    port: 0,
    windowFolder: makeWindowFolder(),
    streams,
    log: pino({ enabled: false }),
    answers: answersOf(contract, handlers, (channel) => {
      bugs.push(channel)
      return 'ABCD-EFGH'
    }),
  })
  const { origin } = new URL(server.newAddress())
  const ask: TestServer['ask'] = (path, options = {}) => askHttp(origin, path, options)
  return {
    server,
    streams,
    origin,
    bugs,
    ask,
    enter: async () => {
      const { headers } = await ask(new URL(server.newAddress()).pathname)
      return String(headers['set-cookie']).split(';')[0] ?? ''
    },
  }
}

function makeWindowFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-window-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<meta nonce="__STYLE_NONCE__">')
  writeFileSync(join(folder, 'assets', 'index-1234.js'), 'export {}')
  return folder
}

/** `fetch` would not let a test set Host and Origin. */
function askHttp(
  origin: string,
  path: string,
  { method = 'GET', headers, body }: Asking,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { method, headers: { ...headers } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
