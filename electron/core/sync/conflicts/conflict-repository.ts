import type { Selectable } from 'kysely'
import { z } from 'zod'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { firmDetailsSchema, type FirmDetails } from '#shared/domain/firms/firm.ts'
import {
  conflictAuthorSchema,
  conflictFieldSchema,
  type SyncConflict,
} from '#shared/domain/sync/sync-state.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** A conflict as it is kept. */
export type StoredConflict = Pick<
  SyncConflict,
  'conflictId' | 'firmId' | 'fields' | 'cityAuthor' | 'theirAuthor' | 'state'
> & {
  /** The revision whose fields could not be taken over. */
  readonly revId: string
  readonly madeAt: string
  /** The revision that settles it from here, and what the firm was before. */
  readonly settling: {
    readonly revId: string
    /** Null when the firm was not there before, or is not there now. */
    readonly detailsBefore: FirmDetails | null
    readonly firmVersionAfter: number | null
  } | null
}

export async function insertConflict(
  tx: WriteTx,
  conflict: Omit<StoredConflict, 'state' | 'settling'>,
): Promise<void> {
  await tx
    .insertInto('sync_conflicts')
    .values({
      conflict_id: conflict.conflictId,
      firm_id: conflict.firmId,
      rev_id: conflict.revId,
      fields: JSON.stringify(conflict.fields),
      city_author: JSON.stringify(conflict.cityAuthor),
      their_author: JSON.stringify(conflict.theirAuthor),
      made_at: conflict.madeAt,
      state: 'open',
    })
    .onConflict((known) => known.doNothing())
    .execute()
}

export async function findConflict(
  db: ReadDb,
  conflictId: string,
): Promise<StoredConflict | undefined> {
  const row = await db
    .selectFrom('sync_conflicts')
    .selectAll()
    .where('conflict_id', '=', conflictId)
    .executeTakeFirst()
  return row && toConflict(row)
}

/** Newest first. */
export async function listConflicts(db: ReadDb, settled: boolean): Promise<StoredConflict[]> {
  const rows = await db
    .selectFrom('sync_conflicts')
    .selectAll()
    .where('state', settled ? '=' : '<>', 'settled')
    .orderBy('made_at', 'desc')
    .orderBy('conflict_id')
    .execute()
  return rows.map(toConflict)
}

export async function countOpenConflicts(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('sync_conflicts')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return count
}

/** Null opens it again. */
export async function storeSettling(
  tx: WriteTx,
  conflictId: string,
  settling: StoredConflict['settling'],
): Promise<void> {
  await tx
    .updateTable('sync_conflicts')
    .set({
      state: settling ? 'settled-here' : 'open',
      settling_rev_id: settling?.revId ?? null,
      details_before: settling && JSON.stringify(settling.detailsBefore),
      firm_version_after: settling?.firmVersionAfter ?? null,
    })
    .where('conflict_id', '=', conflictId)
    .execute()
}

export async function markConflictSettled(tx: WriteTx, conflictId: string): Promise<void> {
  await tx
    .updateTable('sync_conflicts')
    .set({ state: 'settled' })
    .where('conflict_id', '=', conflictId)
    .execute()
}

function toConflict(row: Selectable<DatabaseSchema['sync_conflicts']>): StoredConflict {
  const { settling_rev_id, details_before, firm_version_after } = row
  return {
    conflictId: row.conflict_id,
    firmId: row.firm_id,
    revId: row.rev_id,
    fields: z.array(conflictFieldSchema).parse(parseJson(row.fields)),
    cityAuthor: conflictAuthorSchema.parse(parseJson(row.city_author)),
    theirAuthor: conflictAuthorSchema.parse(parseJson(row.their_author)),
    madeAt: row.made_at,
    state: row.state,
    settling:
      settling_rev_id === null || details_before === null
        ? null
        : {
            revId: settling_rev_id,
            detailsBefore: firmDetailsSchema.nullable().parse(parseJson(details_before)),
            firmVersionAfter: firm_version_after,
          },
  }
}
