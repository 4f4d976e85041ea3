import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { listMentorUsers } from '#core/mentors/list-mentor-users.ts'
import {
  sendAssignments,
  withdrawAssignments,
  type AssignmentToSend,
} from '#core/sync/assignments/send-assignments.ts'
import type { NotEnrolled, NotYourRole } from '#shared/contract/sync-contract.ts'
import type { CampaignNotFound } from '#shared/domain/campaigns/campaign-failures.ts'
import type { Campaign, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { StoredAssignment } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { listAssignmentsToTell } from './list-assignments-to-tell.ts'
import { markAssignmentsSent } from './mark-assignments-sent.ts'

type Told = { sent: number; withdrawn: number; left: number }

/** Mentors of a campaign are told what they are assigned, and what was taken from them: all or none. */
export async function tellMentors(
  core: CampaignCore,
  campaignId: CampaignId,
): Promise<Result<Told, CampaignNotFound | NotEnrolled | NotYourRole>> {
  const { db, surroundings } = core.firms
  return db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (!campaign) return failed({ code: 'campaign/not-found' })
    const untold = await listUntoldOf(tx, campaignId)
    const withdrawn = untold.filter(({ state }) => state === 'withdrawn')
    // A closed campaign gives nothing more out; who lost a firm before still learns of it.
    const given =
      campaign.state === 'closed' ? [] : untold.filter(({ state }) => state !== 'withdrawn')
    const ready = await toSend(core, tx, { campaign, given })
    const sent = await sendAssignments(tx, surroundings, ready)
    if (!sent.ok) return sent
    const ids = withdrawn.map(({ id }) => id)
    const takenBack = await withdrawAssignments(tx, surroundings, ids)
    if (!takenBack.ok) return takenBack
    const readyIds = new Set<string>(ready.map(({ assignmentId }) => assignmentId))
    const told = untold.filter(({ id, state }) => state === 'withdrawn' || readyIds.has(id))
    await markAssignmentsSent(
      tx,
      told.map(({ id }) => id),
      surroundings.now().toISOString(),
    )
    const left = given.length - ready.length
    return succeeded({ sent: ready.length, withdrawn: ids.length, left })
  })
}

export async function listUntoldOf(
  db: ReadDb,
  campaignId: CampaignId,
): Promise<StoredAssignment[]> {
  const untold = await listAssignmentsToTell(db)
  return untold.filter((assignment) => assignment.campaignId === campaignId)
}

/** Those whose lead mentor has a laptop and whose firm still stands here. */
async function toSend(
  { nameMentors }: CampaignCore,
  tx: WriteTx,
  { campaign, given }: { readonly campaign: Campaign; readonly given: readonly StoredAssignment[] },
): Promise<AssignmentToSend[]> {
  const mentorIds = given.flatMap(({ leadMentorId, coMentorId }) => [
    leadMentorId,
    ...(coMentorId === null ? [] : [coMentorId]),
  ])
  const users = await listMentorUsers(tx, mentorIds)
  const names = await nameMentors(tx, mentorIds)
  const assigneeOf = (mentorId: string | null) => {
    const userId = mentorId === null ? undefined : users.get(mentorId)
    return userId === undefined ? null : { userId, name: names.get(mentorId ?? '') ?? '' }
  }
  const ready: AssignmentToSend[] = []
  for (const { id, firmId, leadMentorId, coMentorId, dueOn } of given) {
    const lead = assigneeOf(leadMentorId)
    if (!lead || !(await findLiveFirm(tx, firmId))) continue
    ready.push({
      ...{ assignmentId: id, firmId, campaign: toHead(campaign), lead },
      ...{ co: assigneeOf(coMentorId), dueOn, note: '' },
    })
  }
  return ready
}

function toHead(campaign: Campaign): AssignmentToSend['campaign'] {
  const { id, name, instrument, normSetId, referenceYear, startsOn, endsOn } = campaign
  return { id, name, instrument, normSetId, referenceYear, startsOn, endsOn }
}
