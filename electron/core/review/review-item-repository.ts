import type { Insertable, Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import type { Fence } from '#shared/domain/review/outlier-fence.ts'
import type { ReviewItem } from '#shared/domain/review/review-item.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'

type ItemsTable = DatabaseSchema['review_items']
export type NewReviewItem = Insertable<ItemsTable>

export async function findReviewItem(
  db: ReadDb,
  recordId: string,
): Promise<ReviewItem | undefined> {
  const row = await db
    .selectFrom('review_items')
    .selectAll()
    .where('record_id', '=', recordId)
    .executeTakeFirst()
  return row && toReviewItem(row)
}

export async function listItemsOfMentor(db: ReadDb, userId: string): Promise<ReviewItem[]> {
  const rows = await db
    .selectFrom('review_items')
    .selectAll()
    .where('mentor_user_id', '=', userId)
    .orderBy('visited_on', (order) => order.desc().nullsLast())
    .orderBy('arrived_at', 'desc')
    .execute()
  return rows.map(toReviewItem)
}

/** A later revision takes the place of the one before. */
export async function storeReviewItem(tx: WriteTx, item: NewReviewItem): Promise<void> {
  const { rowid } = await tx
    .insertInto('review_items')
    .values(item)
    .onConflict((conflict) => conflict.column('record_id').doUpdateSet(item))
    .returning('rowid')
    .executeTakeFirstOrThrow()
  await storeWords(tx, rowid, item)
}

/** What a line is found by. */
async function storeWords(
  tx: WriteTx,
  item: number,
  line: Pick<NewReviewItem, 'firm_name' | 'tax_code' | 'mentor_name'>,
): Promise<void> {
  const words = foldText([line.firm_name, line.tax_code ?? '', line.mentor_name].join(' '))
  await tx
    .insertInto('review_words')
    .values({ item, words })
    .onConflict((conflict) => conflict.doUpdateSet({ words }))
    .execute()
}

export async function setReviewState(
  tx: WriteTx,
  recordId: string,
  state: ReviewState,
): Promise<void> {
  await tx.updateTable('review_items').set({ state }).where('record_id', '=', recordId).execute()
}

/** What the lines of a firm show of it. */
export type ReviewedFirm = Pick<NewReviewItem, 'firm_name' | 'tax_code' | 'division'>

/** Lines of a firm show what the firm is called now. */
export async function setReviewedFirm(
  tx: WriteTx,
  firmId: string,
  firm: ReviewedFirm,
): Promise<void> {
  const changed = await tx
    .updateTable('review_items')
    .set(firm)
    .where('firm_id', '=', firmId)
    .returning(['rowid', 'firm_name', 'tax_code', 'mentor_name'])
    .execute()
  for (const { rowid, ...line } of changed) await storeWords(tx, rowid, line)
}

/** Lines, what is found and typed of them, and what was still to be fetched. */
export async function deleteQueue(tx: WriteTx): Promise<void> {
  await tx.deleteFrom('review_items').execute()
  await tx.deleteFrom('review_words').execute()
  await tx.deleteFrom('review_drafts').execute()
  await tx.deleteFrom('review_missing_files').execute()
}

/** The firms that are compared with one another: of one sector, by one instrument. */
export type Sector = { readonly division: string; readonly instrumentSha256: string }

/** Null while the firm's sector is not known. */
export async function findSector(db: ReadDb, recordId: string): Promise<Sector | null> {
  const row = await db
    .selectFrom('review_items')
    .select(['division', 'instrument_sha256'])
    .where('record_id', '=', recordId)
    .executeTakeFirst()
  if (!row || row.division === null) return null
  return { division: row.division, instrumentSha256: row.instrument_sha256 }
}

const approvedStates: ReviewState[] = ['approved', 'batched', 'accepted']

/** Settled totals of what was approved; one that is still open says nothing. */
export async function listApprovedTotals(db: ReadDb, sector: Sector): Promise<number[]> {
  const rows = await db
    .selectFrom('review_items')
    .select('total_min')
    .where('division', '=', sector.division)
    .where('instrument_sha256', '=', sector.instrumentSha256)
    .where('state', 'in', approvedStates)
    .whereRef('total_min', '=', 'total_max')
    .execute()
  return rows.map(({ total_min }) => total_min)
}

/** Marks what lies outside, and takes the mark from what does not; null takes it from all. */
export async function markOutliers(
  tx: WriteTx,
  sector: Sector,
  fence: Fence | null,
): Promise<void> {
  const inSector = tx
    .updateTable('review_items')
    .where('division', '=', sector.division)
    .where('instrument_sha256', '=', sector.instrumentSha256)
  if (fence === null) {
    await inSector.set({ is_outlier: 0 }).where('is_outlier', '=', 1).execute()
    return
  }
  const { low, high } = fence
  await inSector
    .set({ is_outlier: 0 })
    .where('is_outlier', '=', 1)
    .where('total_max', '>=', low)
    .where('total_min', '<=', high)
    .execute()
  await inSector
    .set({ is_outlier: 1 })
    .where('is_outlier', '=', 0)
    .where((row) => row.or([row('total_max', '<', low), row('total_min', '>', high)]))
    .execute()
}

export function toReviewItem(row: Selectable<ItemsTable>): ReviewItem {
  return {
    recordId: assessmentIdSchema.parse(row.record_id),
    revId: row.rev_id,
    firmId: firmIdSchema.parse(row.firm_id),
    firmName: row.firm_name,
    taxCode: row.tax_code,
    mentorUserId: row.mentor_user_id,
    mentorName: row.mentor_name,
    instrumentSha256: row.instrument_sha256,
    referenceYear: row.reference_year,
    visitedOn: row.visited_on,
    arrivedAt: row.arrived_at,
    revisionNumber: row.revision_number,
    totalMin: row.total_min,
    totalMax: row.total_max,
    synchronyMin: row.synchrony_min,
    synchronyMax: row.synchrony_max,
    classLowest: row.class_lowest,
    classHighest: row.class_highest,
    warningCount: row.warning_count,
    openRangeCount: row.open_range_count,
    handFixedCount: row.hand_fixed_count,
    weakEvidencePercent: row.weak_evidence_percent,
    isOutlier: row.is_outlier === 1,
    changedAfterSignature: row.changed_after_signature === 1,
    state: row.state,
  }
}
