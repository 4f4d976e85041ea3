import { roomOf } from '#shared/domain/campaigns/mentor-room.ts'
import type { Campaign, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { CampaignNotFound } from '#shared/domain/campaigns/campaign-failures.ts'
import type { CampaignMentor } from '#shared/domain/campaigns/campaign-mentor.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listAbsences } from './absence-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { mentorNames } from './mentor-names.ts'
import { readScene } from './read-scene.ts'

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
  const scene = await readScene(core, db, campaign)
  const absences = await listAbsences(db, campaign.id)
  const mentorOf = new Map(scene.mentors.map((mentor) => [mentor.mentorId, mentor]))
  const concerned = new Set([
    ...[...scene.alreadyHere].filter(([, here]) => here > 0).map(([mentorId]) => mentorId),
    ...absences.map(({ mentorId }) => mentorId),
  ])
  const names = await mentorNames(core, [...concerned])
  const loads = [...concerned].map((mentorId): CampaignMentor => {
    const mentor = mentorOf.get(mentorId)
    const here = scene.alreadyHere.get(mentorId) ?? 0
    const room = mentor && roomOf(mentor, here, scene.span)
    const absence = absences.find((one) => one.mentorId === mentorId)
    return {
      mentorId,
      name: names[mentorId] ?? '',
      here,
      taken: room?.taken ?? here,
      room: room?.room ?? null,
      assumed: room?.assumed ?? false,
      leftOutBecause: absence?.because ?? null,
    }
  })
  return loads.toSorted((one, other) => other.here - one.here || compare(one.name, other.name))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
