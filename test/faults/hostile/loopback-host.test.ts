import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'

import { callBodyType } from '#shared/wire/call-body.ts'
import { openTestServer } from '#test/electron/browser-host/open-test-server.ts'

import { hostileValue } from './hostile-values.ts'
import { hostileTimeoutMs, tryInputs } from './try-inputs.ts'

const path = fc.oneof(
  fc.constantFrom(
    ...['/', '/call/words.shout', '/call/words.flip', '/call/words.break', '/call/__proto__.x'],
    ...[
      '/call/constructor',
      '/call/',
      '/enter/',
      '/enter/x',
      '/events',
      '/doorbell',
      '/index.html',
    ],
    ...['/assets/index-1234.js', '/assets/../../package.json', '/assets/%2e%2e/%2e%2e/etc/passwd'],
    ...[
      '/assets/..%5c..%5cx',
      '/%00',
      '/%',
      '/%c0%ae%c0%ae/',
      '//evil.example/',
      '/?a=1#b',
      '/.git/config',
    ],
  ),
  fc.webPath().map((webPath) => (webPath.startsWith('/') ? webPath : `/${webPath}`)),
)
const headerText = fc.string({ maxLength: 40 }).map((text) => text.replace(/[^\t\x20-\x7e]/g, '.'))
const body = fc.oneof(
  { weight: 4, arbitrary: fc.constant('{"value":{"word":"a"}}') },
  hostileValue.map((value) => JSON.stringify({ value })),
  hostileValue.map((value) => JSON.stringify({ value: { word: value } })),
  fc.constantFrom('{"value":', '[', '"', '{"value":{"$bytes":"AAAA"}}', '{"value":{"$bytes":1}}'),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

it(
  'the loopback host answers every request with a plain status, and goes on',
  async () => {
    const { server, origin, ask, enter, bugs } = await openTestServer()
    onTestFinished(() => server.close())
    const cookie = await enter()
    const own = new URL(origin).host
    const { refused, taken } = await tryInputs({
      name: "the loopback host's HTTP",
      count: { ordinary: 2_000, full: 100_000 },
      inputs: fc.record({
        path: fc.oneof({ weight: 2, arbitrary: fc.constantFrom('/call/words.shout', '/') }, path),
        method: fc.constantFrom('GET', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'),
        host: fc.oneof({ weight: 6, arbitrary: fc.constant(own) }, headerText),
        origin: fc.option(fc.oneof({ weight: 6, arbitrary: fc.constant(origin) }, headerText), {
          freq: 9,
        }),
        cookie: fc.oneof({ weight: 6, arbitrary: fc.constant(cookie) }, headerText),
        type: fc.oneof({ weight: 6, arbitrary: fc.constant(callBodyType) }, headerText),
        extra: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, headerText),
        body: fc.option(body),
      }),
      take: async (request) => {
        // Streams stay open: they are another test's.
        if (request.path.startsWith('/events')) return 'refused'
        const headers: Record<string, string> = {
          host: request.host,
          cookie: request.cookie,
          'content-type': request.type,
        }
        if (request.origin !== null) headers['origin'] = request.origin
        if (request.extra !== null) headers['sec-fetch-site'] = request.extra
        // Else Node's client writes the body of a GET with nothing that tells where it ends.
        headers['content-length'] = String(Buffer.byteLength(request.body ?? ''))
        const sent = request.body === null ? {} : { body: request.body }
        const answer = await ask(request.path, { method: request.method, headers, ...sent })
        expect(answer.status).toBeLessThan(500)
        expect(answer.body).not.toContain('secret figure')
        expect(answer.body).not.toContain('root:')
        return answer.status === 200 ? 'taken' : 'refused'
      },
    })
    expect(Math.min(refused, taken)).toBeGreaterThan(20)
    const well = { host: own, origin, cookie, 'content-type': callBodyType }
    const shout = { method: 'POST', headers: well, body: '{"value":{"word":"còn đây"}}' }
    expect((await ask('/call/words.shout', shout)).body).toContain('CÒN ĐÂY')
    // Only what was written to fail, and inputs that are none, were reported.
    expect(bugs.filter((bug) => !bug.startsWith('words.'))).toEqual([])
  },
  hostileTimeoutMs,
)
