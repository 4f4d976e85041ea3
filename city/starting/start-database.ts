import { chmodSync } from 'node:fs'

import { migrateCity } from '#city/database/migrate-city.ts'
import type { CityHome } from '#city/home/city-home.ts'
import { openDatabasePasswords } from '#city/home/database-passwords.ts'
import { startPostgres } from '#city/postgres/start-postgres.ts'

export type StartedDatabase = {
  /** Without user and password: each role has its own. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** A migrated database: the one of `CITY_DATABASE_URL`, or an embedded PostgreSQL of its own. */
export async function startDatabase(
  home: CityHome,
  ownerUrl: string | undefined,
): Promise<StartedDatabase> {
  const passwords = openDatabasePasswords(home.passwords)
  if (ownerUrl) {
    await migrateCity(ownerUrl, passwords)
    return { url: withoutLogin(ownerUrl), stop: () => Promise.resolve() }
  }
  // The server runs as somebody else then, who has to get through this folder to its own.
  if (process.getuid?.() === 0) chmodSync(home.folder, 0o711)
  const { port, stop } = await startPostgres({
    folder: home.postgres,
    password: passwords.postgres,
  })
  try {
    const url = `postgres://127.0.0.1:${port}/postgres`
    const owner = new URL(url)
    owner.username = 'postgres'
    owner.password = passwords.postgres
    await migrateCity(owner.href, passwords)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function withoutLogin(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.username = ''
  url.password = ''
  return url.href
}
