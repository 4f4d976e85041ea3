import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import {
  takeAssignmentStep,
  type AssignmentState,
} from '#shared/domain/campaigns/assignment-state.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { CampaignChange } from '#shared/domain/campaigns/campaign-change.ts'
import type {
  CampaignClosed,
  CampaignNotFound,
  MentorNotFreeAgain,
  NothingToUndo,
  NotUndoable,
} from '#shared/domain/campaigns/campaign-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { deleteAbsence } from './absence-repository.ts'
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
import { refuseNotFreeAgain, type Turned } from './refuse-not-free-again.ts'
import { listTargetsAmong } from './target-repository.ts'

/**
 * Undoes the newest change to who goes where, all of it or nothing: not once something of it was sent,
 * done, or changed again, nor once somebody would have a firm again who could not be given it today.
 */
export async function undoCampaignChange(
  core: CampaignCore,
  campaignId: CampaignId,
): Promise<
  Result<
    CampaignChange,
    CampaignNotFound | NothingToUndo | NotUndoable | MentorNotFreeAgain | CampaignClosed
  >
> {
  const { db, surroundings } = core.firms
  return db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign === undefined) return failed({ code: 'campaign/not-found' })
    if (campaign.state === 'closed') return failed({ code: 'campaign/closed' })
    const last = await findLastChange(tx, campaignId)
    if (last === undefined) return failed({ code: 'campaign/nothing-to-undo' })
    const rows = await listChangedAssignments(tx, last.id)
    const now = await listAssignmentsById(
      tx,
      rows.map(({ assignmentId }) => assignmentId),
    )
    const found = rows.map((row) => restore(row, now))
    const restored = found.filter((one) => one !== null)
    if (restored.length < found.length || (await isFirmGone(tx, campaignId, restored))) {
      return failed({ code: 'campaign/not-undoable' })
    }
    const broughtBack = last.kind === 'rebalanced' ? whoDroppedOut(restored) : null
    const turned = restored.map(toTurned)
    const refused = await refuseNotFreeAgain(core, tx, { campaign, turned, broughtBack })
    if (refused) return failed(refused)
    const undoneAt = surroundings.now().toISOString()
    await storeRestored(tx, restored, undoneAt)
    if (broughtBack !== null) await deleteAbsence(tx, campaignId, broughtBack)
    await markUndone(tx, last.id, undoneAt)
    const { kind, note, madeAt, madeBy, count } = last
    return succeeded({ kind, note, madeAt, madeBy, count })
  })
}

/** What somebody would have in hand again is no firm of the campaign any more. */
async function isFirmGone(
  db: ReadDb,
  campaignId: CampaignId,
  restored: readonly Restored[],
): Promise<boolean> {
  const firmIds = restored.flatMap((one) => (one.kind === 'store' ? [one.assignment.firmId] : []))
  const targets = await listTargetsAmong(db, campaignId, firmIds)
  return firmIds.some((firmId) => !targets.has(firmId))
}

type Restored = {
  readonly kind: 'delete' | 'store'
  readonly now: StoredAssignment
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
      ? { kind: 'delete', now: current, assignment: current, versionBefore: 0 }
      : null
  }
  if (current.version !== versionAfter) return null
  const state = stateBefore(current.state, before.state)
  if (state === null) return null
  const assignment = { ...before, state, told: current.told, version: current.version + 1 }
  return { kind: 'store', now: current, assignment, versionBefore: before.version }
}

function toTurned({ kind, now, assignment }: Restored): Turned {
  return { now, then: kind === 'store' ? assignment : null }
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

/** The mentor who had firms taken away, or went along to some: they take part again. */
function whoDroppedOut(restored: readonly Restored[]): string | null {
  for (const { kind, now, assignment } of restored) {
    if (kind === 'delete') continue
    if (now.state === 'withdrawn') return assignment.leadMentorId
    if (now.coMentorId !== assignment.coMentorId) return assignment.coMentorId
  }
  return null
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
