import { succeeded, type Result } from '#shared/kit/result.ts'

import type { ReviewWork } from './review-work.ts'
import { isTwoPersonSet, settingsOf, type TwoPersonRule } from './two-person-rule.ts'

/** Sets a rule and keeps who did; setting what is set leaves no entry. */
export async function switchTwoPerson(
  { db, profile, surroundings }: ReviewWork,
  rule: TwoPersonRule,
  isOn: boolean,
): Promise<Result<void, never>> {
  const is_on = isOn ? 1 : 0
  const change = {
    ...{ rule, is_on, changed_by: profile().personName },
    changed_at: surroundings.now().toISOString(),
  }
  await db.transaction().execute(async (tx) => {
    if ((await isTwoPersonSet(tx, rule)) === isOn) return
    await tx.updateTable(settingsOf[rule]).set({ is_two_person: is_on }).execute()
    await tx.insertInto('two_person_changes').values(change).execute()
  })
  return succeeded()
}
