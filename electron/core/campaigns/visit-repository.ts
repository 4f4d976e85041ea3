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
  { campaignId, mentorId, day }: VisitSearch,
): Promise<PlannedVisit[]> {
  let query = db
    .selectFrom('campaign_assignments')
    .innerJoin('firms', 'firms.id', 'firm_id')
    .select([
      ...(['campaign_assignments.id', 'firm_id', 'lead_mentor_id', 'co_mentor_id'] as const),
      ...(['visit_on', 'due_on', 'campaign_assignments.version'] as const),
    ])
    .where('campaign_id', '=', campaignId)
    .where('state', 'in', ['confirmed', 'sent'])
    .where('firms.deleted_at', 'is', null)
  if (day === 'undated') query = query.where('visit_on', 'is', null)
  else if (day !== null) query = query.where('visit_on', '=', day)
  if (mentorId !== null) {
    query = query.where((row) =>
      row.or([row('lead_mentor_id', '=', mentorId), row('co_mentor_id', '=', mentorId)]),
    )
  }
  const rows = await query
    .orderBy('visit_on', (by) => by.asc().nullsLast())
    .orderBy('lead_mentor_id')
    .orderBy('firms.ward_code')
    .orderBy('campaign_assignments.id')
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
