import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

import { sha256Hex } from '#exchange/sha256.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'
import type { TestLaptop } from '#test/support/test-laptop.ts'

export type CopyTable = {
  /** Rows a second, `perCopy` of them in each transaction. */
  readonly rate: (
    laptop: TestLaptop,
    records: readonly BatchRecord[],
    perCopy: number,
  ) => Promise<number>
  readonly close: () => Promise<void>
}

/** A table with the columns that come of one record at the city, without a key, an index or a check. */
export async function openCopyTable(url: string): Promise<CopyTable> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create schema peer')
  await client.query(`
    create table peer.rows as
    select v.*, r.stage, r.owner, r.author_user_id, r.changed_at, r.deleted, r.alias_of, r.tax_code,
      r.body as record_body, s.firm_id, s.instrument_id, s.instrument_version, s.instrument_sha256,
      s.reference_year, s.visited_on, s.reported_total_min, s.reported_total_max,
      s.reported_synchrony_min, s.reported_synchrony_max, s.reported_class_lowest,
      s.reported_class_highest, s.total_min, s.total_max, s.synchrony_min, s.synchrony_max,
      s.class_lowest, s.class_highest, s.differs, s.groups, s.criteria,
      c.change_id, c.audience, c.subject, c.made_at
    from city.revisions v
    join city.records r using (org_id, record_id)
    left join city.assessment_results s on s.org_id = v.org_id and s.rev_id = v.rev_id
    join city.changes c on c.org_id = v.org_id and c.rev_id = v.rev_id
    limit 0`)
  return {
    rate: async (laptop, records, perCopy) => {
      const rows = records.map((record) => toRow(record, laptop))
      const startedAt = performance.now()
      for (let start = 0; start < rows.length; start += perCopy) {
        const some = Buffer.from(rows.slice(start, start + perCopy).join(''))
        const copying = client.query(copyFrom(`copy peer.rows (${columns.join(', ')}) from stdin`))
        await pipeline(Readable.from([some]), copying)
      }
      return (rows.length / (performance.now() - startedAt)) * 1000
    },
    close: () => client.end(),
  }
}

const columns = [
  ...['org_id', 'rev_id', 'record_id', 'kind', 'op', 'version', 'record_version', 'status', 'line'],
  ...['schema', 'body', 'sha256', 'batch_id', 'device_id', 'user_id', 'user_name', 'fact_time'],
  ...['received_at', 'stage', 'owner', 'author_user_id', 'changed_at', 'deleted', 'record_body'],
  ...['firm_id', 'instrument_id', 'instrument_version', 'instrument_sha256', 'reference_year'],
  ...['visited_on', 'reported_total_min', 'reported_total_max', 'reported_synchrony_min'],
  ...['reported_synchrony_max', 'reported_class_lowest', 'reported_class_highest', 'total_min'],
  ...['total_max', 'synchrony_min', 'synchrony_max', 'class_lowest', 'class_highest', 'differs'],
  ...['groups', 'criteria', 'change_id', 'audience', 'subject', 'made_at'],
]

/** As COPY reads it, tabs between the columns; made before the clock starts. */
function toRow(record: BatchRecord, { certificate }: TestLaptop): string {
  const line = JSON.stringify(record)
  const body = JSON.stringify(record.body)
  const now = new Date().toISOString()
  const { orgId, userId, userName, deviceId } = certificate
  const cells = [
    ...[orgId, record.rev_id, record.record_id, record.kind, record.op, 1, 1, 'accepted', line],
    ...[1, body, sha256Hex(body), record.rev_id, deviceId, userId, userName, record.fact_time],
    ...[now, 'city', 'mentor', userId, now, false, record.kind === 'firm' ? body : null],
    ...resultCells(record),
    ...[record.rev_id, 'managers', `${record.kind}:${record.record_id}`, now],
  ]
  return `${cells.map(toCell).join('\t')}\n`
}

function resultCells(record: BatchRecord): Cell[] {
  if (record.kind !== 'assessment' || !record.body) return new Array<null>(21).fill(null)
  const { firmId, instrument, content, result } = record.body
  const worked = Object.values(result)
  return [
    ...[firmId, instrument.id, instrument.version, instrument.sha256],
    ...[content.referenceYear, content.visitedOn, ...worked, ...worked, false],
    ...[groupCells, criterionCells],
  ]
}

const pointsOf = (codes: readonly string[]) =>
  JSON.stringify(Object.fromEntries(codes.map((code) => [code, [3, 3]])))
const groupCells = pointsOf(['T', 'E', 'O', 'R', 'I'])
const criterionCells = pointsOf(Array.from({ length: 26 }, (_, index) => `C${index + 1}`))

type Cell = string | number | boolean | null

function toCell(value: Cell): string {
  if (value === null) return '\\N'
  return String(value).replace(/[\\\t\n\r]/g, (letter) => escapes[letter] ?? letter)
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}
