import { sql } from 'kysely'
import { z } from 'zod'

import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { Erasure } from '#shared/domain/personal-data/erasure.ts'
import { erasureSchema } from '#shared/domain/personal-data/erasure.ts'
import { placeCountSchema, type PlaceCount } from '#shared/domain/personal-data/person.ts'
import type { Carriage } from '#shared/domain/sync/sync-state.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import type { PersonKey } from './personal-data-tables.ts'

export type NewErasure = Pick<Erasure, 'erasureId' | 'askedOn' | 'erasedAt' | 'origin'>

/** Before anything is taken out: from here on the history of an erased mentor may be emptied. */
export async function insertErasure(
  tx: WriteTx,
  key: PersonKey,
  { erasureId, askedOn, erasedAt, origin }: NewErasure,
): Promise<void> {
  await tx
    .insertInto('person_erasures')
    .values({
      ...key,
      erasure_id: erasureId,
      asked_on: askedOn,
      erased_at: erasedAt,
      origin,
      removed: '[]',
      left_over: '[]',
      rev_id: null,
    })
    .execute()
}

export async function storeErasureReport(
  tx: WriteTx,
  erasureId: string,
  report: {
    readonly removed: readonly PlaceCount[]
    readonly left: readonly PlaceCount[]
    readonly revId: string | null
  },
): Promise<void> {
  await tx
    .updateTable('person_erasures')
    .set({
      removed: JSON.stringify(report.removed),
      left_over: JSON.stringify(report.left),
      rev_id: report.revId,
    })
    .where('erasure_id', '=', erasureId)
    .execute()
}

/** What is left changes with later sweeps. */
export async function storeLeft(
  tx: WriteTx,
  erasureId: string,
  left: readonly PlaceCount[],
): Promise<void> {
  await tx
    .updateTable('person_erasures')
    .set({ left_over: JSON.stringify(left) })
    .where('erasure_id', '=', erasureId)
    .execute()
}

export async function isErasureKnown(db: ReadDb, erasureId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person_erasures')
    .select('erasure_id')
    .where('erasure_id', '=', erasureId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether this laptop has told the city, or is about to, that it erased whom it was asked to. */
export async function isConfirmed(db: ReadDb, erasureId: string): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('rev_id')
    .where('kind', '=', 'tombstone')
    .where(sql<boolean>`line ->> '$.body.erasureId' = ${erasureId}`)
    .executeTakeFirst()
  return row !== undefined
}

/** Of contacts, oldest first: what has to stay out. */
export async function listErasedContacts(
  db: ReadDb,
): Promise<{ erasureId: string; firmId: string; nameSha256: string }[]> {
  const rows = await db
    .selectFrom('person_erasures')
    .select(['erasure_id', 'owner_id', 'name_sha256'])
    .where('kind', '=', 'contact')
    .orderBy('erased_at')
    .execute()
  return rows.map((row) => ({
    erasureId: row.erasure_id,
    firmId: row.owner_id,
    nameSha256: row.name_sha256,
  }))
}

/** Newest first. */
export async function listErasures(db: ReadDb, erasureId?: string): Promise<Erasure[]> {
  const rows = await db
    .selectFrom('person_erasures as e')
    .leftJoin('firms', 'firms.id', 'e.owner_id')
    .leftJoin('outbox', 'outbox.rev_id', 'e.rev_id')
    .select(['erasure_id', 'e.kind', 'firms.name', 'asked_on', 'erased_at', 'origin'])
    .select(['removed', 'left_over', 'e.rev_id', 'outbox.carriage'])
    .$if(erasureId !== undefined, (every) => every.where('erasure_id', '=', erasureId ?? ''))
    .orderBy('erased_at', 'desc')
    .execute()
  return rows.map((row) =>
    erasureSchema.parse({
      erasureId: row.erasure_id,
      kind: row.kind,
      firmName: row.name,
      askedOn: row.asked_on,
      erasedAt: row.erased_at,
      origin: row.origin,
      removed: z.array(placeCountSchema).parse(parseJson(row.removed)),
      left: z.array(placeCountSchema).parse(parseJson(row.left_over)),
      told: row.rev_id === null ? 'not-shared' : toTold(row.carriage),
    }),
  )
}

function toTold(carriage: Carriage | null): Erasure['told'] {
  switch (carriage) {
    case 'queued':
    case 'packed':
      return 'waiting'
    case 'sent':
      return 'sent'
    case 'rejected':
    case 'conflict':
    case 'held':
      return 'refused'
    case 'received':
    case 'accepted':
    case null:
      return 'arrived'
  }
}
