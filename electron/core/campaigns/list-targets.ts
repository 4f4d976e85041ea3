import type { TargetFilter, TargetRow } from '#shared/domain/campaigns/campaign-board.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'

import { boardDays } from './board-days.ts'
import { listTargetRows } from './board-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { mentorNames } from './mentor-names.ts'

export type TargetSearch = {
  readonly campaignId: CampaignId
  readonly filter: TargetFilter
  readonly offset: number
  readonly limit: number
}

/** One page of the firms of a campaign, with the names of everybody the page speaks of. */
export async function listTargets(
  core: CampaignCore,
  search: TargetSearch,
): Promise<{ total: number; rows: TargetRow[]; mentorNames: Record<string, string> }> {
  const { db, surroundings } = core.firms
  const page = await listTargetRows(db, { ...search, ...boardDays(surroundings.now()) })
  return { ...page, mentorNames: await mentorNames(core, page.rows.flatMap(mentorsOf)) }
}

function mentorsOf({ assignment, unplaced }: TargetRow): string[] {
  const inTheWay = unplaced?.conflicts ?? []
  return [...inTheWay.map(({ mentorId }) => mentorId), ...(assignment ? spokenOf(assignment) : [])]
}

function spokenOf(assignment: NonNullable<TargetRow['assignment']>): string[] {
  const { leadMentorId, coMentorId, reasons } = assignment
  const others = reasons === null ? [] : [...reasons.excluded.conflicts, ...reasons.nextBest]
  const going = coMentorId === null ? [leadMentorId] : [leadMentorId, coMentorId]
  return [...going, ...others.map(({ mentorId }) => mentorId)]
}
