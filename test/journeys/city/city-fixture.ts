import { callCity } from '#test/support/call-city.ts'
import { setup as offerPostgres } from '#test/support/postgres-on-demand.ts'
import { withClient } from '#test/support/start-postgres.ts'
import { publishForTests, startTestCity, type TestCity } from '#test/support/test-city.ts'
import { tt17 } from '#test/support/tt17.ts'

import { expect, test as base } from '../fixtures.ts'
import { openCityDoor, type CityDoor } from './city-door.ts'

export const orgName = 'Hiệp hội Doanh nghiệp cơ khí Đông Anh'

/** The real gateway on a real PostgreSQL, one association, and the door that leads to it. */
export type JourneyCity = {
  readonly door: CityDoor
  /** As the city's people print it, for a new person unless one is named. */
  readonly codeFor: (role: 'mentor' | 'association-manager', userId?: string) => Promise<string>
  /** `npm run city -- …`; answers what it said, and throws what it complained of. */
  readonly command: (...parameters: string[]) => Promise<string>
  /** Behind the gateway's back. */
  readonly rows: (query: string) => Promise<readonly Record<string, unknown>[]>
  readonly startAnother: TestCity['startAnother']
}

export const test = base.extend<{ readonly city: JourneyCity }, { readonly postgres: void }>({
  postgres: [
    async ({}, use) => {
      const stop = await offerPostgres()
      await use()
      await stop()
    },
    // Before any city asks for it.
    { scope: 'worker', auto: true, timeout: 120_000 },
  ],

  city: async ({}, use) => {
    const city = await startTestCity()
    await publishForTests(city.db, tt17.definition)
    const door = await openCityDoor(city.gateway.url)
    await use(await withAssociation(city, door))
    door.close()
    await city.stop()
  },
})

export { expect }

async function withAssociation(city: TestCity, door: CityDoor): Promise<JourneyCity> {
  const command = async (...parameters: string[]) => {
    const { code, said, complained } = await callCity(city, ...parameters)
    if (code !== 0) throw new Error(complained)
    return said
  }
  await command('add-association', orgName)
  return {
    door,
    command,
    codeFor: async (role, userId) => {
      const person = userId === undefined ? [] : ['--user', userId]
      const said = await command('enrolment-code', orgName, '--role', role, ...person)
      return /^ {4}(\S+)$/m.exec(said)?.[1] ?? ''
    },
    rows: (query) =>
      withClient(city.database.ownerUrl, async (client) => {
        const found = await client.query<Record<string, unknown>>(query)
        return found.rows
      }),
    startAnother: city.startAnother,
  }
}
