import type { ReadDb, WriteTx } from '#core/database/schema.ts'

export async function isTwoPersonRule(db: ReadDb): Promise<boolean> {
  const row = await db
    .selectFrom('review_settings')
    .select('is_two_person')
    .executeTakeFirstOrThrow()
  return row.is_two_person === 1
}

export async function setTwoPersonRule(tx: WriteTx, isOn: boolean): Promise<void> {
  await tx
    .updateTable('review_settings')
    .set({ is_two_person: isOn ? 1 : 0 })
    .execute()
}
