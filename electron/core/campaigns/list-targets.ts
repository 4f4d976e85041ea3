import type { TargetFilter, TargetRow } from '#shared/domain/campaigns/campaign-board.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'

import { boardDays } from './board-days.ts'
import { listTargetIds, listTargetRows } from './board-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { mentorNames } from './mentor-names.ts'

export type TargetSearch = {
  readonly campaignId: CampaignId
  readonly filter: TargetFilter
  readonly offset: number
  readonly limit: number
}

/**
 * One page of the firms of a campaign, in the order of the firm list and found by the same words, with
 * the names of everybody the page speaks of.
 */
export async function listTargets(
  core: CampaignCore,
  { campaignId, filter, offset, limit }: TargetSearch,
): Promise<{ total: number; rows: TargetRow[]; mentorNames: Record<string, string> }> {
  const { db, surroundings, search } = core.firms
  const days = boardDays(surroundings.now())
  const matching = new Set(await listTargetIds(db, { campaignId, filter, ...days }))
  const named = { ...everyFirm, text: filter.text }
  const { total, ids } = await search.find(named, { offset, limit }, nobody, matching)
  const rows = await listTargetRows(db, { campaignId, firmIds: ids, ...days })
  return { total, rows, mentorNames: await namesSpokenOf(core, rows) }
}

/** One firm of a campaign, with the names its row speaks of; null when the campaign has it no longer. */
export async function getTarget(
  core: CampaignCore,
  { campaignId, firmId }: { readonly campaignId: CampaignId; readonly firmId: string },
): Promise<{ row: TargetRow | null; mentorNames: Record<string, string> }> {
  const days = boardDays(core.firms.surroundings.now())
  const [row = null] = await listTargetRows(core.firms.db, {
    ...{ campaignId, firmIds: [firmId], ...days },
  })
  return { row, mentorNames: await namesSpokenOf(core, row ? [row] : []) }
}

/** Names by id of everybody the rows speak of. */
export function namesSpokenOf(
  core: CampaignCore,
  rows: readonly TargetRow[],
): Promise<Record<string, string>> {
  return mentorNames(core, rows.flatMap(mentorsOf))
}

const nobody: ReadonlySet<string> = new Set()

function mentorsOf({ assignment, unplaced }: TargetRow): string[] {
  const inTheWay = unplaced === null ? [] : [...unplaced.conflicts, ...unplaced.takenOff]
  return [...inTheWay.map(({ mentorId }) => mentorId), ...(assignment ? spokenOf(assignment) : [])]
}

function spokenOf(assignment: NonNullable<TargetRow['assignment']>): string[] {
  const { leadMentorId, coMentorId, reasons } = assignment
  const excluded =
    reasons === null ? [] : [...reasons.excluded.conflicts, ...reasons.excluded.takenOff]
  const others = [...excluded, ...(reasons?.nextBest ?? [])]
  const going = coMentorId === null ? [leadMentorId] : [leadMentorId, coMentorId]
  return [...going, ...others.map(({ mentorId }) => mentorId)]
}
