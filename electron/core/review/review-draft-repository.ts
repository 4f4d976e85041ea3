import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { reviewRemarkSchema, type ReviewRemark } from '#shared/domain/review/review-decision.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

type Revision = { readonly recordId: string; readonly revId: string }

/** Remarks typed on this revision; those on an earlier one have nothing to stand on any more. */
export async function listDraft(
  db: ReadDb,
  { recordId, revId }: Revision,
): Promise<ReviewRemark[]> {
  const row = await db
    .selectFrom('review_drafts')
    .select('remarks')
    .where('record_id', '=', recordId)
    .where('rev_id', '=', revId)
    .executeTakeFirst()
  return row ? reviewRemarkSchema.array().parse(parseJson(row.remarks)) : []
}

export async function storeDraft(
  tx: WriteTx,
  { recordId, revId, remarks }: Revision & { readonly remarks: readonly ReviewRemark[] },
  keptAt: string,
): Promise<void> {
  const columns = { rev_id: revId, remarks: JSON.stringify(remarks), kept_at: keptAt }
  await tx
    .insertInto('review_drafts')
    .values({ record_id: recordId, ...columns })
    .onConflict((conflict) => conflict.doUpdateSet(columns))
    .execute()
}

export async function dropDraft(tx: WriteTx, recordId: string): Promise<void> {
  await tx.deleteFrom('review_drafts').where('record_id', '=', recordId).execute()
}
