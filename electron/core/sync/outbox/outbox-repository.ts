import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import type { Carriage } from '#shared/domain/sync/sync-state.ts'

export type OutboxRow = Selectable<DatabaseSchema['outbox']>

export type NewRevision = Pick<
  OutboxRow,
  'rev_id' | 'record_id' | 'kind' | 'title' | 'line' | 'body_sha256' | 'queued_at'
>

/** Belongs in the transaction of the change it tells of. */
export async function insertRevision(tx: WriteTx, revision: NewRevision): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({ ...revision, carriage: 'queued', needs: '[]', is_superseded: 0 })
    .execute()
}

/** Whether nobody but this laptop can have seen it: it may be rewritten or taken back. */
export function isUnseen({
  carriage,
  first_packed_at,
}: Pick<OutboxRow, 'carriage' | 'first_packed_at'>): boolean {
  return carriage === 'queued' && first_packed_at === null
}

/** Rewrites what nobody has seen. */
export async function rewriteQueued(
  tx: WriteTx,
  revision: Pick<OutboxRow, 'rev_id' | 'title' | 'line' | 'body_sha256'>,
): Promise<void> {
  const { rev_id, ...columns } = revision
  await tx
    .updateTable('outbox')
    .set(columns)
    .where('rev_id', '=', rev_id)
    .where('first_packed_at', 'is', null)
    .execute()
}

/** Takes back what nobody has seen. */
export async function deleteQueued(tx: WriteTx, revId: string): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('rev_id', '=', revId)
    .where('first_packed_at', 'is', null)
    .execute()
}

export async function findRevision(db: ReadDb, revId: string): Promise<OutboxRow | undefined> {
  return db.selectFrom('outbox').selectAll().where('rev_id', '=', revId).executeTakeFirst()
}

/** Revisions of one record, the newest first. */
export async function listRevisions(db: ReadDb, recordId: string): Promise<OutboxRow[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('seq', 'desc')
    .execute()
}

export type Wanted = {
  /** Null for all that waits. */
  readonly revIds: readonly string[] | null
  /** Nothing behind this place; null for no end. */
  readonly upToPlace: number | null
}

/** Behind everything that stands in the outbox now. */
export async function lastPlace(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((row) => row.fn.coalesce(row.fn.max('seq'), row.val(0)).as('last'))
    .executeTakeFirstOrThrow()
  return row.last
}

/** In the order of queueing. */
export async function listQueued(
  db: ReadDb,
  { revIds, upToPlace, limit }: Wanted & { readonly limit: number },
): Promise<OutboxRow[]> {
  const wanted = revIds && new Set(revIds)
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('carriage', '=', 'queued')
    .where('seq', '<=', upToPlace ?? Number.MAX_SAFE_INTEGER)
    .orderBy('seq')
    .limit(wanted ? 5_000 : limit)
    .execute()
  return rows.filter(({ rev_id }) => wanted?.has(rev_id) ?? true).slice(0, limit)
}

/** Firms with a revision on its way: a further one waits, to be based on what becomes of it. */
export async function listTravellingRecords(db: ReadDb): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('outbox')
    .select('record_id')
    .where('carriage', 'in', ['packed', 'sent'])
    .execute()
  return new Set(rows.map(({ record_id }) => record_id))
}

export async function listOfBatch(db: ReadDb, batchId: string): Promise<OutboxRow[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('batch_id', '=', batchId)
    .orderBy('seq')
    .execute()
}

export async function markPacked(
  tx: WriteTx,
  revision: Pick<OutboxRow, 'rev_id' | 'line' | 'first_packed_at'>,
  batchId: string,
): Promise<void> {
  const { line, first_packed_at } = revision
  await tx
    .updateTable('outbox')
    .set({ carriage: 'packed', batch_id: batchId, line, first_packed_at })
    .where('rev_id', '=', revision.rev_id)
    .execute()
}

export async function markSent(tx: WriteTx, batchId: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ carriage: 'sent' })
    .where('batch_id', '=', batchId)
    .where('carriage', '=', 'packed')
    .execute()
}

/** Refused here, before it could spoil a batch. */
export async function markUnsendable(tx: WriteTx, revId: string, fault: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ carriage: 'rejected', fault })
    .where('rev_id', '=', revId)
    .execute()
}

export type Outcome = Pick<
  OutboxRow,
  'carriage' | 'outcome_at' | 'received_at' | 'accepted_at' | 'version' | 'fault' | 'pointer'
> & { readonly needs: string }

export async function storeOutcome(tx: WriteTx, revId: string, outcome: Outcome): Promise<void> {
  await tx.updateTable('outbox').set(outcome).where('rev_id', '=', revId).execute()
}

/** Earlier revisions of the record need nobody's attention any more. */
export async function markSuperseded(
  tx: WriteTx,
  { record_id, seq }: Pick<OutboxRow, 'record_id' | 'seq'>,
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ is_superseded: 1 })
    .where('record_id', '=', record_id)
    .where('seq', '<', seq)
    .where('carriage', 'in', attention)
    .execute()
}

/** The person has decided: the revision that could not be taken over needs nobody any more. */
export async function markSettled(tx: WriteTx, revId: string): Promise<void> {
  await tx.updateTable('outbox').set({ is_superseded: 1 }).where('rev_id', '=', revId).execute()
}

/** Back into the outbox: for a record to be tried again, or a batch that nobody takes. */
export async function queueAgain(tx: WriteTx, revIds: readonly string[]): Promise<void> {
  if (revIds.length === 0) return
  await tx
    .updateTable('outbox')
    .set({ carriage: 'queued', batch_id: null, fault: null, pointer: null, needs: '[]' })
    .where('rev_id', 'in', revIds)
    .execute()
}

const attention: Carriage[] = ['rejected', 'conflict', 'held']

export type RecordFilter = 'all' | 'waiting' | 'association' | 'city' | 'attention'

const carriagesOf: Readonly<Record<RecordFilter, Carriage[]>> = {
  all: ['queued', 'packed', 'sent', 'received', 'accepted', ...attention],
  waiting: ['queued', 'packed', 'sent'],
  association: ['received'],
  city: ['accepted'],
  attention,
}

/** Newest first. */
export async function listRecords(
  db: ReadDb,
  filter: RecordFilter,
  limit: number,
): Promise<
  (OutboxRow & { readonly carrier: 'network' | 'file' | null; readonly receipt: 0 | 1 })[]
> {
  const query = db
    .selectFrom('outbox')
    .leftJoin('sync_batches', 'sync_batches.batch_id', 'outbox.batch_id')
    .selectAll('outbox')
    .select(['sync_batches.carrier'])
    .select((row) => row('sync_batches.receipt', 'is not', null).as('receipt'))
    .where('outbox.carriage', 'in', carriagesOf[filter])
    .orderBy('outbox.seq', 'desc')
    .limit(limit)
  const rows = await (
    filter === 'attention' ? query.where('outbox.is_superseded', '=', 0) : query
  ).execute()
  return rows.map((row) => ({ ...row, receipt: Number(row.receipt) === 1 ? 1 : 0 }))
}

/** How many revisions stand where; superseded ones are not counted where they would ask for attention. */
export async function countByCarriage(db: ReadDb): Promise<ReadonlyMap<Carriage, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['carriage', (row) => row.fn.countAll<number>().as('count')])
    .where((row) => row.or([row('is_superseded', '=', 0), row('carriage', 'not in', attention)]))
    .groupBy('carriage')
    .execute()
  return new Map(rows.map(({ carriage, count }) => [carriage, count]))
}

export async function countQueued(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('carriage', '=', 'queued')
    .executeTakeFirstOrThrow()
  return count
}
