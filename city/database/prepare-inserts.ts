import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/**
 * The same pool, whose inserts are read and planned once for each connection. Of rows given as lists
 * the plan asks nothing of any table, so that an old one is never a bad one; what is looked up is
 * planned anew, by what the tables hold by then.
 */
export function prepareInserts(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client) ?? toPreparing(client)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}

function toPreparing(client: pg.PoolClient): PostgresPoolClient {
  const query = async (text: string, values: readonly unknown[]) =>
    client.query({ name: nameOf(text), text, values: [...values] })
  return {
    // Kysely opens no cursor where none is configured.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => {
      client.release(destroy)
    },
  }
}

const names = new Map<string, string>()
const mostNames = 100
const longestText = 3_000

/** Undefined for what is not to be kept, and once a caller wrote so many that they cannot be ours. */
function nameOf(text: string): string | undefined {
  if (!text.startsWith('insert') || text.length > longestText) return undefined
  const known = names.get(text)
  if (known !== undefined || names.size >= mostNames) return known
  const name = `insert-${String(names.size)}`
  names.set(text, name)
  return name
}
