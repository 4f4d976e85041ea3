import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { onTestFinished } from 'vitest'

import { parseJson } from '#shared/kit/parse-json.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import { give, json, problem, type Reply } from './reply.ts'
import { TestCity } from './test-city.ts'
import { testUploads } from './test-uploads.ts'

type Asked = {
  readonly request: IncomingMessage
  readonly url: URL
  readonly body: Buffer
}

/** The city behind real HTTP on loopback, until the test is over. */
export async function openTestCity(): Promise<TestCity> {
  const city = new TestCity()
  await city.makeKeys()
  const route = routesOf(city)
  const server = createServer(
    (request, response) => void answer(city, route, { request, response }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  city.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return city
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

async function answer(
  city: TestCity,
  route: (asked: Asked) => Reply,
  { request, response }: Exchange,
): Promise<void> {
  const url = new URL(request.url!, city.url)
  city.asked.push(`${request.method!} ${url.pathname}`)
  const body = await readAll(request)
  if (city.interruptions[0]?.(request, response)) {
    city.interruptions.shift()
    // Nothing said: the batch is taken, and its answer lost on the way.
    if (!response.writableEnded) loseAnswer(city, request, body)
    return
  }
  give(response, route({ request, url, body }))
}

function loseAnswer(city: TestCity, request: IncomingMessage, body: Buffer): void {
  city.puts.push(body)
  city.takeBatch(body)
  request.socket.destroy()
}

function routesOf(city: TestCity): (asked: Asked) => Reply {
  const upload = testUploads(city.blobs)
  const open: Readonly<Record<string, (body: Buffer) => Reply>> = {
    '/v1/hello': () => json(city.hello()),
    '/v1/enrol': (body) => city.enrol(body),
    '/v1/session': (body) => city.openSession(body),
  }
  const inSession: Readonly<Record<string, (asked: Asked) => Reply>> = {
    renew: ({ body }) => {
      const { request } = parseJson(body.toString()) as { request: SignedText }
      return json(city.enrolled(city.issue('mentor', request.text)))
    },
    changes: ({ url }) => listChanges(city, url.searchParams.get('cursor')),
    'blobs:missing': ({ body }) => {
      const { blobs } = parseJson(body.toString()) as { blobs: { sha256: string }[] }
      const hashes = blobs.map(({ sha256 }) => sha256)
      return json({ missing: hashes.filter((sha256) => !city.blobs.has(sha256)) })
    },
    blobs: ({ url }) => {
      const bytes = city.blobs.get(url.pathname.replace('/v1/blobs/', ''))
      return bytes ? { status: 200, headers: {}, body: bytes } : problem(404, 'about:blank')
    },
    files: ({ request, url, body }) =>
      upload({ method: request.method!, path: url.pathname, headers: request.headers, body }),
    batches: ({ request, url, body }) =>
      request.method === 'PUT' ? putBatch(city, body) : findReceipt(city, url),
  }
  return (asked) => {
    const { pathname } = asked.url
    const answerOpen = open[pathname]
    if (answerOpen) return answerOpen(asked.body)
    if (asked.request.headers.authorization !== 'Bearer sesame') {
      return problem(401, 'session-expired')
    }
    return inSession[pathname.split('/')[2]!]?.(asked) ?? problem(404, 'about:blank')
  }
}

function listChanges({ feed }: TestCity, cursor: string | null): Reply {
  const rows = feed.slice(Number(cursor ?? '0')).slice(0, 500)
  const body = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  return { status: 200, headers: { 'content-type': 'application/x-ndjson' }, body }
}

function putBatch(city: TestCity, body: Buffer): Reply {
  city.puts.push(body)
  return json(city.takeBatch(body).receipt)
}

function findReceipt(city: TestCity, { pathname }: URL): Reply {
  const known = city.batches.get(pathname.replace('/v1/batches/', ''))
  return known ? json(known.receipt) : problem(404, 'about:blank')
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
