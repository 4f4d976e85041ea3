import { sql } from 'kysely'

import type { ReadDb } from '#core/database/schema.ts'
import { assignmentIdSchema, type AssignmentId } from '#shared/domain/campaigns/assignment.ts'
import type { VisitDay } from '#shared/domain/campaigns/campaign-board.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { firmIdSchema, type FirmId } from '#shared/domain/firms/firm.ts'

export type VisitSearch = {
  readonly campaignId: CampaignId
  /** Null for all. */
  readonly mentorId: string | null
  readonly day: VisitDay | null
}

export type PlannedVisit = {
  readonly assignmentId: AssignmentId
  readonly firmId: FirmId
  readonly leadMentorId: string
  readonly coMentorId: string | null
  readonly visitOn: string | null
  readonly dueOn: string
  readonly version: number
}

/** What mentors still have to go to, by day, then by mentor; those without a day last. */
export async function listPlannedVisits(
  db: ReadDb,
  search: VisitSearch,
): Promise<readonly PlannedVisit[]> {
  const rows = await inOrder(plannedVisits(db, search))
    .select(['id', 'firm_id', 'lead_mentor_id', 'co_mentor_id', 'visit_on', 'due_on', 'version'])
    .execute()
  return rows.map((row) => ({
    assignmentId: assignmentIdSchema.parse(row.id),
    firmId: firmIdSchema.parse(row.firm_id),
    leadMentorId: row.lead_mentor_id,
    coMentorId: row.co_mentor_id,
    visitOn: row.visit_on,
    dueOn: row.due_on,
    version: row.version,
  }))
}

/** The firms of one page of them, in the same order. */
export async function listVisitedFirmIds(
  db: ReadDb,
  { offset, limit, ...search }: VisitSearch & { readonly offset: number; readonly limit: number },
): Promise<string[]> {
  const rows = await inOrder(plannedVisits(db, search))
    .select('firm_id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ firm_id }) => firm_id)
}

/** How many there are on each day; null stands for those without one, and comes last. */
export async function countVisitsByDay(
  db: ReadDb,
  search: VisitSearch,
): Promise<{ day: string | null; count: number }[]> {
  const rows = await plannedVisits(db, search)
    .select(({ fn }) => ['visit_on', fn.countAll<number>().as('count')])
    .groupBy('visit_on')
    .orderBy('visit_on', (by) => by.asc().nullsLast())
    .execute()
  return rows.map(({ visit_on, count }) => ({ day: visit_on, count }))
}

/** Of firms that are not in the bin; given to a mentor, and nothing arrived of the campaign's year. */
function plannedVisits(db: ReadDb, { campaignId, mentorId, day }: VisitSearch) {
  return (
    db
      .selectFrom('campaign_assignments')
      .where('campaign_id', '=', campaignId)
      // As the index of visits says it: with values bound instead, SQLite would not know it for the same.
      .where(sql<boolean>`state in ('confirmed', 'sent')`)
      .where('firm_id', 'not in', (firms) =>
        firms.selectFrom('firms').select('firms.id').where('deleted_at', 'is not', null),
      )
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('review_items as item')
              .innerJoin('campaigns', 'campaigns.reference_year', 'item.reference_year')
              .select('item.record_id')
              .whereRef('item.firm_id', '=', 'campaign_assignments.firm_id')
              .where('campaigns.id', '=', campaignId),
          ),
        ),
      )
      .$if(day === 'undated', (some) => some.where('visit_on', 'is', null))
      .$if(day !== null && day !== 'undated', (some) => some.where('visit_on', '=', day))
      .$if(mentorId !== null, (some) =>
        some.where((row) =>
          row.or([row('lead_mentor_id', '=', mentorId), row('co_mentor_id', '=', mentorId)]),
        ),
      )
  )
}

type PlannedVisits = ReturnType<typeof plannedVisits>

function inOrder(visits: PlannedVisits): PlannedVisits {
  return visits
    .orderBy('visit_on', (by) => by.asc().nullsLast())
    .orderBy('lead_mentor_id')
    .orderBy('firm_id')
}

/** Everybody who goes somewhere, as lead or along, and to how many firms. */
export async function countVisitsByMentor(
  db: ReadDb,
  campaignId: CampaignId,
): Promise<ReadonlyMap<string, number>> {
  const everybody = { campaignId, mentorId: null, day: null }
  const rows = await plannedVisits(db, everybody)
    .select(({ fn }) => ['lead_mentor_id', 'co_mentor_id', fn.countAll<number>().as('count')])
    .groupBy(['lead_mentor_id', 'co_mentor_id'])
    .execute()
  const counts = new Map<string, number>()
  for (const { lead_mentor_id: lead, co_mentor_id: co, count } of rows) {
    for (const mentorId of co === null ? [lead] : [lead, co]) {
      counts.set(mentorId, (counts.get(mentorId) ?? 0) + count)
    }
  }
  return counts
}
