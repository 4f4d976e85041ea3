import type { ReadDb } from '#core/database/schema.ts'
import { listCandidates } from '#shared/domain/campaigns/assignment-scene.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import { findConflict } from '#shared/domain/campaigns/find-conflict.ts'

import { listAssignableFirms } from './assignable-firm-repository.ts'
import type { StoredAssignment } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { readScene } from './read-scene.ts'

/**
 * Ids of the proposals that hold no longer: their mentor has left or is away, has a conflict of interest
 * with the firm, or was given as many firms as fit elsewhere since. Those made first keep their place.
 */
export async function findOutdatedProposals(
  core: CampaignCore,
  db: ReadDb,
  campaign: Campaign,
  proposed: readonly StoredAssignment[],
): Promise<ReadonlySet<string>> {
  const scene = await readScene(core, db, campaign)
  const candidates = new Map(listCandidates(scene).map((one) => [one.mentor.mentorId, one]))
  const firmIds = proposed.map(({ firmId }) => firmId)
  const firms = await listAssignableFirms(db, campaign, firmIds)
  const firmOf = new Map(firms.map((firm) => [firm.firmId, firm]))
  const during = { from: scene.span.from, until: scene.span.until }
  const isFree = (mentorId: string | null, firmId: string) => {
    if (mentorId === null) return true
    const candidate = candidates.get(mentorId)
    const firm = firmOf.get(firmId)
    if (!candidate || !firm || candidate.isLeftOut || candidate.room.isAway) return false
    return findConflict(candidate.mentor, firm, during) === undefined
  }
  const outdated = new Set<string>()
  for (const [mentorId, own] of Map.groupBy(proposed, ({ leadMentorId }) => leadMentorId)) {
    const room = candidates.get(mentorId)?.room
    let left = room ? room.fits - (room.taken - own.length) : 0
    for (const { id, firmId, coMentorId } of own) {
      if (left > 0 && isFree(mentorId, firmId) && isFree(coMentorId, firmId)) left -= 1
      else outdated.add(id)
    }
  }
  return outdated
}
