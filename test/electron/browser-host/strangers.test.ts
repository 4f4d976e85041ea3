import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { encodeCallBody } from '#shared/wire/call-body.ts'
import { reportProof } from '#test/support/report-proof.ts'

import { hangDoorbell } from '../../../electron/browser-host/doorbell.ts'
import { openTestServer, type Asking, type TestServer } from './open-test-server.ts'

let host: TestServer
let cookie: string
beforeAll(async () => {
  host = await openTestServer()
  cookie = await host.enter()
})
afterAll(() => host.server.close())

const json = { 'content-type': 'application/json' }
const shout = encodeCallBody({ word: 'máy' })

/** What somebody without the right to could send, and the statuses that give nothing away. */
function attempts(): Readonly<Record<string, readonly [path: string, asking: Asking]>> {
  const { origin } = host
  const post = (headers: Record<string, string>, body = shout): Asking => ({
    method: 'POST',
    headers: { cookie, origin, ...json, ...headers },
    body,
  })
  const rebound = { host: 'rebound.example:80' }
  return {
    'a page under a rebound name': ['/', { headers: { cookie, ...rebound } }],
    'a call under a rebound name': ['/call/words.shout', post(rebound)],
    'a rebound name with its own origin': [
      '/call/words.shout',
      post({ ...rebound, origin: 'http://rebound.example' }),
    ],
    'the machine’s name instead of its address': [
      '/',
      { headers: { cookie, host: origin.replace('http://127.0.0.1', 'localhost') } },
    ],
    'the entrance under a rebound name': [entrance(), { headers: rebound }],
    'a simple form post': ['/call/words.shout', post({ 'content-type': 'text/plain' })],
    'a form in parts': ['/call/words.shout', post({ 'content-type': 'multipart/form-data' })],
    'a simple post of a foreign page': [
      '/call/words.shout',
      post({ origin: 'https://evil.example', 'content-type': 'text/plain' }),
    ],
    'a call as an image would make it': ['/call/words.shout', { headers: { cookie } }],
    'a preflight': ['/call/words.shout', { method: 'OPTIONS', headers: { cookie, origin } }],
    'events without the cookie': ['/events', {}],
    'events of a foreign page': [
      '/events',
      { headers: { cookie, origin: 'https://evil.example' } },
    ],
    'events framed by another site': [
      '/events',
      { headers: { cookie, 'sec-fetch-site': 'cross-site' } },
    ],
    'the doorbell without its secret': ['/again', {}],
    'the doorbell with a wrong secret': [
      '/again',
      { headers: { authorization: `Bearer ${'A'.repeat(43)}` } },
    ],
    'two cookies, none of them ours': ['/', { headers: { cookie: 'a=b; nang-bac-1=x' } }],
    'a token in the wrong place': [`/?token=${'A'.repeat(43)}`, {}],
    'the way up': ['/../../../../etc/passwd', { headers: { cookie } }],
    'the way up, written in hexadecimal': ['/..%2f..%2fetc%2fpasswd', { headers: { cookie } }],
    'the way up, written twice': ['/%252e%252e%252fetc%252fpasswd', { headers: { cookie } }],
    'the way up with backslashes': ['/..\\..\\etc\\passwd', { headers: { cookie } }],
    'a body nested deep': ['/call/words.shout', post({}, '['.repeat(200_000))],
    'a body that sets a prototype': [
      '/call/words.shout',
      post({}, '{"value":{"__proto__":{"word":"x"}}}'),
    ],
    'a body announced too large': [
      '/call/words.shout',
      post({ 'content-length': String(90 * 1024 * 1024), connection: 'close' }),
    ],
  }
}

function entrance(): string {
  return new URL(host.server.newAddress()).pathname
}

describe('the loopback door', () => {
  it('gives nothing to anyone who is not our own page', async () => {
    const wasOpen: string[] = []
    const tried = attempts()
    for (const [who, [path, asking]] of Object.entries(tried)) {
      const { status, headers, body } = await host.ask(path, asking)
      const isIncident = status === 200 && body.includes('"code":"unexpected"')
      const isOpen = (status < 400 && !isIncident) || headers['set-cookie'] !== undefined
      if (isOpen || headers['access-control-allow-origin'] !== undefined) {
        wasOpen.push(`${who}: ${String(status)} ${body.slice(0, 80)}`)
      }
    }
    const tries = Object.keys(tried).length
    reportProof({ promise: 'T15', name: 'loopback door', tries, failures: wasOpen.length })
    expect(wasOpen).toEqual([])
    // And still opens for whoever may come in.
    expect((await host.ask('/', { headers: { cookie } })).status).toBe(200)
  })

  it('tells a scan of ports nothing of what it is', async () => {
    const { status, headers, body } = await host.ask('/', { headers: { host: 'x' } })
    expect([status, body]).toEqual([403, '403\n'])
    expect(Object.keys(headers)).not.toContain('server')
    expect(JSON.stringify(headers)).not.toMatch(/nang|node|bac/i)
  })

  it.each([
    ['a line in a header', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\nSet-Cookie: b\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n'],
    [
      'two lengths',
      'POST /call/a HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    ],
    [
      'a length and chunks',
      'POST /call/a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    [
      'a request through it, as a proxy',
      'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    ],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
  ])('refuses %s', async (_what, bytes) => {
    const answer = await send(bytes)
    expect(answer === '' || /^HTTP\/1\.1 4\d\d /.test(answer)).toBe(true)
    expect(answer).not.toMatch(/set-cookie|location:/i)
  })

  it('keeps what a later start needs from every other user of the machine', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nang-bac-doorbell-'))
    hangDoorbell(folder, host.server.doorbell)
    const file = join(folder, 'running-host.json')
    expect(statSync(file).mode & 0o077).toBe(0)
    rmSync(folder, { recursive: true })
  })

  it('lets no other user of the machine in by the port alone', async () => {
    // Another user where this one may become it, who runs what everyone may; else another process.
    const shell = `exec 3<>/dev/tcp/127.0.0.1/${new URL(host.origin).port}
      printf 'GET / HTTP/1.1\\r\\nHost: ${host.origin.slice(7)}\\r\\nConnection: close\\r\\n\\r\\n' >&3
      cat <&3`
    const isRoot = process.getuid?.() === 0
    const other = spawn('bash', ['-c', shell], isRoot ? { uid: 65_534, gid: 65_534, cwd: '/' } : {})
    let said = ''
    other.stdout.on('data', (part: Buffer) => (said += part.toString()))
    await once(other, 'close')
    expect(said).toMatch(/^HTTP\/1\.1 403 /)
    expect(said).toContain('Hãy mở lại từ ứng dụng Nâng Bậc')
  })
})

function send(bytes: string): Promise<string> {
  const { hostname, port } = new URL(host.origin)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let text = ''
    socket.setTimeout(3_000, () => socket.destroy())
    socket.on('data', (part: Buffer) => {
      text += part.toString()
      socket.end()
    })
    socket.on('close', () => resolve(text))
    socket.on('error', () => undefined)
    socket.write(bytes)
  })
}
