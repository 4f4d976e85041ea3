import { sql } from 'kysely'

import { logAccess } from '#city/access-log/access-log-repository.ts'
import { readKeptLines } from '#city/batches/batch-content.ts'
import type { CityTx } from '#city/database/schema.ts'
import { eachBatch } from '#city/erasures/stored-lines-repository.ts'
import type { CityParts } from '#city/gateway-parts.ts'

import { findInJson, type Sought } from './find-in-json.ts'

type Row = Readonly<Record<string, unknown>>

/** One thing the city holds of a person, and where. */
export type HeldOfPerson = {
  readonly table: string
  /** Ids and times of the row. */
  readonly row: Row
  readonly path: string
  readonly holds: unknown
}

/**
 * Gives everything one association's rows hold of a person, whatever the table: new ones are looked
 * through as they come to be. Files of evidence are not. That it was asked stands in the access log,
 * before anything is given. Answers how many things there were.
 */
export async function exportPerson(
  { db, now }: CityParts,
  orgId: string,
  sought: Sought,
  give: (held: HeldOfPerson) => void,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = '10min'`.execute(tx)
    await sql`set local idle_in_transaction_session_timeout = '10min'`.execute(tx)
    const held: HeldOfPerson[] = []
    for (const table of await listTables(tx)) {
      held.push(...(await findInTable(tx, orgId, table, sought)))
    }
    held.push(...(await findInBatches(tx, orgId, sought)))
    await logAccess(tx, orgId, {
      ...{ at: now(), deviceId: null, userId: null },
      ...{ action: 'export-person', subject: `${String(held.length)} places` },
    })
    for (const one of held) give(one)
    return held.length
  })
}

type Table = { readonly name: string; readonly columns: readonly string[] }

/** Every table of associations' rows, without bytes. */
async function listTables(tx: CityTx): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select t.relname as name,
      array_agg(a.attname::text order by a.attnum) filter (where a.atttypid <> 'bytea'::regtype)
        as columns
    from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.relnamespace = 'city'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
    group by t.relname having bool_or(a.attname = 'org_id') order by t.relname`.execute(tx)
  return rows
}

const rowsAtOnce = 500

async function findInTable(
  tx: CityTx,
  orgId: string,
  { name, columns }: Table,
  sought: Sought,
): Promise<HeldOfPerson[]> {
  const held: HeldOfPerson[] = []
  const wanted = sql.join(columns.map((column) => sql.ref(column)))
  await sql`declare looked_through no scroll cursor for
    select ${wanted} from ${sql.table(name)} where org_id = ${sql.lit(orgId)}`.execute(tx)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from looked_through`.execute(tx)
    if (rows.length === 0) break
    for (const row of rows) {
      for (const found of findInJson(row, sought)) {
        held.push({ table: name, row: idsAndTimes(row), ...found })
      }
    }
  }
  await sql`close looked_through`.execute(tx)
  return held
}

function idsAndTimes(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([column, value]) =>
        value !== null && (/_(?:id|no|at|time)$/.test(column) || column === 'kind'),
    ),
  )
}

/** Batches as they came hold each line once more. */
async function findInBatches(tx: CityTx, orgId: string, sought: Sought): Promise<HeldOfPerson[]> {
  const held: HeldOfPerson[] = []
  for await (const { batchId, content } of eachBatch(tx, orgId)) {
    for (const [index, line] of (await readKeptLines(content)).entries()) {
      for (const found of findInJson(line, sought)) {
        held.push({ table: 'batches', row: { batch_id: batchId, line_no: index + 1 }, ...found })
      }
    }
  }
  return held
}
