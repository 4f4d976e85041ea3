import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'

import type { AppDatabase } from '#core/database/schema.ts'
import { exclusionsSchema } from '#shared/domain/campaigns/assignment-reasons.ts'
import { assignmentSchema } from '#shared/domain/campaigns/assignment.ts'
import {
  stageSchema,
  targetRowSchema,
  type Stage,
  type StageCounts,
  type TargetFilter,
  type TargetRow,
} from '#shared/domain/campaigns/campaign-board.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

type RawDb = Pick<AppDatabase, 'selectFrom' | 'getExecutor'>

/** The days that decide what is late and what is near. */
export type BoardDays = { readonly today: string; readonly nearUntil: string }

const stages = stageSchema.options
const visited = stages.indexOf('visited')

/** How far what arrived has come; review is not over with a refusal of the city. */
const arrivedRank = sql`case item.state
  when 'accepted' then 6 when 'approved' then 5 when 'batched' then 5
  when 'returned' then 4 when 'refused' then 4 else 3 end`

const standingRank = sql`case held.state when 'proposed' then 1 when 'confirmed' then 2
  when 'sent' then 2 when 'done' then 5 else 0 end`

/** Of one firm: the farthest of what arrived of the campaign's year, else who goes there. */
const rank = sql`coalesce((
  select max(${arrivedRank}) from review_items as item
  where item.firm_id = target.firm_id and item.reference_year = campaign.reference_year),
  ${standingRank})`

const targetsWithWhoeverGoes = sql`
  campaign_targets as target
  join campaigns as campaign on campaign.id = target.campaign_id
  left join campaign_assignments as held on held.campaign_id = target.campaign_id
    and held.firm_id = target.firm_id and held.state <> 'withdrawn'`

export type StageCountsOf = {
  readonly campaignId: string
  readonly firmCount: number
  readonly stages: StageCounts
  readonly lateCount: number
  readonly nearCount: number
}

/** Of all campaigns, or of one. Firms that nobody has in hand are only counted, not looked at. */
export async function countStages(
  db: RawDb,
  days: BoardDays,
  campaignId: CampaignId | null,
): Promise<StageCountsOf[]> {
  const totals = await countFirms(db, campaignId)
  const moved = Map.groupBy(await countMoved(db, days, campaignId), (row) => row.campaignId)
  return totals.map(({ campaignId: id, count: firmCount }) => {
    const ofOne = moved.get(id) ?? []
    const open = firmCount - sum(ofOne.map(({ count }) => count))
    return {
      campaignId: id,
      firmCount,
      stages: toStageCounts([...ofOne, { rank: 0, count: open }]),
      lateCount: sum(ofOne.map(({ late }) => late)),
      nearCount: sum(ofOne.map(({ near }) => near)),
    }
  })
}

async function countFirms(db: RawDb, campaignId: CampaignId | null) {
  const { rows } = await sql<{ campaignId: string; count: number }>`
    select campaign_id as campaignId, count(*) as count from campaign_targets
    ${ofCampaign(sql`campaign_id`, campaignId)} group by campaign_id`.execute(db)
  return rows
}

type Moved = {
  readonly campaignId: string
  readonly rank: number
  readonly count: number
  readonly late: number
  readonly near: number
}

/** Firms somebody has in hand, and firms of which work arrived. */
async function countMoved(
  db: RawDb,
  { today, nearUntil }: BoardDays,
  campaignId: CampaignId | null,
): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    with moved as (
      select held.campaign_id, held.firm_id, held.due_on, ${standingRank} as standing,
        null as arrived
      from campaign_assignments as held
      ${ofCampaign(sql`held.campaign_id`, campaignId)} and held.state <> 'withdrawn'
      union all
      select target.campaign_id, target.firm_id, null, null, ${arrivedRank}
      from review_items as item
      join campaigns as campaign on campaign.reference_year = item.reference_year
      join campaign_targets as target
        on target.campaign_id = campaign.id and target.firm_id = item.firm_id
      ${ofCampaign(sql`campaign.id`, campaignId)}
    ), firms as (
      select campaign_id, max(due_on) as due, coalesce(max(arrived), max(standing)) as rank
      from moved group by campaign_id, firm_id
    )
    select campaign_id as campaignId, rank, count(*) as count,
      coalesce(sum(rank < ${visited} and due < ${today}), 0) as late,
      coalesce(sum(rank < ${visited} and due >= ${today} and due <= ${nearUntil}), 0) as near
    from firms group by campaign_id, rank`.execute(db)
  return rows
}

function ofCampaign(column: RawBuilder<unknown>, campaignId: CampaignId | null) {
  return campaignId === null ? sql`where true` : sql`where ${column} = ${campaignId}`
}

/** Firms and delivered work of a campaign by sector of the firm. */
export async function countSectors(
  db: RawDb,
  campaignId: CampaignId,
): Promise<
  { keySectorId: string | null; code: string | null; firms: number; delivered: number }[]
> {
  const { rows } = await sql<{
    keySectorId: string | null
    code: string | null
    firms: number
    delivered: number
  }>`
    select keySectorId, code, count(*) as firms, sum(rank >= ${visited}) as delivered
    from (
      select firm.key_sector_id as keySectorId, firm.vsic_code as code, ${rank} as rank
      from ${targetsWithWhoeverGoes} join firms as firm on firm.id = target.firm_id
      where target.campaign_id = ${campaignId})
    group by keySectorId, code`.execute(db)
  return rows
}

export type TargetSelection = BoardDays & {
  readonly campaignId: CampaignId
  readonly filter: Omit<TargetFilter, 'text'>
}

/** Ids of the firms of a campaign that match, in no particular order. */
export async function listTargetIds(db: RawDb, wanted: TargetSelection): Promise<string[]> {
  const { rows } = await sql<{ firm_id: string }>`
    select firm_id from (
      select target.firm_id, target.unplaced, held.due_on, ${rank} as rank
      from ${targetsWithWhoeverGoes}
      where target.campaign_id = ${wanted.campaignId} and ${isOf(wanted.filter.mentorId)})
    where ${isAsked(wanted)}`.execute(db)
  return rows.map(({ firm_id }) => firm_id)
}

/** Firms of a campaign, in the order of the ids. */
export async function listTargetRows(
  db: RawDb,
  {
    campaignId,
    firmIds,
    ...days
  }: BoardDays & {
    readonly campaignId: CampaignId
    readonly firmIds: readonly string[]
  },
): Promise<TargetRow[]> {
  const { rows } = await sql<TargetColumns>`
    select target.firm_id, target.unplaced, firm.name, firm.tax_code, firm.ward_code,
      ${rank} as rank, held.id as assignment_id, held.lead_mentor_id, held.co_mentor_id,
      held.visit_on, held.due_on, held.state, held.reasons, held.changed_because, held.version
    from ${targetsWithWhoeverGoes} join firms as firm on firm.id = target.firm_id
    where target.campaign_id = ${campaignId}
      and target.firm_id in (select value from json_each(${JSON.stringify(firmIds)}))`.execute(db)
  const byId = new Map(rows.map((row) => [row.firm_id, toTargetRow(row, days)]))
  return firmIds.flatMap((firmId) => byId.get(firmId) ?? [])
}

type TargetColumns = {
  firm_id: string
  unplaced: string | null
  name: string
  tax_code: string | null
  ward_code: string | null
  rank: number
  assignment_id: string | null
  lead_mentor_id: string
  co_mentor_id: string | null
  visit_on: string | null
  due_on: string
  state: string
  reasons: string | null
  changed_because: string | null
  version: number
}

function isOf(mentorId: string | null) {
  return mentorId === null
    ? sql`true`
    : sql`(held.lead_mentor_id = ${mentorId} or held.co_mentor_id = ${mentorId})`
}

function isAsked({ filter: { stage, atRisk }, nearUntil }: TargetSelection) {
  const parts = [
    ...(stage === null ? [] : [sql`rank = ${stages.indexOf(stage)}`]),
    ...(atRisk
      ? [sql`rank < ${visited} and (due_on <= ${nearUntil} or (unplaced is not null and rank = 0))`]
      : []),
  ]
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

function toTargetRow(row: TargetColumns, { today, nearUntil }: BoardDays): TargetRow {
  const stage = stages[row.rank] ?? 'open'
  const unplaced = row.rank === 0 && row.unplaced !== null ? parseJson(row.unplaced) : null
  const target: z.input<typeof targetRowSchema> = {
    firmId: row.firm_id,
    firmName: row.name,
    taxCode: row.tax_code,
    wardCode: row.ward_code,
    stage,
    risk: riskOf(row, { today, nearUntil }),
    assignment: row.assignment_id === null ? null : toAssignmentPart(row),
    unplaced: exclusionsSchema.nullable().parse(unplaced),
  }
  return targetRowSchema.parse(target)
}

function riskOf(row: TargetColumns, { today, nearUntil }: BoardDays): TargetRow['risk'] {
  if (row.rank >= visited) return null
  if (row.assignment_id === null) return row.unplaced === null ? null : 'nobody'
  if (row.due_on < today) return 'late'
  return row.due_on <= nearUntil ? 'near' : null
}

function toAssignmentPart(row: TargetColumns): NonNullable<TargetRow['assignment']> {
  const part = {
    id: row.assignment_id,
    leadMentorId: row.lead_mentor_id,
    coMentorId: row.co_mentor_id,
    visitOn: row.visit_on,
    dueOn: row.due_on,
    state: row.state,
    reasons: row.reasons === null ? null : parseJson(row.reasons),
    changedBecause: row.changed_because,
    version: row.version,
  }
  return assignmentSchema.omit({ campaignId: true, firmId: true }).parse(part)
}

function toStageCounts(
  rows: readonly { readonly rank: number; readonly count: number }[],
): StageCounts {
  const countOf = (stage: Stage) =>
    rows.find((row) => row.rank === stages.indexOf(stage))?.count ?? 0
  return {
    open: countOf('open'),
    proposed: countOf('proposed'),
    planned: countOf('planned'),
    visited: countOf('visited'),
    returned: countOf('returned'),
    approved: countOf('approved'),
    accepted: countOf('accepted'),
  }
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}
