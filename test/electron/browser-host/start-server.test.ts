import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { decodeCallBody, encodeCallBody } from '#shared/wire/call-body.ts'

import { contentSecurityPolicy } from '../../../electron/hosting/content-security-policy.ts'
import { openTestServer, type Answer, type TestServer } from './open-test-server.ts'

describe('the browser host', () => {
  let host: TestServer
  let cookie: string
  beforeEach(async () => {
    host = await openTestServer()
    cookie = await host.enter()
  })
  afterEach(() => host.server.close())

  const callWith = (name: string, headers: Record<string, string>, body: string): Promise<Answer> =>
    host.ask(`/call/${name}`, {
      method: 'POST',
      headers: { cookie, origin: host.origin, 'content-type': 'application/json', ...headers },
      body,
    })
  const shout = encodeCallBody({ word: 'máy' })

  it('listens on the loopback address only', () => {
    expect(host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('exchanges an address for a cookie that scripts and other sites never see', async () => {
    const answer = await host.ask(new URL(host.server.newAddress()).pathname)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(String(answer.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
  })

  it('lets an address be used once, and then asks in Vietnamese to open the app again', async () => {
    const path = new URL(host.server.newAddress()).pathname
    await host.ask(path)
    const again = await host.ask(path)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.body).toContain('Hãy mở lại từ ứng dụng Nâng Bậc')
  })

  it.each([
    '/enter/',
    '/enter/wrong',
    '/',
    '/assets/index-1234.js',
    '/events',
    '/call/words.shout',
  ])('gives nothing at %s to a visitor without the cookie', async (path) => {
    expect((await host.ask(path)).status).toBe(403)
  })

  it('refuses a cookie that is not its own', async () => {
    const forged = `${cookie.split('=')[0] ?? ''}=${'A'.repeat(43)}`
    expect((await host.ask('/', { headers: { cookie: forged } })).status).toBe(403)
  })

  it('answers a call, with bytes inside too', async () => {
    const loud = await callWith('words.shout', {}, shout)
    expect(loud.status).toBe(200)
    expect(loud.headers['cache-control']).toBe('no-store')
    expect(decodeCallBody(loud.body)).toEqual({ ok: true, value: 'MÁY' })

    const flipped = await callWith('words.flip', {}, encodeCallBody(Uint8Array.of(1, 2, 3)))
    expect(decodeCallBody(flipped.body)).toEqual({ ok: true, value: Uint8Array.of(3, 2, 1) })
  })

  it('answers a bug with an incident id and no word about what happened', async () => {
    const answer = await callWith('words.break', {}, encodeCallBody(undefined))
    expect(decodeCallBody(answer.body)).toEqual({
      ok: false,
      failure: { code: 'unexpected', incidentId: 'ABCD-EFGH' },
    })
    expect(answer.body).not.toContain('123')
    expect(host.bugs).toEqual(['words.break'])
  })

  it('answers input that does not fit the contract as a bug of the window', async () => {
    const answer = await callWith('words.shout', {}, encodeCallBody({ word: 1 }))
    expect(decodeCallBody(answer.body)).toMatchObject({ failure: { code: 'unexpected' } })
  })

  it.each([
    ['another name for this machine', { host: 'localhost' }],
    ['a foreign name bound to this machine', { host: 'evil.example' }],
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['what the browser itself calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['what the browser calls same-site', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a call from %s', async (_who, headers: Record<string, string>) => {
    expect((await callWith('words.shout', headers, shout)).status).toBe(403)
  })

  it('refuses a call that names no origin', async () => {
    const { status } = await host.ask('/call/words.shout', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: shout,
    })
    expect(status).toBe(403)
  })

  it.each(['words.whisper', 'words.toString', '__proto__.shout', 'words', ''])(
    'knows no call %j',
    async (name) => {
      expect((await callWith(name, {}, shout)).status).toBe(404)
    },
  )

  it('takes calls by POST and as JSON only', async () => {
    const byGet = await host.ask('/call/words.shout', { headers: { cookie } })
    expect(byGet.status).toBe(405)
    const asText = await callWith('words.shout', { 'content-type': 'text/plain' }, shout)
    expect(asText.status).toBe(415)
  })

  it.each(['', '{', '[]', '{"value":1,"more":2}', '{"value":{"$bytes":"?"}}'])(
    'refuses the malformed body %j',
    async (body) => {
      expect((await callWith('words.shout', {}, body)).status).toBe(400)
    },
  )

  it('refuses a body that is announced larger than allowed, before reading it', async () => {
    const { status } = await callWith(
      'words.shout',
      { 'content-length': String(100 * 1024 * 1024), connection: 'close' },
      shout,
    )
    expect(status).toBe(413)
  })

  it('sends the page under the exact policy, with the nonce of this load in it', async () => {
    const first = await host.ask('/', { headers: { cookie } })
    const nonce = /nonce="([^"]+)"/.exec(first.body)?.[1] ?? ''
    expect(first.headers['content-security-policy']).toBe(contentSecurityPolicy(nonce))
    expect(first.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect((await host.ask('/', { headers: { cookie } })).body).not.toContain(nonce)
  })

  it.each(['/../package.json', '/..%2f..%2fetc%2fpasswd', '/%00', '/assets', '/nothing.js'])(
    'serves no file at %s',
    async (path) => {
      expect((await host.ask(path, { headers: { cookie } })).status).toBe(404)
    },
  )

  it('sends events to an open window', async () => {
    const response = await fetch(`${host.origin}/events`, { headers: { cookie } })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    host.streams.send({ kind: 'progress', task: 'firm-import', done: 1, total: 2 })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let received = ''
    while (!received.includes('firm-import')) received += (await reader.read()).value ?? ''
    expect(received).toContain(
      'data: {"kind":"progress","task":"firm-import","done":1,"total":2}\n\n',
    )
    await reader.cancel()
  })
})
