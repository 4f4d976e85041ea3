import type { TargetRow } from '#shared/domain/campaigns/campaign-board.ts'

import { boardDays } from './board-days.ts'
import { listTargetRows } from './board-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { namesSpokenOf } from './list-targets.ts'
import { listPlannedVisits, type VisitSearch } from './visit-repository.ts'

export type VisitPage = VisitSearch & { readonly offset: number; readonly limit: number }

/** One page of where mentors still have to go, by day, with the names of everybody the page speaks of. */
export async function listVisits(
  core: CampaignCore,
  { offset, limit, ...search }: VisitPage,
): Promise<{ total: number; rows: TargetRow[]; mentorNames: Record<string, string> }> {
  const { db, surroundings } = core.firms
  const planned = await listPlannedVisits(db, search)
  const firmIds = planned.slice(offset, offset + limit).map(({ firmId }) => firmId)
  const days = boardDays(surroundings.now())
  const rows = await listTargetRows(db, { campaignId: search.campaignId, firmIds, ...days })
  return { total: planned.length, rows, mentorNames: await namesSpokenOf(core, rows) }
}
