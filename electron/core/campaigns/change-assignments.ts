import type { WriteTx } from '#core/database/schema.ts'
import type { CampaignChangeKind } from '#shared/domain/campaigns/campaign-change.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'

import {
  insertAssignment,
  updateAssignment,
  type StoredAssignment,
} from './assignment-repository.ts'
import { insertChange, type ChangedAssignment } from './campaign-change-repository.ts'
import type { CampaignCore } from './campaign-core.ts'

/** One assignment before and after; nothing before for one that is made. */
export type AssignmentEdit = {
  readonly before: StoredAssignment | null
  readonly after: StoredAssignment
}

/** Stores the edits as one thing that can be undone; no edits are nothing to undo. */
export async function changeAssignments(
  core: CampaignCore,
  tx: WriteTx,
  change: {
    readonly campaignId: CampaignId
    readonly kind: CampaignChangeKind
    readonly note: string
    readonly edits: readonly AssignmentEdit[]
  },
): Promise<void> {
  if (change.edits.length === 0) return
  const { surroundings } = core.firms
  const madeAt = surroundings.now().toISOString()
  const rows: ChangedAssignment[] = []
  for (const { before, after } of change.edits) {
    const stored = { ...after, version: before === null ? 1 : before.version + 1 }
    if (before === null) await insertAssignment(tx, stored, madeAt)
    else await updateAssignment(tx, stored, madeAt)
    rows.push({ assignmentId: stored.id, before, versionAfter: stored.version })
  }
  await insertChange(tx, change.campaignId, {
    id: surroundings.newId(),
    ...{ kind: change.kind, note: change.note, madeAt, rows },
    madeBy: core.profile().personName,
  })
}
