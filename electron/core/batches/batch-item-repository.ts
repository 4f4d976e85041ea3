import { sql, type Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { batchFindingSchema } from '#shared/domain/batches/batch-finding.ts'
import type { BatchItemState } from '#shared/domain/batches/batch-state.ts'
import type { BatchSummary } from '#shared/domain/batches/batch.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import { figuresSchema, itemFactsSchema, type StoredItem } from './batch-item.ts'

/** In the order in which they were gathered. */
export async function listItems(db: ReadDb, batchId: string): Promise<StoredItem[]> {
  const rows = await db
    .selectFrom('batch_items')
    .selectAll()
    .where('batch_id', '=', batchId)
    .orderBy('position')
    .orderBy('record_id')
    .execute()
  return rows.map(toItem)
}

export async function insertItems(
  tx: WriteTx,
  batchId: string,
  items: readonly StoredItem[],
): Promise<void> {
  const before = (await listItems(tx, batchId)).length
  for (const [place, item] of items.entries()) {
    const { recordId, revId, firmId, referenceYear, facts, state } = item
    await tx
      .insertInto('batch_items')
      .values({
        batch_id: batchId,
        record_id: recordId,
        rev_id: revId,
        position: before + place,
        firm_id: firmId,
        reference_year: referenceYear,
        figures: JSON.stringify(figuresSchema.parse(figuresOf(item))),
        facts: JSON.stringify(facts),
        state,
        reason: '',
      })
      .execute()
  }
}

export async function deleteItems(
  tx: WriteTx,
  batchId: string,
  recordIds: readonly string[] | null,
): Promise<void> {
  const all = tx.deleteFrom('batch_items').where('batch_id', '=', batchId)
  await (recordIds ? all.where('record_id', 'in', recordIds) : all).execute()
}

export async function markItemSent(
  tx: WriteTx,
  batchId: string,
  sent: { readonly recordId: string; readonly decisionId: string; readonly findings: object },
): Promise<void> {
  await tx
    .updateTable('batch_items')
    .set({
      state: 'sent',
      decision_id: sent.decisionId,
      findings: JSON.stringify(sent.findings),
    })
    .where('batch_id', '=', batchId)
    .where('record_id', '=', sent.recordId)
    .execute()
}

export type ItemAnswer = {
  readonly state: BatchItemState
  readonly faultCode: string | null
  readonly reason: string
  readonly answeredAt: string
}

export async function storeAnswer(
  tx: WriteTx,
  { batchId, recordId }: { readonly batchId: string; readonly recordId: string },
  { state, faultCode, reason, answeredAt }: ItemAnswer,
): Promise<void> {
  await tx
    .updateTable('batch_items')
    .set({ state, fault_code: faultCode, reason, answered_at: answeredAt })
    .where('batch_id', '=', batchId)
    .where('record_id', '=', recordId)
    .execute()
}

/** Where an approval or a revision was sent last. */
export type SentPlace = {
  readonly batchId: string
  readonly recordId: string
  readonly state: BatchItemState
}

export async function findSentPlace(
  db: ReadDb,
  by: { readonly decisionId: string } | { readonly revId: string },
): Promise<SentPlace | undefined> {
  const row = await db
    .selectFrom('batch_items')
    .innerJoin('batches', 'batches.id', 'batch_items.batch_id')
    .select(['batch_items.batch_id', 'batch_items.record_id', 'batch_items.state'])
    .where(
      'decisionId' in by ? 'batch_items.decision_id' : 'batch_items.rev_id',
      '=',
      'decisionId' in by ? by.decisionId : by.revId,
    )
    .where('batch_items.state', '!=', 'gathered')
    .orderBy('batches.number', 'desc')
    .executeTakeFirst()
  return row && { batchId: row.batch_id, recordId: row.record_id, state: row.state }
}

/** Whether some of a batch has no answer yet. */
export async function isAnswerOpen(db: ReadDb, batchId: string): Promise<boolean> {
  const row = await db
    .selectFrom('batch_items')
    .select('record_id')
    .where('batch_id', '=', batchId)
    .where('state', '=', 'sent')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Assessments that are in a batch which has not got its answer for them. */
export async function listTakenRecords(db: ReadDb): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('batch_items')
    .select('record_id')
    .where('state', 'in', ['gathered', 'sent'])
    .execute()
  return new Set(rows.map(({ record_id }) => record_id))
}

/** Of these firms, by `firm/year`: the last batch that sent it, and as which assessment. */
export async function listSentFirms(
  db: ReadDb,
  firmIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly number: number; readonly recordId: string }>> {
  const rows = await db
    .selectFrom('batch_items')
    .innerJoin('batches', 'batches.id', 'batch_items.batch_id')
    .select(['batch_items.firm_id', 'batch_items.reference_year', 'batch_items.record_id'])
    .select('batches.number')
    .where('batch_items.state', 'in', ['sent', 'accepted'])
    .where(
      'batch_items.firm_id',
      'in',
      sql<string>`(select value from json_each(${JSON.stringify(firmIds)}))`,
    )
    .orderBy('batches.number')
    .execute()
  return new Map(
    rows.map(({ firm_id, reference_year, record_id, number }) => [
      firmYear(firm_id, reference_year),
      { number, recordId: record_id },
    ]),
  )
}

export function firmYear(firmId: string, year: number): string {
  return `${firmId}/${String(year)}`
}

/** By batch; one without any is absent. */
export async function countItemsByBatch(
  db: ReadDb,
): Promise<ReadonlyMap<string, BatchSummary['counts']>> {
  const rows = await db
    .selectFrom('batch_items')
    .select(({ fn }) => ['batch_id', 'state', fn.countAll<number>().as('count')])
    .groupBy(['batch_id', 'state'])
    .execute()
  const counts = new Map<string, BatchSummary['counts']>()
  for (const { batch_id, state, count } of rows) {
    const before = counts.get(batch_id) ?? { all: 0, accepted: 0, refused: 0, waiting: 0 }
    counts.set(batch_id, {
      all: before.all + count,
      accepted: before.accepted + (state === 'accepted' ? count : 0),
      refused: before.refused + (state === 'refused' ? count : 0),
      waiting: before.waiting + (state === 'sent' ? count : 0),
    })
  }
  return counts
}

function figuresOf(item: StoredItem): object {
  return Object.fromEntries(
    Object.keys(figuresSchema.shape).map((key) => [key, item[key as keyof StoredItem]]),
  )
}

function toItem(row: Selectable<DatabaseSchema['batch_items']>): StoredItem {
  return {
    ...figuresSchema.parse(parseJson(row.figures)),
    recordId: assessmentIdSchema.parse(row.record_id),
    revId: row.rev_id,
    firmId: firmIdSchema.parse(row.firm_id),
    referenceYear: row.reference_year,
    facts: itemFactsSchema.parse(parseJson(row.facts)),
    findings:
      row.findings === null ? null : batchFindingSchema.array().parse(parseJson(row.findings)),
    state: row.state,
    decisionId: row.decision_id,
    faultCode: row.fault_code,
    reason: row.reason,
    answeredAt: row.answered_at,
  }
}
