import { sql } from 'kysely'

import type { CityReadDb, CityTx } from '../database/schema.ts'
import type { LastRun } from './may-let-go.ts'

export async function readLastRun(db: CityReadDb): Promise<LastRun | undefined> {
  const row = await db
    .selectFrom('retention')
    .select(['last_run_at', 'quiet_until'])
    .executeTakeFirst()
  return row && { lastRunAt: row.last_run_at, quietUntil: row.quiet_until }
}

export async function writeRun(tx: CityTx, { lastRunAt, quietUntil }: LastRun): Promise<void> {
  const run = { last_run_at: lastRunAt, quiet_until: quietUntil }
  await tx
    .insertInto('retention')
    .values(run)
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet(run))
    .execute()
}

/** That they came, why they were held and what became of them stays; open ones keep their text. */
export async function emptySettledLines(tx: CityTx, before: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('quarantine')
    .set({ line: '' })
    .where('settled_at', '<', before)
    .where('line', '!=', '')
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Used or not: what a code gave out is the certificate's by then. */
export async function deleteExpiredCodes(tx: CityTx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('enrolment_codes')
    .where('expires_at', '<', before)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/**
 * Only what a newer change of the same subject, told to the same people, has replaced: a laptop that
 * comes back later than this gets the newer one, as in a snapshot.
 */
export async function deleteReplacedChanges(tx: CityTx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('changes')
    .where('made_at', '<', before)
    .where(
      sql<boolean>`exists (
        select from changes newer
        where newer.org_id = changes.org_id and newer.audience = changes.audience
          and newer.subject = changes.subject
          and (newer.xid, newer.seq) > (changes.xid, changes.seq))`,
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
