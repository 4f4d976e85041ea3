import type { ReadDb, WriteTx } from '#core/database/schema.ts'

export type ReviewSettings = {
  /** Whether two persons have to approve. */
  readonly isTwoPerson: boolean
  /** Whether the city asks for it; then nobody here can switch it off. */
  readonly isByCity: boolean
  /** Whether the city counts what mentors send without waiting for a review. */
  readonly isCountedAtOnce: boolean
}

export async function readReviewSettings(db: ReadDb): Promise<ReviewSettings> {
  const row = await db.selectFrom('review_settings').selectAll().executeTakeFirstOrThrow()
  const isByCity = row.city_rule === 'two-person'
  return {
    isTwoPerson: isByCity || row.is_two_person === 1,
    isByCity,
    isCountedAtOnce: row.city_rule === 'none',
  }
}

export async function storeCityRule(tx: WriteTx, rule: string): Promise<void> {
  await tx.updateTable('review_settings').set({ city_rule: rule }).execute()
}
