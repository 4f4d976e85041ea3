import type { ReadDb } from '#core/database/schema.ts'
import {
  twoPersonChangeSchema,
  type TwoPersonChange,
} from '#shared/domain/review/two-person-change.ts'

/** `review`: two managers approve an assessment; `batch`: a second person confirms a batch. */
export type TwoPersonRule = 'review' | 'batch'

export const settingsOf = { review: 'review_settings', batch: 'batch_settings' } as const
const shownChanges = 50

/** What this association has set; the city may ask for more. */
export async function isTwoPersonSet(db: ReadDb, rule: TwoPersonRule): Promise<boolean> {
  const row = await db
    .selectFrom(settingsOf[rule])
    .select('is_two_person')
    .executeTakeFirstOrThrow()
  return row.is_two_person === 1
}

/** The latest first, at most fifty. */
export async function listTwoPersonChanges(
  db: ReadDb,
  rule: TwoPersonRule,
): Promise<TwoPersonChange[]> {
  const rows = await db
    .selectFrom('two_person_changes')
    .select(['is_on', 'changed_by as changedBy', 'changed_at as changedAt'])
    .where('rule', '=', rule)
    .orderBy('seq', 'desc')
    .limit(shownChanges)
    .execute()
  return rows.map(({ is_on, ...said }) =>
    twoPersonChangeSchema.parse({ isOn: is_on === 1, ...said }),
  )
}
