import type { Selectable } from 'kysely'

import { runStatement } from '#core/database/run-statement.ts'
import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { lastPlace } from '#core/history/history-repository.ts'
import {
  assessmentContentSchema,
  assessmentIdSchema,
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
    // A history that is damaged does not keep what was answered from being read.
    .leftJoin('history as head', (join) => join.on('head.place', '=', lastPlace))
    .selectAll('assessments')
    .select(['firms.name as firm_name', 'instruments.id as instrument_id', 'instruments.version'])
    .select(['head.hash', 'head.content_sha256', 'head.made_at', 'head.undo_seq', 'head.redo_seq'])
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
    number: row.number,
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
    // By the rows themselves, so that a history that lost its end is found out.
    headSeq: Math.max(row.written_seq, ...answers.map(({ written_seq }) => written_seq)),
    headHash: row.hash ?? '',
    // Of what stands there: a signature must not cover what was altered outside the app.
    contentSha256,
    isAsCommitted: row.content_sha256 === contentSha256,
    undoSeq: row.undo_seq,
    redoSeq: row.redo_seq,
    createdAt: row.created_at,
    updatedAt: row.made_at ?? row.created_at,
  }
}

/** The row that the first entry of the history writes; answers its number. */
export async function insertAssessment(
  tx: WriteTx,
  assessment: Omit<StoredAssessment, 'number'>,
  figures: SummaryFigures,
): Promise<number> {
  const { number } = await tx
    .insertInto('assessments')
    .values({
      id: assessment.id,
      firm_id: assessment.firmId,
      instrument_sha256: assessment.instrumentSha256,
      is_sample: assessment.isSample ? 1 : 0,
      created_at: assessment.createdAt,
      figures_seq: 1,
      ...rowColumns({ ...assessment, headSeq: 1 }),
      ...figureColumns(figures),
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** What a row is made of. */
type NumberedAssessment = Pick<
  StoredAssessment,
  | 'number'
  | 'id'
  | 'firmId'
  | 'instrumentSha256'
  | 'isSample'
  | 'createdAt'
  | 'state'
  | 'headSeq'
  | 'content'
>

/** The row of an assessment whose number its history already uses. */
export async function insertNumberedAssessment(
  tx: WriteTx,
  assessment: NumberedAssessment,
  figures: SummaryFigures,
): Promise<void> {
  await tx
    .insertInto('assessments')
    .values({
      number: assessment.number,
      id: assessment.id,
      firm_id: assessment.firmId,
      instrument_sha256: assessment.instrumentSha256,
      is_sample: assessment.isSample ? 1 : 0,
      created_at: assessment.createdAt,
      figures_seq: assessment.headSeq,
      ...rowColumns(assessment),
      ...figureColumns(figures),
    })
    .execute()
}

/** Stores everything of the assessment but its answers. */
export async function updateAssessment(tx: WriteTx, assessment: StoredAssessment): Promise<void> {
  await tx
    .updateTable('assessments')
    .set(rowColumns(assessment))
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

/** Brings one stored answer to what the edit says, as part of the entry at the head. */
export function storeAnswer(
  tx: WriteTx,
  { id, headSeq }: Pick<StoredAssessment, 'id' | 'headSeq'>,
  { key, value: answer }: Extract<Edit, { field: 'answer' }>,
): void {
  if (answer === null) {
    runStatement(tx, removeAnswerSql, [id, key])
    return
  }
  const columns = [
    answer.status,
    answer.value === null ? null : JSON.stringify(answer.value),
    answer.askWhom,
    answer.strength,
    answer.note,
    headSeq,
    id,
    key,
  ]
  const { changes } = runStatement(tx, updateAnswerSql, columns)
  if (changes === 0) runStatement(tx, insertAnswerSql, columns)
}

// Written out, because they run with every answer.
const updateAnswerSql = `update answers set status = ?, value = ?, ask_whom = ?, strength = ?,
  note = ?, written_seq = ? where assessment_id = ? and input_key = ?`
const insertAnswerSql = `insert into answers
  (status, value, ask_whom, strength, note, written_seq, assessment_id, input_key)
  values (?, ?, ?, ?, ?, ?, ?, ?)`
const removeAnswerSql = 'delete from answers where assessment_id = ? and input_key = ?'

function rowColumns({
  state,
  headSeq,
  content,
}: Pick<StoredAssessment, 'state' | 'headSeq' | 'content'>) {
  return {
    state,
    written_seq: headSeq,
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
