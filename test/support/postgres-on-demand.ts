import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startPostgres, type RunningPostgres } from '#city/postgres/start-postgres.ts'

/** Where a test asks for the run's PostgreSQL, which starts when the first one asks. */
export const postgresDoor = 'NANGBAC_TEST_POSTGRES_DOOR'

/** One real PostgreSQL for the whole run, and none for a run that needs no city. */
export async function setup(): Promise<() => Promise<void>> {
  const password = randomBytes(12).toString('hex')
  let folder: string | undefined
  let starting: Promise<RunningPostgres> | undefined

  const startOnce = () => {
    folder ??= mkdtempSync(join(tmpdir(), 'nang-bac-postgres-'))
    starting ??= startPostgres({ folder, password })
    return starting
  }
  const door = createServer((_request, response) => {
    startOnce().then(
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
    // A failed start has been told to whoever asked.
    const running = await starting?.catch(() => undefined)
    await running?.stop()
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}
