import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import {
  campaignChangeSchema,
  type CampaignChange,
  type CampaignChangeKind,
} from '#shared/domain/campaigns/campaign-change.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { assignmentSchema } from '#shared/domain/campaigns/assignment.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import type { StoredAssignment } from './assignment-repository.ts'

/** One assignment as it was, and the version the change left it at. */
export type ChangedAssignment = {
  readonly assignmentId: string
  /** Null for one the change made. */
  readonly before: StoredAssignment | null
  readonly versionAfter: number
}

/** The newest change that was not undone. */
export async function findLastChange(
  db: ReadDb,
  campaignId: CampaignId,
): Promise<(CampaignChange & { readonly id: string }) | undefined> {
  const row = await db
    .selectFrom('campaign_changes')
    .selectAll()
    .select((change) =>
      change
        .selectFrom('campaign_change_rows')
        .select((changed) => changed.fn.countAll<number>().as('count'))
        .whereRef('change_id', '=', 'campaign_changes.id')
        .as('count'),
    )
    .where('campaign_id', '=', campaignId)
    .where('undone_at', 'is', null)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { id, kind, note, made_at, made_by, count } = row
  const change = { kind, note, madeAt: made_at, madeBy: made_by, count: count ?? 0 }
  return { id, ...campaignChangeSchema.parse(change) }
}

export async function listChangedAssignments(
  db: ReadDb,
  changeId: string,
): Promise<ChangedAssignment[]> {
  const rows = await db
    .selectFrom('campaign_change_rows')
    .selectAll()
    .where('change_id', '=', changeId)
    .execute()
  return rows.map(({ assignment_id, before, version_after }) => ({
    assignmentId: assignment_id,
    before: before === null ? null : storedAssignmentSchema.parse(parseJson(before)),
    versionAfter: version_after,
  }))
}

export async function insertChange(
  tx: WriteTx,
  campaignId: CampaignId,
  change: {
    readonly id: string
    readonly kind: CampaignChangeKind
    readonly note: string
    readonly madeAt: string
    readonly madeBy: string
    readonly rows: readonly ChangedAssignment[]
  },
): Promise<void> {
  const last = await tx
    .selectFrom('campaign_changes')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  await tx
    .insertInto('campaign_changes')
    .values({
      id: change.id,
      campaign_id: campaignId,
      seq: (last?.seq ?? 0) + 1,
      kind: change.kind,
      note: change.note,
      made_at: change.madeAt,
      made_by: change.madeBy,
      undone_at: null,
    })
    .execute()
  for (const { assignmentId, before, versionAfter } of change.rows) {
    await tx
      .insertInto('campaign_change_rows')
      .values({
        change_id: change.id,
        assignment_id: assignmentId,
        before: before === null ? null : JSON.stringify(before),
        version_after: versionAfter,
      })
      .execute()
  }
}

/** An assignment went on to another version without being given to anybody else: earlier changes of it can still be undone. */
export async function carryVersion(
  tx: WriteTx,
  assignmentId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  await tx
    .updateTable('campaign_change_rows')
    .set({ version_after: to })
    .where('assignment_id', '=', assignmentId)
    .where('version_after', '=', from)
    .execute()
}

export async function markUndone(tx: WriteTx, changeId: string, undoneAt: string): Promise<void> {
  await tx
    .updateTable('campaign_changes')
    .set({ undone_at: undoneAt })
    .where('id', '=', changeId)
    .execute()
}

const storedAssignmentSchema = assignmentSchema.extend({
  told: assignmentSchema.shape.state.extract(['sent', 'withdrawn']).nullable(),
})
