import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'

import { openBlobFolder } from '#city/blobs/blob-folder.ts'
import { openCityDatabase } from '#city/database/open-city-database.ts'
import type { CityRole } from '#city/database/roles.ts'
import type { CityParts } from '#city/gateway-parts.ts'
import { openCityKeys } from '#city/keys/open-city-keys.ts'
import { openCertificateShelf } from '#city/enrolment/certificate-shelf.ts'
import { openInstrumentShelf } from '#city/publications/instrument-shelf.ts'
import { shippedLadder } from '#shared/wire/upcast-record.ts'

import type { CityHome } from './city-home.ts'
import { openDatabasePasswords, urlFor } from './database-passwords.ts'
import { readRunningCity } from './running-city.ts'

/** Nothing was started here yet, or what was started has ended. */
export class CityNotReachableError extends Error {
  override readonly name = 'CityNotReachableError'
}

/** The address of the city's database without user: `CITY_DATABASE_URL`, or the embedded server's. */
export function findDatabaseUrl(home: CityHome): string {
  const url = process.env['CITY_DATABASE_URL'] ?? readRunningCity(home.running)?.databaseUrl
  if (!url || !existsSync(home.passwords)) throw new CityNotReachableError('Nothing runs here')
  return url
}

/** What the use cases of the city stand on, over connections that work as `role`. */
export async function openCityParts(
  home: CityHome,
  databaseUrl: string,
  role: CityRole,
  connections: number,
): Promise<CityParts> {
  const passwords = openDatabasePasswords(home.passwords)
  return {
    db: openCityDatabase(urlFor(databaseUrl, role, passwords), role, connections),
    keys: await openCityKeys(home.keys),
    ladder: shippedLadder,
    instruments: openInstrumentShelf(),
    certificates: openCertificateShelf(),
    blobs: openBlobFolder(home.files),
    now: () => new Date(),
    newId: uuidv7,
  }
}

/** The running city, as the command line works on it. Throws `CityNotReachableError`. */
export async function openRunningCity(home: CityHome): Promise<CityParts> {
  const city = await openCityParts(home, findDatabaseUrl(home), 'nangbac_city', 2)
  try {
    await sql`select 1`.execute(city.db)
    return city
  } catch (error) {
    await city.db.destroy()
    throw new CityNotReachableError('The database does not answer', { cause: error })
  }
}
