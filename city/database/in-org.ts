import { sql } from 'kysely'

import type { CityDatabase, CityTx } from './schema.ts'

/** One transaction that sees one association and nothing of any other. */
export async function inOrg<Value>(
  db: CityDatabase,
  orgId: string,
  work: (tx: CityTx) => Promise<Value>,
): Promise<Value> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.org', ${orgId}, true)`.execute(tx)
    return work(tx)
  })
}

/**
 * The same, and until it ends nobody else changes records of the association: versions are counted,
 * merges made and batches of a chain taken one after the other.
 */
export async function inLockedOrg<Value>(
  db: CityDatabase,
  orgId: string,
  work: (tx: CityTx) => Promise<Value>,
): Promise<Value> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.org', ${orgId}, true), ${orgLock(orgId)}`.execute(tx)
    return work(tx)
  })
}

export async function lockOrg(tx: CityTx, orgId: string): Promise<void> {
  await sql`select ${orgLock(orgId)}`.execute(tx)
}

function orgLock(orgId: string) {
  return sql`pg_advisory_xact_lock(hashtextextended(${orgId}, 0))`
}
