import { expect, it } from 'vitest'

import { DatabaseFromNewerGatewayError, migrateCity } from '#city/database/migrate-city.ts'
import { migrations } from '#city/database/migrations/index.ts'
import { openEmptyDatabase, withClient } from '#test/support/start-postgres.ts'

it('runs each migration once when several gateways start at the same time', async () => {
  const url = await openEmptyDatabase()

  await Promise.all([migrateCity(url), migrateCity(url), migrateCity(url)])
  await migrateCity(url)

  const { rows } = await withClient(url, (client) =>
    client.query<{ name: string }>('select name from city.kysely_migration order by name'),
  )
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations))
})

it('refuses a database that a newer gateway has been at', async () => {
  const url = await openEmptyDatabase()
  await migrateCity(url)
  await withClient(url, (client) =>
    client.query(`insert into city.kysely_migration values ('9999-from-the-future', now())`),
  )

  await expect(migrateCity(url)).rejects.toThrow(DatabaseFromNewerGatewayError)
})
