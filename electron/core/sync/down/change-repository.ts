import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import type { DownChange } from '#shared/wire/down-change.ts'

export async function isChangeKnown(db: ReadDb, changeId: string): Promise<boolean> {
  const row = await db
    .selectFrom('sync_changes')
    .select('change_id')
    .where('change_id', '=', changeId)
    .executeTakeFirst()
  return row !== undefined
}

export async function markTaken(
  tx: WriteTx,
  { changeId, kind, madeAt }: Pick<DownChange, 'changeId' | 'kind' | 'madeAt'>,
  takenAt: string,
): Promise<void> {
  await tx
    .insertInto('sync_changes')
    .values({ change_id: changeId, kind, made_at: madeAt, taken_at: takenAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What another association's feed told: none of it is of use any more. */
export async function forgetChanges(tx: WriteTx): Promise<void> {
  await tx.deleteFrom('sync_changes').execute()
  await tx.deleteFrom('sync_firms').execute()
  await tx.deleteFrom('sync_conflicts').execute()
  await tx.deleteFrom('sync_arrivals').execute()
}

type Arrival = {
  readonly revId: string
  readonly recordId: string
  readonly kind: string
  readonly line: string
  readonly author: object
  /** Null while only a file has brought it. */
  readonly stage: string | null
  readonly arrivedAt: string
}

/** Keeps what a mentor sent for the association to review; a later word replaces its stage alone. */
export async function storeArrival(tx: WriteTx, arrival: Arrival): Promise<void> {
  await tx
    .insertInto('sync_arrivals')
    .values({
      rev_id: arrival.revId,
      record_id: arrival.recordId,
      kind: arrival.kind,
      line: arrival.line,
      author: JSON.stringify(arrival.author),
      stage: arrival.stage,
      arrived_at: arrival.arrivedAt,
    })
    .onConflict((conflict) => conflict.doUpdateSet({ stage: arrival.stage }))
    .execute()
}

/** What mentors sent of one record, in the order in which it came. */
export async function listArrivals(
  db: ReadDb,
  recordId: string,
): Promise<
  { readonly revId: string; readonly line: string; readonly author: unknown; arrivedAt: string }[]
> {
  const rows = await db
    .selectFrom('sync_arrivals')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('arrived_at')
    .orderBy('rev_id')
    .execute()
  return rows.map((row) => ({
    revId: row.rev_id,
    line: row.line,
    author: parseJson(row.author),
    arrivedAt: row.arrived_at,
  }))
}

export async function isArrivalKnown(db: ReadDb, revId: string): Promise<boolean> {
  const row = await db
    .selectFrom('sync_arrivals')
    .select('rev_id')
    .where('rev_id', '=', revId)
    .executeTakeFirst()
  return row !== undefined
}

type Publication = Extract<DownChange, { kind: 'publication' }>['body']

export async function storePublication(
  tx: WriteTx,
  publication: Publication,
  { isUsable, takenAt }: { readonly isUsable: boolean; readonly takenAt: string },
): Promise<void> {
  const { what, id, version, ...columns } = publication
  const rest = { ...columns, is_usable: isUsable ? 1 : 0, taken_at: takenAt }
  await tx
    .insertInto('sync_publications')
    .values({ what, id, version, ...rest })
    .onConflict((conflict) => conflict.doUpdateSet(rest))
    .execute()
}

/** Hashes of the instruments that the city published and this app can use. */
export async function listPublishedInstruments(db: ReadDb): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('sync_publications')
    .select('sha256')
    .where('what', '=', 'instrument')
    .where('is_usable', '=', 1)
    .execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** Firms and assessments here: what a tenth is counted of. */
export async function countRecords(db: ReadDb): Promise<number> {
  const { firms } = await db
    .selectFrom('firms')
    .select((row) => row.fn.countAll<number>().as('firms'))
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  const { assessments } = await db
    .selectFrom('assessments')
    .select((row) => row.fn.countAll<number>().as('assessments'))
    .executeTakeFirstOrThrow()
  return firms + assessments
}
