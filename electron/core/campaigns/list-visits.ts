import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { TargetRow } from '#shared/domain/campaigns/campaign-board.ts'

import { boardDays } from './board-days.ts'
import { listTargetRows } from './board-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { namesSpokenOf } from './list-targets.ts'
import { mentorNames } from './mentor-names.ts'
import {
  countVisitsByDay,
  countVisitsByMentor,
  listVisitedFirmIds,
  type VisitSearch,
} from './visit-repository.ts'

export type VisitPage = VisitSearch & { readonly offset: number; readonly limit: number }

/** One page of where mentors still have to go, by day, with the names of everybody the page speaks of. */
export async function listVisits(
  core: CampaignCore,
  { offset, limit, ...search }: VisitPage,
): Promise<{ total: number; rows: TargetRow[]; mentorNames: Record<string, string> }> {
  const { db, surroundings } = core.firms
  const counts = await countVisitsByDay(db, search)
  const firmIds = await listVisitedFirmIds(db, { ...search, offset, limit })
  const days = boardDays(surroundings.now())
  const rows = await listTargetRows(db, { campaignId: search.campaignId, firmIds, ...days })
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return { total, rows, mentorNames: await namesSpokenOf(core, rows) }
}

/** Whoever goes somewhere, by name, and to how many firms. */
export async function listVisitingMentors(
  core: CampaignCore,
  campaignId: CampaignId,
): Promise<{ mentorId: string; name: string; count: number }[]> {
  const counts = await countVisitsByMentor(core.firms.db, campaignId)
  const names = await mentorNames(core, [...counts.keys()])
  return [...counts]
    .map(([mentorId, count]) => ({ mentorId, name: names[mentorId] ?? '', count }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'))
}
