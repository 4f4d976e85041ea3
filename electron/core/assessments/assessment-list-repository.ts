import type { ReadDb } from '#core/database/schema.ts'
import { lastPlace, placeOfSeq } from '#core/history/history-repository.ts'
import {
  assessmentIdSchema,
  type AssessmentId,
  type AssessmentState,
  type AssessmentSummary,
} from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema, type FirmId } from '#shared/domain/firms/firm.ts'

export type AssessmentFilter = {
  readonly firmId: FirmId | null
  readonly states: readonly AssessmentState[] | null
  readonly limit: number
}

/** Last changed first. */
export async function listAssessmentSummaries(
  db: ReadDb,
  { firmId, states, limit }: AssessmentFilter,
): Promise<AssessmentSummary[]> {
  let query = db
    .selectFrom('assessments')
    .innerJoin('firms', 'firms.id', 'assessments.firm_id')
    .innerJoin('instruments', 'instruments.sha256', 'assessments.instrument_sha256')
    .leftJoin('history as head', (join) => join.on('head.place', '=', lastPlace))
    .selectAll('assessments')
    .select(({ fn }) => fn.coalesce('head.made_at', 'assessments.created_at').as('updated_at'))
    .select(['firms.name as firm_name', 'instruments.id as instrument_id', 'instruments.version'])
  if (firmId) query = query.where('assessments.firm_id', '=', firmId)
  if (states) query = query.where('assessments.state', 'in', states)
  const rows = await query.orderBy('updated_at', 'desc').limit(limit).execute()

  return rows.map((row) => ({
    id: assessmentIdSchema.parse(row.id),
    firmId: firmIdSchema.parse(row.firm_id),
    firmName: row.firm_name,
    state: row.state,
    isSample: row.is_sample === 1,
    referenceYear: row.reference_year,
    visitedOn: row.visited_on,
    instrumentId: row.instrument_id,
    instrumentVersion: row.version,
    answeredCount: row.answered_count,
    inputCount: row.input_count,
    askLaterCount: row.ask_later_count,
    totalMin: row.total_min,
    totalMax: row.total_max,
    classLowest: row.class_lowest,
    classHighest: row.class_highest,
    updatedAt: row.updated_at,
  }))
}

/** Assessments that have changed since their figures were scored. */
export async function listUnscoredIds(db: ReadDb): Promise<AssessmentId[]> {
  const rows = await db
    .selectFrom('assessments')
    .select('id')
    .where((assessment) =>
      assessment(placeOfSeq(assessment, 'assessments.figures_seq'), '!=', lastPlace(assessment)),
    )
    .execute()
  return rows.map(({ id }) => assessmentIdSchema.parse(id))
}

/**
 * The assessment of the same firm whose figures stand beside the new ones: the last signed one made
 * before it, else the newest made before it.
 */
export async function findPreviousAssessmentId(
  db: ReadDb,
  current: { readonly id: AssessmentId; readonly firmId: FirmId; readonly createdAt: string },
): Promise<AssessmentId | undefined> {
  const row = await db
    .selectFrom('assessments')
    .select('id')
    .where('firm_id', '=', current.firmId)
    .where('id', '!=', current.id)
    .where('created_at', '<=', current.createdAt)
    .orderBy((order) => order('state', 'in', ['assigned', 'in_progress']))
    .orderBy('reference_year', 'desc')
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row && assessmentIdSchema.parse(row.id)
}

/** By firm id; firms without any are absent. Null counts for all firms. */
export async function countAssessmentsByFirm(
  db: ReadDb,
  firmIds: readonly string[] | null,
): Promise<ReadonlyMap<string, number>> {
  let query = db
    .selectFrom('assessments')
    .select((select) => ['firm_id', select.fn.countAll<number>().as('count')])
    .groupBy('firm_id')
  if (firmIds) query = query.where('firm_id', 'in', firmIds)
  const rows = await query.execute()
  return new Map(rows.map(({ firm_id, count }) => [firm_id, count]))
}
