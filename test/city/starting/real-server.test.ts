import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { findCityHome } from '#city/home/city-home.ts'
import { startPostgres, type RunningPostgres } from '#city/postgres/start-postgres.ts'
import { AlreadyRunningError, startCity } from '#city/starting/start-city.ts'
import { helloSchema } from '#shared/wire/gateway-calls.ts'
import { withClient } from '#test/support/start-postgres.ts'

const password = 'của riêng máy chủ này'
let folder: string
let postgres: RunningPostgres
let databaseUrl: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'city-real-'))
  const postgresFolder = mkdtempSync(join(tmpdir(), 'city-real-postgres-'))
  postgres = await startPostgres({ folder: postgresFolder, password })
  const url = new URL(`postgres://127.0.0.1:${String(postgres.port)}/postgres`)
  url.username = 'postgres'
  url.password = password
  databaseUrl = url.href
})
afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

function startIn(name: string) {
  const env = { CITY_HOME: join(folder, name), CITY_KEYS: join(folder, 'keys') }
  const home = findCityHome({ platform: 'linux', env, userFolder: folder, isRoot: false })
  return startCity({
    home,
    databaseUrl,
    port: 0,
    metricsPort: 0,
    host: '127.0.0.1',
    trustedProxy: undefined,
    firstAssociation: 'Hiệp hội thứ nhất',
    log: { write: () => undefined },
  })
}

it('runs two gateways side by side on one server of its own, with one set of keys', async () => {
  const [one, two] = await Promise.all([startIn('one'), startIn('two')])
  const hellos = await Promise.all(
    [one, two].map(async ({ address }) =>
      helloSchema.parse(await (await fetch(`${address}/v1/hello`)).json()),
    ),
  )
  expect(one.address).not.toBe(two.address)
  expect(hellos[0]!.rootKey).toBe(hellos[1]!.rootKey)
  expect(hellos[0]!.instruments).toEqual(hellos[1]!.instruments)
  expect(hellos[0]!.instruments).toHaveLength(1)

  const { rows } = await withClient(databaseUrl, (client) =>
    client.query('select name from city.orgs'),
  )
  expect(rows).toEqual([{ name: 'Hiệp hội thứ nhất' }])

  await expect(startIn('one')).rejects.toThrow(AlreadyRunningError)
  await one.stop()
  expect((await fetch(`${two.address}/v1/hello`)).status).toBe(200)
  await two.stop()
  await expect(fetch(`${two.address}/v1/hello`)).rejects.toThrow()
})
