import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

const nasty = 'evil\r\n{"level":30,"msg":"forged"}\u001b[2J","status":200,"x":"'

it('keeps one line of JSON for each call, whatever is put into path, query, headers or body', async () => {
  const { url } = city.gateway
  const coded = encodeURIComponent(nasty)
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ [nasty]: nasty })
  await fetch(`${url}/v1/${coded}?${coded}=${coded}`)
  await fetch(`${url}${gatewayPaths.batches}/${coded}`, {
    headers: { authorization: `Bearer ${coded}`, 'user-agent': coded, 'x-request-id': coded },
  })
  await fetch(`${url}${gatewayPaths.enrol}`, { method: 'POST', headers, body })
  await sendRaw(
    url,
    `GET /v1/hello HTTP/1.1\r\nHost: x\r\nX: a\u001b[2J\r\nx-forwarded-for: ${coded}\r\n\r\n`,
  )

  const lines = city.log.flatMap((line) => line.split('\n')).filter((line) => line !== '')
  const read = lines.map((line) => JSON.parse(line) as { msg: string; problem?: string | null })
  expect(read.map(({ msg }) => msg)).not.toContain('forged')
  expect(lines.join('\n')).not.toMatch(/evil|\u001b/)
})

it('says of every refusal which it was', async () => {
  const before = city.log.length
  await fetch(`${city.gateway.url}${gatewayPaths.changes}`)
  await fetch(`${city.gateway.url}/v1/nowhere`)
  await fetch(`${city.gateway.url}${gatewayPaths.hello}`)
  const calls = city.log.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(calls.map(({ status, problem }) => [status, problem])).toEqual([
    [401, 'session-expired'],
    [404, 'about:blank'],
    [200, null],
  ])
})

function sendRaw(url: string, bytes: string): Promise<void> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.on('data', () => socket.end())
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
  })
}
