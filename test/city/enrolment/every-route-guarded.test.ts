import { afterAll, beforeAll, expect, it } from 'vitest'

import { openApiRoutes } from '#city/openapi/openapi-routes.ts'
import { makeToken } from '#city/enrolment/tokens.ts'
import { batchContentType } from '#shared/wire/gateway-calls.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { routesOf, type Route } from '#test/support/routes-of.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'

/** Who may call: anyone, or devices with a session. A route without a line here fails the test. */
const guards: Readonly<Record<string, 'anyone' | 'session'>> = {
  'get /v1/hello': 'anyone',
  'post /v1/enrol': 'anyone',
  'post /v1/session': 'anyone',
  'get /openapi.json': 'anyone',
  'get /docs': 'anyone',
  'post /v1/renew': 'session',
  'put /v1/batches/{}': 'session',
  'get /v1/batches/{}': 'session',
  'post /v1/batches:validate': 'session',
  'post /v1/blobs:missing': 'session',
  'get /v1/blobs/{}': 'session',
  'post /v1/files': 'session',
  'options /v1/files': 'session',
  'head /v1/files/{}': 'session',
  'patch /v1/files/{}': 'session',
  'get /v1/changes': 'session',
  'get /v1/snapshot': 'session',
}

const renewal = { request: { text: '', signature: 'A'.repeat(88), certId: 'root' } }
const bodies: Readonly<Record<string, readonly [type: string, body: string]>> = {
  'post /v1/renew': ['application/json', JSON.stringify(renewal)],
  'put /v1/batches/{}': [batchContentType, 'x'],
  'post /v1/batches:validate': [batchContentType, 'x'],
  'post /v1/blobs:missing': [
    'application/json',
    JSON.stringify({ blobs: [{ sha256: 'a'.repeat(64), size: 1 }] }),
  ],
  'patch /v1/files/{}': ['application/offset+octet-stream', 'x'],
}

let city: TestCity
let laptops: Readonly<Record<string, TestLaptop>>
const served: Route[] = []
beforeAll(async () => {
  city = await startTestCity({
    addRoutes: (gateway) => {
      openApiRoutes(gateway)
      gateway.addHook('onReady', (done) => {
        served.push(...routesOf(gateway))
        done()
      })
    },
  })
  const orgId = await city.addOrg()
  laptops = {
    mentor: await enrolLaptop(city, orgId, 'mentor'),
    manager: await enrolLaptop(city, orgId, 'association-manager'),
    'mentor elsewhere': await enrolLaptop(city, await city.addOrg(), 'mentor'),
  }
})
afterAll(() => city.stop())

function namesOf(routes: readonly Route[]): string[] {
  return (
    routes
      // Fastify answers HEAD wherever there is GET.
      .filter(({ method, path }) => method !== 'head' || path.startsWith('/v1/files'))
      .map(({ method, path }) => `${method} ${path}`)
  )
}

async function statusOf(route: string, token: string | null): Promise<number> {
  const [method = '', path = ''] = route.split(' ')
  const [type, body] = bodies[route] ?? []
  const id = path.startsWith('/v1/blobs') ? 'a'.repeat(64) : crypto.randomUUID()
  const answer = await fetch(`${city.gateway.url}${path.replace('{}', id)}`, {
    method: method.toUpperCase(),
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(type !== undefined && { 'content-type': type }),
    },
    ...(body !== undefined && { body }),
  })
  await answer.arrayBuffer()
  return answer.status
}

it('has a line for every route, and no line for a route that is gone', () => {
  expect([...new Set(namesOf(served))].sort()).toEqual(Object.keys(guards).sort())
})

it('lets nobody through who has no session, a stale one, a foreign one or a revoked device', async () => {
  const { certificate } = laptops['mentor']!
  const { deviceId, orgId, userId, certId } = certificate
  const caller = { deviceId, orgId, userId, certId, role: 'mentor' as const }
  const revoked = await enrolLaptop(city, orgId, 'mentor')
  const revokedToken = await revoked.token()
  await city.db
    .updateTable('devices')
    .set({ revoked_at: new Date() })
    .where('device_id', '=', revoked.certificate.deviceId)
    .execute()
  const tokens: Readonly<Record<string, string | null>> = {
    'no session': null,
    'a stale session': makeToken(city.keys.sessionSecret, caller, new Date(Date.now() - 3_600_000)),
    'a session of another city': makeToken(
      crypto.getRandomValues(new Uint8Array(32)),
      caller,
      new Date(),
    ),
    'a token without proof': (await laptops['mentor']!.token()).split('.')[0]!,
    'a revoked device': revokedToken,
  }
  const guarded = Object.keys(guards).filter((route) => guards[route] === 'session')
  const through: string[] = []
  for (const route of guarded) {
    for (const [who, token] of Object.entries(tokens)) {
      const status = await statusOf(route, token)
      // A batch and an upload are read before the device is looked up; they are refused all the same.
      if (who === 'a revoked device' ? status < 400 : status !== 401) {
        through.push(`${route} by ${who}: ${String(status)}`)
      }
    }
  }
  const tries = guarded.length * Object.keys(tokens).length
  reportProof({ promise: 'T15', name: 'gateway door', tries, failures: through.length })
  expect(through).toEqual([])
})

it('lets every role with a session as far as the call itself', async () => {
  for (const [who, laptop] of Object.entries(laptops)) {
    for (const route of Object.keys(guards)) {
      if (guards[route] !== 'session') continue
      expect([who, route, await statusOf(route, await laptop.token())]).not.toContain(401)
    }
  }
})
