import { insertChanges } from '#city/changes/change-repository.ts'
import { signChange } from '#city/changes/sign-change.ts'
import { lockOrg } from '#city/database/in-org.ts'
import type { CityTx } from '#city/database/schema.ts'
import type { CityParts } from '#city/gateway-parts.ts'
import { outcomeOf } from '#city/records/ledger.ts'

export type Decision =
  { readonly accepts: true } | { readonly accepts: false; readonly reason: string }

/** `unknown` also for a revision that a newer one has replaced: what is decided on is what stands. */
export type Decided = 'done' | 'before' | 'unknown'

/**
 * The city lets an assessment count, or gives it back to its author with the reason. Its author and the
 * managers of the association are told; what was sent stays as it was signed.
 */
export async function decideAssessment(
  city: CityParts,
  revId: string,
  decision: Decision,
): Promise<Decided> {
  return city.db.transaction().execute(async (tx) => {
    const found = await findStanding(tx, revId)
    if (!found) return 'unknown'
    await lockOrg(tx, found.org_id)
    const standing = await findStanding(tx, revId)
    if (!standing) return 'unknown'
    const { accepts } = decision
    const isBefore = accepts
      ? standing.stage === 'city'
      : standing.stage === 'association' && standing.owner === 'mentor'
    if (isBefore) return 'before'

    await tx
      .updateTable('records')
      .set({
        stage: accepts ? 'city' : 'association',
        owner: accepts ? 'city' : 'mentor',
        changed_at: city.now(),
      })
      .where('org_id', '=', standing.org_id)
      .where('record_id', '=', standing.record_id)
      .execute()
    await tell(city, tx, standing, decision)
    return 'done'
  })
}

type Standing = NonNullable<Awaited<ReturnType<typeof findStanding>>>

async function findStanding(tx: CityTx, revId: string) {
  return tx
    .selectFrom('records')
    .select(['org_id', 'record_id', 'rev_id', 'version', 'stage', 'owner', 'user_id'])
    .where('rev_id', '=', revId)
    .where('kind', '=', 'assessment')
    .where('deleted', '=', false)
    .executeTakeFirst()
}

async function tell(
  city: CityParts,
  tx: CityTx,
  { org_id: orgId, record_id, rev_id, version, user_id }: Standing,
  decision: Decision,
): Promise<void> {
  const head = { kind: 'assessment', record_id, rev_id }
  const outcome = decision.accepts
    ? outcomeOf(head, { status: 'accepted', stage: 'city', version })
    : outcomeOf(head, { status: 'rejected' })
  const note = decision.accepts ? '' : decision.reason
  await insertChanges(
    tx,
    orgId,
    [user_id, 'managers'].map((audience) =>
      signChange(city, {
        orgId,
        audience,
        subject: `outcome:${rev_id}`,
        kind: 'outcome',
        body: { outcome, note },
      }),
    ),
  )
}
