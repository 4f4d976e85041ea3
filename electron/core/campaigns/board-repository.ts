import { sql } from 'kysely'

import type { AppDatabase } from '#core/database/schema.ts'
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
import { foldText } from '#shared/kit/fold-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

type RawDb = Pick<AppDatabase, 'selectFrom' | 'getExecutor'>

/** The days that decide what is late and what is near. */
export type BoardDays = { readonly today: string; readonly nearUntil: string }

const stages = stageSchema.options
const visited = stages.indexOf('visited')

/** How far the work of a firm has come in the campaign's year; null while there is none. */
const workRank = sql`(
  select max(case
    when work.state = 'accepted' then 6
    when work.state in ('approved', 'batched') then 5
    when work.state in ('returned', 'refused') then 4
    when work.visited_on is not null or work.state in ('signed_off', 'submitted') then 3
  end)
  from assessments as work
  where work.firm_id = target.firm_id and work.reference_year = campaign.reference_year)`

const rank = sql`max(
  coalesce(${workRank}, 0),
  case held.state when 'proposed' then 1 when 'confirmed' then 2 when 'sent' then 2
    when 'done' then 5 else 0 end)`

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

/** Of all campaigns, or of one. */
export async function countStages(
  db: RawDb,
  { today, nearUntil }: BoardDays,
  campaignId: CampaignId | null,
): Promise<StageCountsOf[]> {
  const { rows } = await sql<{
    campaignId: string
    rank: number
    count: number
    late: number
    near: number
  }>`
    select campaignId, rank, count(*) as count,
      sum(rank < ${visited} and due < ${today}) as late,
      sum(rank < ${visited} and due >= ${today} and due <= ${nearUntil}) as near
    from (
      select target.campaign_id as campaignId, held.due_on as due, ${rank} as rank
      from ${targetsWithWhoeverGoes}
      ${campaignId === null ? sql`` : sql`where target.campaign_id = ${campaignId}`})
    group by campaignId, rank`.execute(db as AppDatabase)
  return [...Map.groupBy(rows, (row) => row.campaignId)].map(([id, ofOne]) => ({
    campaignId: id,
    firmCount: sum(ofOne.map(({ count }) => count)),
    stages: toStageCounts(ofOne),
    lateCount: sum(ofOne.map(({ late }) => late)),
    nearCount: sum(ofOne.map(({ near }) => near)),
  }))
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
    group by keySectorId, code`.execute(db as AppDatabase)
  return rows
}

export type TargetPage = BoardDays & {
  readonly campaignId: CampaignId
  readonly filter: TargetFilter
  readonly offset: number
  readonly limit: number
}

/** One page of the firms of a campaign by name, and the number of all that match. */
export async function listTargetRows(
  db: RawDb,
  page: TargetPage,
): Promise<{ total: number; rows: TargetRow[] }> {
  const matching = sql`
    from (
      select target.firm_id, target.unplaced, firm.name, firm.name_key, firm.tax_code,
        firm.ward_code, ${rank} as rank, held.id as assignment_id, held.lead_mentor_id,
        held.co_mentor_id, held.visit_on, held.due_on, held.state, held.reasons,
        held.changed_because, held.version
      from ${targetsWithWhoeverGoes} join firms as firm on firm.id = target.firm_id
      where target.campaign_id = ${page.campaignId} and ${matches(page.filter)})
    where ${isAsked(page)}`
  const counted = await sql<{ total: number }>`select count(*) as total ${matching}`.execute(
    db as AppDatabase,
  )
  const { rows } = await sql<TargetColumns>`
    select * ${matching} order by name_key, firm_id limit ${page.limit} offset ${page.offset}
  `.execute(db as AppDatabase)
  return { total: counted.rows[0]?.total ?? 0, rows: rows.map((row) => toTargetRow(row, page)) }
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

function matches({ text, mentorId }: TargetFilter) {
  const words = foldText(text).split(' ').filter(Boolean)
  const parts = words.map(
    (word) => sql`(instr(firm.search_text, ${word}) > 0 or instr(firm.tax_code, ${word}) > 0)`,
  )
  if (mentorId !== null) {
    parts.push(sql`(held.lead_mentor_id = ${mentorId} or held.co_mentor_id = ${mentorId})`)
  }
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

function isAsked({ filter: { stage, atRisk }, nearUntil }: TargetPage) {
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
  return targetRowSchema.parse({
    firmId: row.firm_id,
    firmName: row.name,
    taxCode: row.tax_code,
    wardCode: row.ward_code,
    stage,
    risk: riskOf(row, { today, nearUntil }),
    assignment: row.assignment_id === null ? null : toAssignmentPart(row),
    unplaced,
  })
}

function riskOf(row: TargetColumns, { today, nearUntil }: BoardDays): TargetRow['risk'] {
  if (row.rank >= visited) return null
  if (row.assignment_id === null) return row.unplaced === null ? null : 'nobody'
  if (row.due_on < today) return 'late'
  return row.due_on <= nearUntil ? 'near' : null
}

function toAssignmentPart(row: TargetColumns): unknown {
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
