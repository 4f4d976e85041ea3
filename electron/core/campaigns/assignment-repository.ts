import { sql, type Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import {
  assignmentSchema,
  type Assignment,
  type AssignmentId,
} from '#shared/domain/campaigns/assignment.ts'
import type { AssignmentState } from '#shared/domain/campaigns/assignment-state.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** An assignment with what its mentor last heard of it. */
export type StoredAssignment = Assignment & { readonly told: 'sent' | 'withdrawn' | null }

export async function findAssignment(
  db: ReadDb,
  assignmentId: AssignmentId,
): Promise<StoredAssignment | undefined> {
  const row = await db
    .selectFrom('campaign_assignments')
    .selectAll()
    .where('id', '=', assignmentId)
    .executeTakeFirst()
  return row && toAssignment(row)
}

/** Those of a campaign in one of the states, by id. */
export async function listAssignments(
  db: ReadDb,
  campaignId: CampaignId,
  states: readonly AssignmentState[],
): Promise<StoredAssignment[]> {
  const rows = await db
    .selectFrom('campaign_assignments')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('state', 'in', states)
    .orderBy('id')
    .execute()
  return rows.map(toAssignment)
}

export async function listAssignmentsById(
  db: ReadDb,
  assignmentIds: readonly string[],
): Promise<StoredAssignment[]> {
  const rows = await db
    .selectFrom('campaign_assignments')
    .selectAll()
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(assignmentIds)}))`)
    .execute()
  return rows.map(toAssignment)
}

/** What stands for a firm in campaigns of that reference year. */
export async function listAssignmentsOfFirm(
  db: ReadDb,
  { firmId, referenceYear }: { readonly firmId: string; readonly referenceYear: number },
): Promise<StoredAssignment[]> {
  const rows = await db
    .selectFrom('campaign_assignments')
    .innerJoin('campaigns', 'campaigns.id', 'campaign_assignments.campaign_id')
    .selectAll('campaign_assignments')
    .where('campaign_assignments.firm_id', '=', firmId)
    .where('campaigns.reference_year', '=', referenceYear)
    .where('campaign_assignments.state', 'in', ['confirmed', 'sent'])
    .execute()
  return rows.map(toAssignment)
}

/** What these mentors have in hand, in whatever campaign. */
export async function listHeldBy(
  db: ReadDb,
  mentorIds: readonly string[],
): Promise<StoredAssignment[]> {
  const rows = await db
    .selectFrom('campaign_assignments')
    .selectAll()
    .where(
      'lead_mentor_id',
      'in',
      sql<string>`(select value from json_each(${JSON.stringify(mentorIds)}))`,
    )
    .where('state', 'in', ['confirmed', 'sent'])
    .execute()
  return rows.map(toAssignment)
}

/** What mentors have yet to hear: new assignments, and the end of those they know of. */
export async function listUntold(db: ReadDb): Promise<StoredAssignment[]> {
  const rows = await db
    .selectFrom('campaign_assignments')
    .selectAll()
    .where((row) =>
      row.or([
        row('state', '=', 'confirmed'),
        row.and([row('state', '=', 'withdrawn'), row('told', '=', 'sent')]),
      ]),
    )
    .orderBy('lead_mentor_id')
    .orderBy('id')
    .execute()
  return rows.map(toAssignment)
}

export type Load = { readonly here: number; readonly done: number; readonly elsewhere: number }

/** Firms each mentor has in hand, in this campaign and in all others, and has done in this one. */
export async function countLoads(
  db: ReadDb,
  campaignId: CampaignId,
): Promise<ReadonlyMap<string, Load>> {
  const rows = await db
    .selectFrom('campaign_assignments')
    .select('lead_mentor_id')
    .select(
      sql<number>`sum(campaign_id = ${campaignId} and state in ('proposed', 'confirmed', 'sent'))`.as(
        'here',
      ),
    )
    .select(sql<number>`sum(campaign_id = ${campaignId} and state = 'done')`.as('done'))
    .select(
      sql<number>`sum(campaign_id <> ${campaignId} and state in ('confirmed', 'sent'))`.as(
        'elsewhere',
      ),
    )
    .groupBy('lead_mentor_id')
    .execute()
  return new Map(rows.map(({ lead_mentor_id, ...load }) => [lead_mentor_id, load]))
}

export async function countStanding(db: ReadDb, campaignId: CampaignId): Promise<number> {
  const { count } = await db
    .selectFrom('campaign_assignments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('campaign_id', '=', campaignId)
    .where('state', 'in', ['confirmed', 'sent', 'done'])
    .executeTakeFirstOrThrow()
  return count
}

export async function insertAssignment(
  tx: WriteTx,
  assignment: StoredAssignment,
  updatedAt: string,
): Promise<void> {
  await tx
    .insertInto('campaign_assignments')
    .values({
      id: assignment.id,
      campaign_id: assignment.campaignId,
      firm_id: assignment.firmId,
      ...toColumns(assignment),
      updated_at: updatedAt,
    })
    .execute()
}

export async function updateAssignment(
  tx: WriteTx,
  assignment: StoredAssignment,
  updatedAt: string,
): Promise<void> {
  await tx
    .updateTable('campaign_assignments')
    .set({ ...toColumns(assignment), updated_at: updatedAt })
    .where('id', '=', assignment.id)
    .execute()
}

/** For a proposal nobody was told of. */
export async function deleteAssignment(tx: WriteTx, assignmentId: AssignmentId): Promise<void> {
  await tx
    .deleteFrom('campaign_assignments')
    .where('id', '=', assignmentId)
    .where('state', '=', 'proposed')
    .execute()
}

function toColumns(assignment: StoredAssignment) {
  return {
    lead_mentor_id: assignment.leadMentorId,
    co_mentor_id: assignment.coMentorId,
    visit_on: assignment.visitOn,
    due_on: assignment.dueOn,
    state: assignment.state,
    reasons: assignment.reasons === null ? null : JSON.stringify(assignment.reasons),
    changed_because: assignment.changedBecause,
    told: assignment.told,
    version: assignment.version,
  }
}

function toAssignment(row: Selectable<DatabaseSchema['campaign_assignments']>): StoredAssignment {
  const assignment = assignmentSchema.parse({
    id: row.id,
    campaignId: row.campaign_id,
    firmId: row.firm_id,
    leadMentorId: row.lead_mentor_id,
    coMentorId: row.co_mentor_id,
    visitOn: row.visit_on,
    dueOn: row.due_on,
    state: row.state,
    reasons: row.reasons === null ? null : parseJson(row.reasons),
    changedBecause: row.changed_because,
    version: row.version,
  })
  return { ...assignment, told: row.told }
}
