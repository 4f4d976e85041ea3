import { CompiledQuery, type Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import {
  assessmentContentSchema,
  assessmentIdSchema,
  type AssessmentContent,
  type AssessmentId,
  type Edit,
} from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import { hashContent } from './hash-content.ts'
import { listStandingEvidence } from './standing-evidence-repository.ts'
import type { StoredAssessment } from './stored-assessment.ts'
import type { SummaryFigures } from './summarise-assessment.ts'

export async function findAssessment(
  db: ReadDb,
  id: AssessmentId,
): Promise<StoredAssessment | undefined> {
  const row = await db
    .selectFrom('assessments')
    .innerJoin('firms', 'firms.id', 'assessments.firm_id')
    .innerJoin('instruments', 'instruments.sha256', 'assessments.instrument_sha256')
    .selectAll('assessments')
    .select(['firms.name as firm_name', 'instruments.id as instrument_id', 'instruments.version'])
    .where('assessments.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const answers = await db
    .selectFrom('answers')
    .selectAll()
    .where('assessment_id', '=', id)
    .execute()
  const content = toContent(row, answers)
  const evidence = await listStandingEvidence(db, id)
  const contentSha256 = hashContent(content, evidence)
  return {
    id: assessmentIdSchema.parse(row.id),
    firmId: firmIdSchema.parse(row.firm_id),
    firmName: row.firm_name,
    instrumentId: row.instrument_id,
    instrumentVersion: row.version,
    instrumentSha256: row.instrument_sha256,
    state: row.state,
    isSample: row.is_sample === 1,
    content,
    evidence,
    headSeq: row.head_seq,
    headHash: row.head_hash,
    // Of what stands there: a signature must not cover what was altered outside the app.
    contentSha256,
    isAsCommitted: row.content_sha256 === contentSha256,
    undoSeq: row.undo_seq,
    redoSeq: row.redo_seq,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

export async function insertAssessment(
  tx: WriteTx,
  assessment: StoredAssessment,
  figures: SummaryFigures,
): Promise<void> {
  await tx
    .insertInto('assessments')
    .values({
      id: assessment.id,
      firm_id: assessment.firmId,
      instrument_sha256: assessment.instrumentSha256,
      is_sample: assessment.isSample ? 1 : 0,
      created_at: assessment.createdAt,
      updated_at: assessment.updatedAt,
      state: assessment.state,
      head_seq: assessment.headSeq,
      head_hash: assessment.headHash,
      content_sha256: assessment.contentSha256,
      undo_seq: assessment.undoSeq,
      redo_seq: assessment.redoSeq,
      figures_seq: assessment.headSeq,
      ...contentColumns(assessment.content),
      ...figureColumns(figures),
    })
    .execute()
}

/** Stores what every change moves: the head of the chain and what follows from it. */
export async function updateHead(tx: WriteTx, assessment: StoredAssessment): Promise<void> {
  await tx.executeQuery(
    CompiledQuery.raw(updateHeadSql, [
      assessment.state,
      assessment.headSeq,
      assessment.headHash,
      assessment.contentSha256,
      assessment.undoSeq,
      assessment.redoSeq,
      assessment.updatedAt,
      assessment.id,
    ]),
  )
}

/** Stores everything of the content but the answers. */
export async function updateContent(tx: WriteTx, assessment: StoredAssessment): Promise<void> {
  await tx
    .updateTable('assessments')
    .set(contentColumns(assessment.content))
    .where('id', '=', assessment.id)
    .execute()
}

/** Keeps what a list shows, as of the head it was scored at. */
export async function updateFigures(
  tx: WriteTx,
  { id, headSeq }: StoredAssessment,
  figures: SummaryFigures,
): Promise<void> {
  await tx
    .updateTable('assessments')
    .set({ figures_seq: headSeq, ...figureColumns(figures) })
    .where('id', '=', id)
    .execute()
}

/** Brings one stored answer to what the edit says. */
export async function storeAnswer(
  tx: WriteTx,
  assessmentId: AssessmentId,
  { key, value: answer }: Extract<Edit, { field: 'answer' }>,
): Promise<void> {
  if (answer === null) return removeAnswer(tx, assessmentId, key)
  await tx.executeQuery(
    CompiledQuery.raw(putAnswerSql, [
      assessmentId,
      key,
      answer.status,
      answer.value === null ? null : JSON.stringify(answer.value),
      answer.askWhom,
      answer.strength,
      answer.note,
    ]),
  )
}

// Written out, because building these two anew for every answer costs as much as running them.
const updateHeadSql = `update assessments set state = ?, head_seq = ?, head_hash = ?,
  content_sha256 = ?, undo_seq = ?, redo_seq = ?, updated_at = ? where id = ?`
const putAnswerSql = `insert into answers
  (assessment_id, input_key, status, value, ask_whom, strength, note) values (?, ?, ?, ?, ?, ?, ?)
  on conflict (assessment_id, input_key) do update set status = excluded.status,
  value = excluded.value, ask_whom = excluded.ask_whom, strength = excluded.strength,
  note = excluded.note`

async function removeAnswer(tx: WriteTx, assessmentId: string, key: string): Promise<void> {
  await tx
    .deleteFrom('answers')
    .where('assessment_id', '=', assessmentId)
    .where('input_key', '=', key)
    .execute()
}

function contentColumns(content: AssessmentContent) {
  return {
    reference_year: content.referenceYear,
    visited_on: content.visitedOn,
    fixed_criteria: JSON.stringify(content.fixedCriteria),
    efforts: JSON.stringify(content.efforts),
    actions: JSON.stringify(content.actions),
    norms: content.norms && JSON.stringify(content.norms),
  }
}

function figureColumns(figures: SummaryFigures) {
  return {
    answered_count: figures.answeredCount,
    input_count: figures.inputCount,
    ask_later_count: figures.askLaterCount,
    total_min: figures.totalMin,
    total_max: figures.totalMax,
    class_lowest: figures.classLowest,
    class_highest: figures.classHighest,
  }
}

function toContent(
  row: Selectable<DatabaseSchema['assessments']>,
  answers: readonly Selectable<DatabaseSchema['answers']>[],
) {
  return assessmentContentSchema.parse({
    referenceYear: row.reference_year,
    visitedOn: row.visited_on,
    answers: Object.fromEntries(answers.map((answer) => [answer.input_key, toAnswer(answer)])),
    fixedCriteria: parseJson(row.fixed_criteria),
    efforts: parseJson(row.efforts),
    norms: row.norms === null ? null : parseJson(row.norms),
    actions: parseJson(row.actions),
  })
}

function toAnswer(row: Selectable<DatabaseSchema['answers']>): unknown {
  return {
    value: row.value === null ? null : parseJson(row.value),
    status: row.status,
    askWhom: row.ask_whom,
    strength: row.strength,
    note: row.note,
  }
}
