import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startPostgres, type RunningPostgres } from '#city/postgres/start-postgres.ts'

/** Where a test asks for the PostgreSQL of its worker, which starts when the first one asks. */
export const postgresDoor = 'NANGBAC_TEST_POSTGRES_DOOR'

/**
 * A real PostgreSQL for each worker, and none for a run that needs no city. Not one for all: what the
 * feed may show hangs on every transaction of the server that still runs, whatever its database.
 */
export async function setup(): Promise<() => Promise<void>> {
  const password = randomBytes(12).toString('hex')
  const folders: string[] = []
  const servers = new Map<string, Promise<RunningPostgres>>()

  const startOnce = (worker: string) => {
    const known = servers.get(worker)
    if (known) return known
    const folder = mkdtempSync(join(tmpdir(), 'nang-bac-postgres-'))
    folders.push(folder)
    const starting = startPostgres({ folder, password })
    servers.set(worker, starting)
    return starting
  }
  const door = createServer(({ url = '' }, response) => {
    startOnce(url).then(
      ({ port }) => response.end(`postgres://postgres:${password}@127.0.0.1:${String(port)}`),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const address = door.address()
  if (address === null || typeof address === 'string') throw new Error('The door has a port')
  process.env[postgresDoor] = `http://127.0.0.1:${String(address.port)}`

  return async () => {
    door.close()
    for (const starting of servers.values()) {
      // A failed start has been told to whoever asked.
      const running = await starting.catch(() => undefined)
      await running?.stop()
    }
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}
