import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

import { PlanningClient } from './planning-client.ts'
import type { CityRole } from './roles.ts'
import type { CityDatabase, CitySchema } from './schema.ts'

/**
 * Connections that work as `role` from their first statement on, whoever logs in. A statement ends
 * after 30 s, so does a transaction nobody goes on with.
 */
export function openCityDatabase(url: string, role: CityRole, connections = 10): CityDatabase {
  const settings = {
    role,
    search_path: 'city',
    statement_timeout: '30s',
    lock_timeout: '20s',
    idle_in_transaction_session_timeout: '30s',
  }
  const pool = new pg.Pool({
    Client: PlanningClient,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 20_000,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    types: makeColumnReaders(),
  })
  // A connection that idled away is replaced at the next query; without a listener it ends the process.
  pool.on('error', () => undefined)
  return new Kysely<CitySchema>({ dialect: new PostgresDialect({ pool }) })
}

/** Days stay the text they are: a `Date` would move them by the time zone. */
function makeColumnReaders(): pg.TypeOverrides {
  const readers = new pg.TypeOverrides()
  readers.setTypeParser(pg.types.builtins.DATE, (value) => value)
  return readers
}
