import type { WriteTx } from '#core/database/schema.ts'
import { hanoiDay } from '#core/hanoi-day.ts'
import type { AssignableFirm } from '#shared/domain/campaigns/assignable-firm.ts'
import { takeAssignmentStep } from '#shared/domain/campaigns/assignment-state.ts'
import { takeCampaignStep } from '#shared/domain/campaigns/campaign-state.ts'
import type { Campaign, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type {
  CampaignClosed,
  CampaignNotFound,
} from '#shared/domain/campaigns/campaign-failures.ts'
import { findOutdatedProposals } from '#shared/domain/campaigns/find-outdated-proposals.ts'
import { addDays } from '#shared/domain/campaigns/periods.ts'
import { planVisits } from '#shared/domain/campaigns/plan-visits.ts'
import { formerDistrictName } from '#shared/domain/campaigns/ward-nearness.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listAssignableFirms } from './assignable-firm-repository.ts'
import { listAssignments, listHeldBy, type StoredAssignment } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign, updateCampaign } from './campaign-repository.ts'
import { changeAssignments, type AssignmentEdit } from './change-assignments.ts'
import { readScene } from './read-scene.ts'

/** Days between telling a firm and going there. */
const daysAhead = 3

/** Days from the visit to the day the work is due. */
const daysToDeliver = 14

/**
 * Confirms every proposal that still holds, with a day for each visit; the firms of the others have
 * nobody again. The first to be accepted start the campaign.
 */
export async function acceptProposals(
  core: CampaignCore,
  campaignId: CampaignId,
): Promise<
  Result<
    { readonly accepted: number; readonly outdated: number },
    CampaignNotFound | CampaignClosed
  >
> {
  return core.firms.db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign === undefined) return failed({ code: 'campaign/not-found' })
    if (campaign.state === 'closed') return failed({ code: 'campaign/closed' })
    const proposed = await listAssignments(tx, campaignId, ['proposed'])
    const firms = await listAssignableFirms(
      tx,
      campaign,
      proposed.map(({ firmId }) => firmId),
    )
    const firmOf = new Map(firms.map((firm) => [firm.firmId, firm]))
    const scene = await readScene(core, tx, campaign)
    const outdated = findOutdatedProposals(proposed, scene, firmOf)
    const holding = proposed.filter(({ id }) => !outdated.has(id))

    const dropped = editsOf(
      proposed.filter(({ id }) => outdated.has(id)),
      'withdraw',
    )
    await changeAssignments(core, tx, { campaignId, kind: 'withdrawn', note: '', edits: dropped })
    const dayOf = await planDays(core, tx, { campaign, firmOf, assignments: holding })
    const accepted = editsOf(holding, 'confirm', (assignment) => {
      const visitOn = assignment.visitOn ?? dayOf.get(assignment.id) ?? null
      return { ...assignment, visitOn, dueOn: dueOn(campaign, assignment, visitOn) }
    })
    await changeAssignments(core, tx, { campaignId, kind: 'accepted', note: '', edits: accepted })
    if (accepted.length > 0) await startIfPlanned(core, tx, campaign)
    return succeeded({ accepted: accepted.length, outdated: dropped.length })
  })
}

function editsOf(
  proposed: readonly StoredAssignment[],
  step: 'confirm' | 'withdraw',
  plan = (assignment: StoredAssignment) => assignment,
): AssignmentEdit[] {
  return proposed.flatMap((before) => {
    const taken = takeAssignmentStep(before.state, step)
    return taken.ok ? [{ before, after: { ...plan(before), state: taken.state } }] : []
  })
}

/** A day that was agreed on stays, unless the visit is after it. */
function dueOn(
  { endsOn }: Campaign,
  { dueOn: agreed }: StoredAssignment,
  visitOn: string | null,
): string {
  if (visitOn === null || (agreed !== endsOn && visitOn <= agreed)) return agreed
  const wanted = addDays(visitOn, daysToDeliver)
  return wanted < endsOn ? wanted : endsOn
}

type Planned = {
  readonly campaign: Campaign
  readonly firmOf: ReadonlyMap<string, AssignableFirm>
  readonly assignments: readonly StoredAssignment[]
}

async function planDays(
  core: CampaignCore,
  tx: WriteTx,
  { campaign, firmOf, assignments }: Planned,
): Promise<ReadonlyMap<string, string>> {
  const { reference, surroundings } = core.firms
  const goingIds = new Set(assignments.map(({ leadMentorId }) => leadMentorId))
  const mentors = await core.listMentors(tx, [...goingIds])
  const held = await listHeldBy(tx, [...goingIds])
  const today = hanoiDay(surroundings.now())
  const visits = assignments.map(({ id, firmId, leadMentorId }) => {
    const ward = reference.wardByCode.get(firmOf.get(firmId)?.wardCode ?? '')
    const district = ward === undefined ? '' : formerDistrictName(ward)
    const place = `${district} ${ward?.code ?? ''}`
    return {
      assignmentId: id,
      mentorId: leadMentorId,
      place,
      firmName: firmOf.get(firmId)?.name ?? '',
    }
  })
  return planVisits(visits, {
    from: soonestVisit(campaign, today),
    until: campaign.endsOn,
    awayOf: new Map(mentors.map(({ mentorId, unavailable }) => [mentorId, unavailable])),
    takenOf: daysTaken(held),
  })
}

/** A firm is told some days ahead, unless the campaign ends before that. */
function soonestVisit({ startsOn, endsOn }: Campaign, today: string): string {
  const told = addDays(today, daysAhead)
  if (told <= startsOn) return startsOn
  return told <= endsOn ? told : today
}

function daysTaken(held: readonly StoredAssignment[]): ReadonlyMap<string, string[]> {
  return new Map(
    [...Map.groupBy(held, ({ leadMentorId }) => leadMentorId)].map(([mentorId, own]) => [
      mentorId,
      own.flatMap(({ visitOn }) => visitOn ?? []),
    ]),
  )
}

async function startIfPlanned(core: CampaignCore, tx: WriteTx, campaign: Campaign): Promise<void> {
  const started = takeCampaignStep(campaign.state, 'start')
  if (!started.ok) return
  await updateCampaign(tx, {
    ...campaign,
    state: started.state,
    version: campaign.version + 1,
    updatedAt: core.firms.surroundings.now().toISOString(),
  })
}
