import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { gatewayPaths, batchContentType } from '#shared/wire/gateway-calls.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import { firmRecord } from '#test/support/test-records.ts'

const callers = 30

let city: TestCity
let laptop: TestLaptop
beforeAll(async () => {
  city = await startTestCity({ limits: { headersMs: 600, requestMs: 1500 } })
  laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
})
afterAll(() => city.stop())

it('cuts off whoever sends headers a letter at a time, and answers everyone else meanwhile', async () => {
  const slow = Array.from({ length: callers }, () =>
    trickle('GET /v1/hello HTTP/1.1\r\nHost: x\r\n', 'X-Slow: a\r\n'),
  )
  expect((await fetch(`${city.gateway.url}${gatewayPaths.hello}`)).status).toBe(200)
  const outcome = await laptop.send([firmRecord()], newChain())
  expect(outcome).toMatchObject([{ status: 'accepted' }])

  const answers = await Promise.all(slow)
  expect(answers.map((answer) => answer.slice(0, 12))).toEqual(
    Array.from({ length: callers }, () => 'HTTP/1.1 408'),
  )
})

it('cuts off a batch sent a byte at a time, keeps nothing of it, and takes it when it comes whole', async () => {
  const { bytes, manifest } = laptop.pack([firmRecord()], newChain())
  const head = [
    `PUT ${gatewayPaths.batches}/${manifest.batch_id} HTTP/1.1`,
    'Host: x',
    `Authorization: Bearer ${await laptop.token()}`,
    `Content-Type: ${batchContentType}`,
    `Content-Length: ${String(batchLimits.gzippedBytes)}`,
  ]
  const answer = await trickle(`${head.join('\r\n')}\r\n\r\n`, Buffer.from(bytes.slice(0, 1)))
  expect(answer).toMatch(/^HTTP\/1\.1 408/)

  const before = await batchCount(manifest.batch_id)
  const whole = await laptop.put(bytes, manifest.batch_id)
  expect([before, whole.status, await batchCount(manifest.batch_id)]).toEqual([0, 200, 1])
}, 20_000)

const newChain = () => ({ chain_id: crypto.randomUUID(), device_seq: 1, prev: null })

async function batchCount(batchId: string): Promise<number> {
  const rows = await city.db.selectFrom('batches').select('batch_id').where('batch_id', '=', batchId).execute() // prettier-ignore
  return rows.length
}

/** Sends `first`, then `drop` again and again, until the connection is closed; what was answered. */
async function trickle(first: string, drop: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(city.gateway.url)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  socket.on('error', () => undefined)
  socket.write(first)
  while (!socket.closed) await dropOne(socket, drop)
  return answer
}

async function dropOne(socket: Socket, drop: string | Buffer): Promise<void> {
  await pause(100)
  if (socket.writable) socket.write(drop)
}
