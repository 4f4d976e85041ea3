import type { ReadDb } from '#core/database/schema.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'

/** Assessments of one year by one version of an instrument. */
export type ReviewedSet = { readonly referenceYear: number; readonly instrumentSha256: string }

/** The newest revision of an arrived assessment, without what only the queue shows. */
export type ReviewedRevision = {
  readonly recordId: string
  readonly revId: string
  readonly firmId: string
  readonly mentorUserId: string
  readonly mentorName: string
  readonly visitedOn: string | null
  readonly arrivedAt: string
  readonly state: ReviewState
}

export async function selectReviewedRevisions(
  db: ReadDb,
  { referenceYear, instrumentSha256 }: ReviewedSet,
): Promise<ReviewedRevision[]> {
  return db
    .selectFrom('review_items')
    .select(['record_id as recordId', 'rev_id as revId', 'firm_id as firmId', 'state'])
    .select(['mentor_user_id as mentorUserId', 'mentor_name as mentorName'])
    .select(['visited_on as visitedOn', 'arrived_at as arrivedAt'])
    .where('reference_year', '=', referenceYear)
    .where('instrument_sha256', '=', instrumentSha256)
    .orderBy('arrived_at')
    .orderBy('record_id')
    .execute()
}

/** How often each assessment was returned; one that never was is absent. */
export async function countReturnsByRecord(db: ReadDb): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('review_decisions')
    .select(({ fn }) => ['record_id', fn.countAll<number>().as('count')])
    .where('decision', '=', 'return')
    .groupBy('record_id')
    .execute()
  return new Map(rows.map((row) => [row.record_id, row.count]))
}

/** When the first revision of each assessment arrived. */
export async function listFirstArrivals(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('sync_arrivals')
    .select(({ fn }) => ['record_id', fn.min('arrived_at').as('first')])
    .where('kind', '=', 'assessment')
    .groupBy('record_id')
    .execute()
  return new Map(rows.map((row) => [row.record_id, row.first]))
}

export type ReviewYear = ReviewedSet & {
  readonly arrivedCount: number
  readonly approvedCount: number
}

/** Newest first. */
export async function listYears(
  db: ReadDb,
  approvedStates: readonly ReviewState[],
): Promise<ReviewYear[]> {
  const rows = await db
    .selectFrom('review_items')
    .select(({ fn }) => [
      'reference_year',
      'instrument_sha256',
      'state',
      fn.countAll<number>().as('count'),
    ]) // prettier-ignore
    .groupBy(['reference_year', 'instrument_sha256', 'state'])
    .orderBy('reference_year', 'desc')
    .orderBy('instrument_sha256')
    .execute()
  const years = new Map<string, ReviewYear>()
  for (const row of rows) {
    const key = `${String(row.reference_year)} ${row.instrument_sha256}`
    const before = years.get(key)
    years.set(key, {
      referenceYear: row.reference_year,
      instrumentSha256: row.instrument_sha256,
      arrivedCount: (before?.arrivedCount ?? 0) + row.count,
      approvedCount:
        (before?.approvedCount ?? 0) + (approvedStates.includes(row.state) ? row.count : 0),
    })
  }
  return [...years.values()]
}
