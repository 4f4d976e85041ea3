import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** Into the gateway's own tables, or into tables of the same columns without a key, an index or a check. */
export type CopyTarget = 'city' | 'bare'

export type CopyPeer = {
  /** Records a second, the rows of each batch one durable transaction as they were at the gateway. */
  readonly rate: (
    target: CopyTarget,
    batchIds: readonly string[],
    records: number,
  ) => Promise<number>
  readonly close: () => Promise<void>
}

/** Whose rows are read, and whose they become, so that the same tables take them as new. */
export type Move = { readonly from: string; readonly to: string }

/** Loads by COPY the very rows that came of a batch, made ready as text before the clock starts. */
export async function openCopyPeer(url: string, move: Move): Promise<CopyPeer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const tables = await prepareTables(client)
  await client.query(
    `insert into city.devices
     select (jsonb_populate_record(d, jsonb_build_object('org_id', $2::uuid))).*
     from city.devices d where org_id = $1`,
    [move.from, move.to],
  )
  return {
    rate: async (target, batchIds, records) => {
      const batches: Rows[][] = []
      for (const batchId of batchIds)
        batches.push(await readRows(client, tables, { batchId, move }))
      const startedAt = performance.now()
      for (const batch of batches) await loadRows(client, target, batch)
      return (records / (performance.now() - startedAt)) * 1000
    },
    close: () => client.end(),
  }
}

const ofRevisions = 'rev_id in (select rev_id from city.revisions where batch_id = $batch)'
/** What a batch is kept as, and which rows are its. */
const ofBatch: Readonly<Record<string, string>> = {
  batches: 'batch_id = $batch',
  revisions: 'batch_id = $batch',
  records: ofRevisions,
  assessment_results: ofRevisions,
  changes: ofRevisions,
}

type Table = { readonly name: string; readonly columns: string; readonly ofBatch: string }
type Rows = { readonly table: Table; readonly bytes: Buffer }

async function prepareTables(client: pg.Client): Promise<Table[]> {
  await client.query('create schema bare')
  const tables: Table[] = []
  for (const [name, condition] of Object.entries(ofBatch)) {
    // Which transaction wrote a change is for the table itself to say.
    const { rows } = await client.query<{ columns: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and attname not in ('xid', 'seq')`,
      [`city.${name}`],
    )
    const columns = rows[0]?.columns ?? ''
    await client.query(`create table bare.${name} as select ${columns} from city.${name} limit 0`)
    tables.push({ name, columns, ofBatch: condition })
  }
  return tables
}

async function readRows(
  client: pg.Client,
  tables: readonly Table[],
  { batchId, move }: { readonly batchId: string; readonly move: Move },
): Promise<Rows[]> {
  const batch: Rows[] = []
  for (const table of tables) {
    const rows = `select ${table.columns} from city.${table.name}
      where org_id = '${move.from}' and ${table.ofBatch.replace('$batch', `'${batchId}'`)}`
    const lines = await text(client.query(copyTo(`copy (${rows}) to stdout`)))
    batch.push({ table, bytes: Buffer.from(lines.replaceAll(move.from, move.to)) })
  }
  return batch
}

async function loadRows(
  client: pg.Client,
  target: CopyTarget,
  batch: readonly Rows[],
): Promise<void> {
  await client.query('begin')
  for (const { table, bytes } of batch) {
    const into = `${target}.${table.name} (${table.columns})`
    await pipeline(Readable.from([bytes]), client.query(copyFrom(`copy ${into} from stdin`)))
  }
  await client.query('commit')
}
