import type { WriteTx } from '#core/database/schema.ts'
import { takeAssignmentStep, toldAgain } from '#shared/domain/campaigns/assignment-state.ts'
import type { Campaign, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type {
  CampaignClosed,
  CampaignNotFound,
} from '#shared/domain/campaigns/campaign-failures.ts'
import type { Proposals, ProposalTask } from '#shared/domain/campaigns/propose-assignments.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { deleteAbsence, storeAbsence } from './absence-repository.ts'
import {
  listAssignments,
  updateAssignment,
  type StoredAssignment,
} from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { changeAssignments, type AssignmentEdit } from './change-assignments.ts'
import type { ProposalSummary } from './propose-mentors.ts'
import { readOpenTask } from './read-open-task.ts'
import { solveBetween } from './solve-between.ts'
import { setUnplaced } from './target-repository.ts'
import { toAssignment } from './to-assignment.ts'

export type DroppedOut = {
  readonly campaignId: CampaignId
  readonly mentorId: string
  readonly because: string
}

type Refused = CampaignNotFound | CampaignClosed

/**
 * Takes a mentor out of the campaign and proposes others for the firms that are left, without moving
 * anybody else. What is done stays done; whoever was told is told of the end.
 */
export function rebalanceCampaign(
  core: CampaignCore,
  droppedOut: DroppedOut,
): Promise<Result<ProposalSummary, Refused>> {
  return solveBetween(core, {
    prepare: (tx) => takeOut(core, tx, droppedOut),
    store: (tx, ready, solved) =>
      replace(core, tx, { ...ready, because: droppedOut.because, solved }),
  })
}

type Freed = {
  readonly campaign: Campaign
  readonly edits: readonly AssignmentEdit[]
  readonly task: ProposalTask | null
}

/** Frees the firms of the mentor; with nobody left to propose, they wait. */
async function takeOut(
  core: CampaignCore,
  tx: WriteTx,
  { campaignId, mentorId, because }: DroppedOut,
): Promise<Result<Freed, Refused>> {
  const campaign = await findCampaign(tx, campaignId)
  if (campaign === undefined) return failed({ code: 'campaign/not-found' })
  if (campaign.state === 'closed') return failed({ code: 'campaign/closed' })
  const since = core.firms.surroundings.now().toISOString()
  await storeAbsence(tx, campaignId, { mentorId, because, since })
  const held = await listAssignments(tx, campaignId, ['proposed', 'confirmed', 'sent'])
  const withdrawn = held.filter(({ leadMentorId }) => leadMentorId === mentorId).flatMap(withdraw)
  const together = held.filter(({ coMentorId }) => coMentorId === mentorId).map(withoutCo)
  const edits = [...withdrawn, ...together]
  // The firms must be free before others can be proposed; the whole is stored as one change below.
  for (const { after } of edits) await updateAssignment(tx, after, campaign.updatedAt)
  const freed = withdrawn.map(({ after }) => after.firmId)
  const task = await readOpenTask(core, tx, campaign, freed)
  return succeeded({ campaign, edits, task: task.ok ? task.value : null })
}

/** Takes the mentor back into the campaign; who has which firm stays as it is. */
export async function takeMentorBack(
  { firms: { db } }: CampaignCore,
  { campaignId, mentorId }: { readonly campaignId: CampaignId; readonly mentorId: string },
): Promise<Result<undefined, CampaignNotFound>> {
  return db.transaction().execute(async (tx) => {
    if ((await findCampaign(tx, campaignId)) === undefined) {
      return failed({ code: 'campaign/not-found' })
    }
    await deleteAbsence(tx, campaignId, mentorId)
    return succeeded()
  })
}

function withdraw(before: StoredAssignment): AssignmentEdit[] {
  const taken = takeAssignmentStep(before.state, 'withdraw')
  return taken.ok ? [{ before, after: { ...before, state: taken.state } }] : []
}

/** Both mentors are told, where they knew of it. */
function withoutCo(before: StoredAssignment): AssignmentEdit {
  return { before, after: { ...before, coMentorId: null, state: toldAgain(before.state) } }
}

async function replace(
  core: CampaignCore,
  tx: WriteTx,
  about: Freed & { readonly because: string; readonly solved: Proposals },
): Promise<ProposalSummary> {
  const { campaign, edits } = about
  const { proposals, unplaced } = about.solved
  const freed = edits.map(({ after }) => after.firmId)
  await setUnplaced(tx, campaign.id, unplaced, freed)
  const made = proposals.map((proposal) => ({
    before: null,
    after: toAssignment(core, campaign, proposal),
  }))
  await changeAssignments(core, tx, {
    campaignId: campaign.id,
    kind: 'rebalanced',
    note: about.because,
    edits: [...edits, ...made],
  })
  return { proposed: made.length, unplaced: unplaced.length }
}
