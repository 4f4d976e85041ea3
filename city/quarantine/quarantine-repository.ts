import { sql, type Expression, type SqlBool } from 'kysely'

import type { RecordOutcome } from '#shared/wire/receipt.ts'

import type { Origin } from '../batches/origin.ts'
import type { SentLine } from '../batches/sent-line.ts'
import { anyId } from '../database/any-of.ts'
import type { CitySchema, CityTx } from '../database/schema.ts'
import type { ExpressionBuilder } from 'kysely'

/** A line that could not be taken, on its way into quarantine. */
export type KeptLine = {
  readonly lineNo: number
  readonly line: SentLine
  readonly outcome: RecordOutcome
  readonly nextTryAt: Date | null
}

/** A line in quarantine, with who sent it. */
export type QuarantinedLine = {
  readonly origin: Origin
  readonly lineNo: number
  readonly text: string
  readonly sentSha256: string | null
  readonly schema: number
  readonly code: string
  readonly tries: number
}

export async function insertQuarantine(
  tx: CityTx,
  orgId: string,
  batchId: string,
  kept: readonly KeptLine[],
): Promise<void> {
  if (kept.length === 0) return
  await tx
    .insertInto('quarantine')
    .values(
      kept.map(({ lineNo, line, outcome, nextTryAt }) => ({
        org_id: orgId,
        batch_id: batchId,
        line_no: lineNo,
        rev_id: line.head?.rev_id ?? null,
        record_id: line.head?.record_id ?? null,
        kind: line.head && toStorable(line.head.kind),
        status: outcome.status === 'rejected' ? ('rejected' as const) : ('held' as const),
        code: outcome.code ?? '',
        pointer: outcome.pointer === null ? null : toStorable(outcome.pointer),
        needs: outcome.needs,
        line: toStorable(line.text),
        line_sha256: line.sentSha256,
        schema: line.schema,
        next_try_at: nextTryAt,
        settled_at: null,
        settled_as: null,
      })),
    )
    .execute()
}

/** PostgreSQL's text knows no zero character; the batch itself keeps every byte. */
function toStorable(text: string): string {
  return text.replaceAll('\0', '\u2400').toWellFormed()
}

/** Which open lines are wanted. */
export type QuarantineFilter =
  | { readonly needing: readonly string[] }
  | { readonly dueAt: Date }
  | { readonly ofBatch: string; readonly lineNo: number | null }
  | { readonly revIds: readonly string[] }

/** In the order in which they were made. */
export async function listQuarantined(
  tx: CityTx,
  orgId: string,
  filter: QuarantineFilter,
): Promise<QuarantinedLine[]> {
  const rows = await tx
    .selectFrom('quarantine')
    .innerJoin('batches', (join) =>
      join
        .onRef('batches.org_id', '=', 'quarantine.org_id')
        .onRef('batches.batch_id', '=', 'quarantine.batch_id'),
    )
    .innerJoin('devices', (join) =>
      join
        .onRef('devices.org_id', '=', 'batches.org_id')
        .onRef('devices.device_id', '=', 'batches.device_id'),
    )
    .select([
      'quarantine.batch_id',
      'quarantine.line_no',
      'quarantine.line',
      'quarantine.line_sha256',
      'quarantine.schema',
      'quarantine.code',
      'quarantine.tries',
      'batches.chain_id',
      'batches.device_seq',
      'devices.device_id',
      'devices.user_id',
      'devices.user_name',
      'devices.role',
    ])
    .where('quarantine.org_id', '=', orgId)
    .where('quarantine.settled_at', 'is', null)
    .where((eb) => toCondition(eb, filter))
    .orderBy('batches.received_at')
    .orderBy('batches.device_seq')
    .orderBy('quarantine.line_no')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    origin: {
      batchId: row.batch_id,
      chainId: row.chain_id,
      deviceSeq: row.device_seq,
      deviceId: row.device_id,
      userId: row.user_id,
      userName: row.user_name,
      role: row.role,
    },
    lineNo: row.line_no,
    text: row.line,
    sentSha256: row.line_sha256,
    schema: row.schema,
    code: row.code,
    tries: row.tries,
  }))
}

function toCondition(
  eb: ExpressionBuilder<CitySchema, 'quarantine'>,
  filter: QuarantineFilter,
): Expression<SqlBool> {
  if ('needing' in filter) {
    return sql<SqlBool>`quarantine.needs && ${[...filter.needing]}::text[]`
  }
  if ('dueAt' in filter) return eb('quarantine.next_try_at', '<=', filter.dueAt)
  if ('revIds' in filter) return eb('quarantine.rev_id', '=', anyId(filter.revIds))
  const ofBatch = eb('quarantine.batch_id', '=', filter.ofBatch)
  return filter.lineNo === null
    ? ofBatch
    : eb.and([ofBatch, eb('quarantine.line_no', '=', filter.lineNo)])
}

type Place = { readonly batchId: string; readonly lineNo: number }

export async function settleQuarantined(
  tx: CityTx,
  orgId: string,
  { batchId, lineNo }: Place,
  settled: { readonly as: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('quarantine')
    .set({ settled_at: settled.at, settled_as: settled.as })
    .where('org_id', '=', orgId)
    .where('batch_id', '=', batchId)
    .where('line_no', '=', lineNo)
    .execute()
}

/** Still not taken: why, and when it is tried again. */
export async function postponeQuarantined(
  tx: CityTx,
  orgId: string,
  { batchId, lineNo }: Place,
  again: {
    readonly outcome: RecordOutcome
    readonly tries: number
    readonly nextTryAt: Date | null
  },
): Promise<void> {
  await tx
    .updateTable('quarantine')
    .set({
      status: again.outcome.status === 'rejected' ? 'rejected' : 'held',
      code: again.outcome.code ?? '',
      pointer: again.outcome.pointer,
      needs: again.outcome.needs,
      tries: again.tries,
      next_try_at: again.nextTryAt,
    })
    .where('org_id', '=', orgId)
    .where('batch_id', '=', batchId)
    .where('line_no', '=', lineNo)
    .execute()
}

/** The revision came again and was dealt with under another batch. */
export async function settleOlderCopies(
  tx: CityTx,
  orgId: string,
  revIds: readonly string[],
  at: Date,
): Promise<void> {
  if (revIds.length === 0) return
  await tx
    .updateTable('quarantine')
    .set({ settled_at: at, settled_as: 'sent-again' })
    .where('org_id', '=', orgId)
    .where('rev_id', '=', anyId(revIds))
    .where('settled_at', 'is', null)
    .execute()
}

/** What lines of any association waited for has come: they are tried again at the next look. */
export async function makeDue(tx: CityTx, need: string, at: Date): Promise<void> {
  await tx
    .updateTable('quarantine')
    .set({ next_try_at: at })
    .where(sql<boolean>`needs && ${[need]}::text[]`)
    .where('settled_at', 'is', null)
    .execute()
}

export async function listOrgsWithDueLines(db: CityTx): Promise<string[]> {
  const { rows } = await sql<{ org_id: string }>`
    select orgs_with_due_quarantine() as org_id`.execute(db)
  return rows.map(({ org_id }) => org_id)
}
