import type { ReadDb } from '#core/database/schema.ts'
import { hanoiDay } from '#core/hanoi-day.ts'
import type { AssignmentScene } from '#shared/domain/campaigns/assignment-scene.ts'
import { assumedShare, type CampaignSpan } from '#shared/domain/campaigns/mentor-room.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import { createWardNearness } from '#shared/domain/campaigns/ward-nearness.ts'

import { listAbsences } from './absence-repository.ts'
import { countLoads } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { listTakenOff } from './taken-off-repository.ts'
import { countTargets } from './target-repository.ts'

/** Everybody who could go in this campaign, with what they have at hand now. */
export async function readScene(
  core: CampaignCore,
  db: ReadDb,
  campaign: Campaign,
): Promise<AssignmentScene> {
  const { reference } = core.firms
  const roster = await core.listMentors(db, null)
  const loads = await countLoads(db, campaign.id)
  const absences = await listAbsences(db, campaign.id)
  const firmCount = await countTargets(db, campaign.id)
  return {
    mentors: roster.map((mentor) => ({
      ...mentor,
      load: loads.get(mentor.mentorId)?.elsewhere ?? 0,
    })),
    reference: {
      keySectors: reference.lists.keySectors,
      nearness: createWardNearness(reference.lists.wards),
    },
    span: spanOf(core, campaign, assumedShare(firmCount, roster.length)),
    alreadyHere: loads,
    leftOut: new Set(absences.map(({ mentorId }) => mentorId)),
    takenOff: await listTakenOff(db, campaign.id),
  }
}

/** The days left, with the limits of the campaign. */
export function spanOf(
  { firms: { surroundings } }: CampaignCore,
  campaign: Campaign,
  share: number,
): CampaignSpan {
  return {
    from: firstDayLeft(campaign, hanoiDay(surroundings.now())),
    until: campaign.endsOn,
    perMentor: campaign.quotas.perMentor,
    assumedShare: share,
  }
}

/** Today once the campaign runs; a campaign past its end is planned over its own days. */
function firstDayLeft({ startsOn, endsOn }: Campaign, today: string): string {
  return today > startsOn && today <= endsOn ? today : startsOn
}
