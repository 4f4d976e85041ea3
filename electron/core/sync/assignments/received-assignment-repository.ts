import { sql } from 'kysely'

import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { assessmentIdSchema, type Assessment } from '#shared/domain/assessments/assessment.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { assignmentBodySchema, type AssignmentBody } from '#shared/wire/assignment-body.ts'

/** An assignment as it stands on this laptop. */
export type StoredAssignment = {
  readonly assignmentId: string
  readonly body: AssignmentBody
  readonly sentBy: string
  readonly receivedAt: string
  readonly withdrawnAt: string | null
}

export type AssignmentWord = Omit<StoredAssignment, 'withdrawnAt'> & {
  readonly revId: string
  readonly toldAt: string
}

/** False when a later word, or the same, is known already. */
export async function storeAssignment(tx: WriteTx, word: AssignmentWord): Promise<boolean> {
  const { assignmentId, revId, toldAt, body, sentBy, receivedAt } = word
  if (await isOlder(tx, { assignmentId, toldAt, revId })) return false
  const columns = {
    rev_id: revId,
    told_at: toldAt,
    firm_id: body.firm.firmId,
    body: JSON.stringify(body),
    sent_by: sentBy,
    withdrawn_at: null,
  }
  await tx
    .insertInto('received_assignments')
    .values({ assignment_id: assignmentId, received_at: receivedAt, ...columns })
    .onConflict((conflict) => conflict.doUpdateSet(columns))
    .execute()
  return true
}

/** Also of one that never came: its record may come after its withdrawal, by a slower way. */
export async function withdrawAssignment(
  tx: WriteTx,
  told: { readonly assignmentId: string; readonly toldAt: string; readonly receivedAt: string },
): Promise<void> {
  const { assignmentId, toldAt, receivedAt } = told
  if (await isOlder(tx, { assignmentId, toldAt, revId: null })) return
  const columns = { told_at: toldAt, withdrawn_at: toldAt }
  await tx
    .insertInto('received_assignments')
    .values({ assignment_id: assignmentId, sent_by: '', received_at: receivedAt, ...columns })
    .onConflict((conflict) => conflict.doUpdateSet(columns))
    .execute()
}

async function isOlder(
  db: ReadDb,
  told: { readonly assignmentId: string; readonly toldAt: string; readonly revId: string | null },
): Promise<boolean> {
  const known = await db
    .selectFrom('received_assignments')
    .select(['told_at', 'rev_id'])
    .where('assignment_id', '=', told.assignmentId)
    .executeTakeFirst()
  if (!known) return false
  return known.told_at > told.toldAt || (told.revId !== null && known.rev_id === told.revId)
}

/** Withdrawn ones are left out once they were withdrawn before `since`. */
export async function listStoredAssignments(
  db: ReadDb,
  since: string,
): Promise<StoredAssignment[]> {
  const rows = await db
    .selectFrom('received_assignments')
    .selectAll()
    .where('body', 'is not', null)
    .where((row) => row.or([row('withdrawn_at', 'is', null), row('withdrawn_at', '>=', since)]))
    .orderBy(sql`withdrawn_at is not null`)
    .orderBy(sql`coalesce(body ->> '$.dueOn', '9999')`)
    .orderBy('received_at')
    .execute()
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    body: assignmentBodySchema.parse(parseJson(row.body ?? '')),
    sentBy: row.sent_by,
    receivedAt: row.received_at,
    withdrawnAt: row.withdrawn_at,
  }))
}

export async function findFirmOfAssignment(
  db: ReadDb,
  assignmentId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('received_assignments')
    .select('firm_id')
    .where('assignment_id', '=', assignmentId)
    .executeTakeFirst()
  return row?.firm_id ?? undefined
}

/** Another association's assignments are nobody's here any more. */
export async function forgetAssignments(tx: WriteTx): Promise<void> {
  await tx.deleteFrom('received_assignments').execute()
}

/** The newest assessment of the firm for that year by that instrument; undefined while there is none. */
export async function findMadeOfIt(
  db: ReadDb,
  { firm, campaign }: AssignmentBody,
): Promise<Pick<Assessment, 'id' | 'state'> | undefined> {
  const row = await db
    .selectFrom('assessments')
    .innerJoin('instruments', 'instruments.sha256', 'assessments.instrument_sha256')
    .select(['assessments.id', 'assessments.state'])
    .where('assessments.firm_id', '=', firm.firmId)
    .where('assessments.reference_year', '=', campaign.referenceYear)
    .where('instruments.id', '=', campaign.instrument.id)
    .orderBy('assessments.created_at', 'desc')
    .executeTakeFirst()
  return row && { id: assessmentIdSchema.parse(row.id), state: row.state }
}
