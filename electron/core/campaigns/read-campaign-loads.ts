import type { AssignableMentor } from '#shared/domain/campaigns/assignable-mentor.ts'
import {
  assumedShare,
  roomOf,
  type CampaignSpan,
  type OwnFirms,
} from '#shared/domain/campaigns/mentor-room.ts'
import type { Campaign, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { CampaignNotFound } from '#shared/domain/campaigns/campaign-failures.ts'
import type { CampaignMentor } from '#shared/domain/campaigns/campaign-mentor.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listAbsences } from './absence-repository.ts'
import { countLoads } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { mentorNames } from './mentor-names.ts'
import { spanOf } from './read-scene.ts'
import { countTargets } from './target-repository.ts'

/** The mentors who have firms of the campaign or were taken out of it, the fullest first. */
export async function readCampaignLoads(
  core: CampaignCore,
  campaignId: CampaignId,
): Promise<Result<CampaignMentor[], CampaignNotFound>> {
  const campaign = await findCampaign(core.firms.db, campaignId)
  return campaign === undefined
    ? failed({ code: 'campaign/not-found' })
    : succeeded(await listLoads(core, campaign))
}

async function listLoads(core: CampaignCore, campaign: Campaign): Promise<CampaignMentor[]> {
  const { db } = core.firms
  const loads = await countLoads(db, campaign.id)
  const absences = await listAbsences(db, campaign.id)
  const busy = [...loads]
    .filter(([, { here, done }]) => here + done > 0)
    .map(([mentorId]) => mentorId)
  const concerned = [...new Set([...busy, ...absences.map(({ mentorId }) => mentorId)])]
  const roster = await core.listMentors(db, concerned)
  const mentorOf = new Map(roster.map((mentor) => [mentor.mentorId, mentor]))
  const names = await mentorNames(core, concerned)
  const rosterSize = await core.countMentors(db)
  const span = spanOf(core, campaign, assumedShare(await countTargets(db, campaign.id), rosterSize))
  const rows = concerned.map((mentorId): CampaignMentor => {
    const mentor = mentorOf.get(mentorId)
    const load = loads.get(mentorId) ?? { here: 0, done: 0, elsewhere: 0 }
    const here = load.here + load.done
    const absence = absences.find((one) => one.mentorId === mentorId)
    return {
      ...{ mentorId, here, name: names[mentorId] ?? '' },
      ...(mentor ? loadOf({ ...mentor, load: load.elsewhere }, load, span) : leftRoster(here)),
      leftOutBecause: absence?.because ?? null,
    }
  })
  return rows.toSorted((one, other) => other.here - one.here || compare(one.name, other.name))
}

function loadOf(mentor: AssignableMentor, own: OwnFirms, span: CampaignSpan) {
  const { taken, room, assumed } = roomOf(mentor, own, span)
  return { taken, room, assumed }
}

function leftRoster(here: number) {
  return { taken: here, room: null, assumed: false }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
