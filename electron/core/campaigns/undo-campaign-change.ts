import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import {
  takeAssignmentStep,
  type AssignmentState,
} from '#shared/domain/campaigns/assignment-state.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { CampaignChange } from '#shared/domain/campaigns/campaign-change.ts'
import type {
  CampaignClosed,
  NothingToUndo,
  NotUndoable,
} from '#shared/domain/campaigns/campaign-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { deleteAbsence, listAbsences } from './absence-repository.ts'
import {
  deleteAssignment,
  listAssignmentsById,
  updateAssignment,
  type StoredAssignment,
} from './assignment-repository.ts'
import {
  carryVersion,
  findLastChange,
  listChangedAssignments,
  markUndone,
  type ChangedAssignment,
} from './campaign-change-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { listTargetsAmong } from './target-repository.ts'

/**
 * Undoes the newest change to who goes where, all of it or nothing: not once something of it was sent,
 * done, or changed again.
 */
export async function undoCampaignChange(
  { firms: { db, surroundings } }: CampaignCore,
  campaignId: CampaignId,
): Promise<Result<CampaignChange, NothingToUndo | NotUndoable | CampaignClosed>> {
  return db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign?.state === 'closed') return failed({ code: 'campaign/closed' })
    const last = await findLastChange(tx, campaignId)
    if (last === undefined) return failed({ code: 'campaign/nothing-to-undo' })
    const rows = await listChangedAssignments(tx, last.id)
    const now = await listAssignmentsById(
      tx,
      rows.map(({ assignmentId }) => assignmentId),
    )
    const restored = rows.map((row) => restore(row, now))
    if (restored.includes(null) || (await isFirmGone(tx, campaignId, restored))) {
      return failed({ code: 'campaign/not-undoable' })
    }
    const undoneAt = surroundings.now().toISOString()
    await storeRestored(
      tx,
      restored.filter((one) => one !== null),
      undoneAt,
    )
    if (last.kind === 'rebalanced') await bringBackMentors(tx, campaignId, rows)
    await markUndone(tx, last.id, undoneAt)
    const { kind, note, madeAt, madeBy, count } = last
    return succeeded({ kind, note, madeAt, madeBy, count })
  })
}

/** What somebody would have in hand again is no firm of the campaign any more. */
async function isFirmGone(
  db: ReadDb,
  campaignId: CampaignId,
  restored: readonly (Restored | null)[],
): Promise<boolean> {
  const firmIds = restored.flatMap((one) => (one?.kind === 'store' ? [one.assignment.firmId] : []))
  const targets = await listTargetsAmong(db, campaignId, firmIds)
  return firmIds.some((firmId) => !targets.has(firmId))
}

type Restored = {
  readonly kind: 'delete' | 'store'
  readonly assignment: StoredAssignment
  readonly versionBefore: number
}

/** Null when it cannot be undone any more. */
function restore(
  { assignmentId, before, versionAfter }: ChangedAssignment,
  now: readonly StoredAssignment[],
): Restored | null {
  const current = now.find(({ id }) => id === assignmentId)
  if (current === undefined) return null
  // Planning a visit is no reason to keep a proposal; sending and finishing are.
  if (before === null) {
    return current.state === 'proposed'
      ? { kind: 'delete', assignment: current, versionBefore: 0 }
      : null
  }
  if (current.version !== versionAfter) return null
  const state = stateBefore(current.state, before.state)
  if (state === null) return null
  const assignment = { ...before, state, told: current.told, version: current.version + 1 }
  return { kind: 'store', assignment, versionBefore: before.version }
}

/** What was sent comes back as confirmed: it has to be sent again. */
function stateBefore(now: AssignmentState, before: AssignmentState): AssignmentState | null {
  if (now === before || (now === 'confirmed' && before === 'sent')) return now
  if (now === 'confirmed' && before === 'proposed') return stepTo(now, 'unconfirm')
  if (now !== 'withdrawn') return null
  const back = stepTo(now, 'bring-back')
  return back === null || before === 'proposed' ? back : stepTo(back, 'confirm')
}

function stepTo(
  state: AssignmentState,
  step: 'unconfirm' | 'bring-back' | 'confirm',
): AssignmentState | null {
  const taken = takeAssignmentStep(state, step)
  return taken.ok ? taken.state : null
}

/** Whoever had firms taken away when dropping out takes part again. */
async function bringBackMentors(
  tx: WriteTx,
  campaignId: CampaignId,
  rows: readonly ChangedAssignment[],
): Promise<void> {
  const absent = new Set((await listAbsences(tx, campaignId)).map(({ mentorId }) => mentorId))
  for (const { before } of rows) {
    const mentorId = before?.leadMentorId
    if (mentorId !== undefined && absent.has(mentorId)) {
      await deleteAbsence(tx, campaignId, mentorId)
    }
  }
}

/** Proposals go first, so that a firm is free for whoever had it. */
async function storeRestored(
  tx: WriteTx,
  restored: readonly Restored[],
  undoneAt: string,
): Promise<void> {
  for (const { kind, assignment } of restored) {
    if (kind === 'delete') await deleteAssignment(tx, assignment.id)
  }
  for (const { kind, assignment, versionBefore } of restored) {
    if (kind !== 'store') continue
    await updateAssignment(tx, assignment, undoneAt)
    await carryVersion(tx, assignment.id, { from: versionBefore, to: assignment.version })
  }
}
