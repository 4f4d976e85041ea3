import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import type { Answer } from '#shared/domain/assessments/answer.ts'
import {
  assessmentContentSchema,
  assessmentIdSchema,
  type AssessmentId,
  type Edit,
} from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

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
  return {
    id: assessmentIdSchema.parse(row.id),
    firmId: firmIdSchema.parse(row.firm_id),
    firmName: row.firm_name,
    instrumentId: row.instrument_id,
    instrumentVersion: row.version,
    instrumentSha256: row.instrument_sha256,
    state: row.state,
    isSample: row.is_sample === 1,
    content: toContent(row, answers),
    headSeq: row.head_seq,
    headHash: row.head_hash,
    contentSha256: row.content_sha256,
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
      ...changingColumns(assessment, figures),
    })
    .execute()
}

/** Stores everything that can change but the answers. */
export async function updateAssessment(
  tx: WriteTx,
  assessment: StoredAssessment,
  figures: SummaryFigures,
): Promise<void> {
  await tx
    .updateTable('assessments')
    .set(changingColumns(assessment, figures))
    .where('id', '=', assessment.id)
    .execute()
}

/** Brings the stored answers to what the edits say. */
export async function storeAnswers(
  tx: WriteTx,
  assessmentId: AssessmentId,
  edits: readonly Edit[],
): Promise<void> {
  for (const edit of edits) {
    if (edit.field !== 'answer') continue
    if (edit.value) await putAnswer(tx, { assessmentId, key: edit.key, answer: edit.value })
    else await removeAnswer(tx, assessmentId, edit.key)
  }
}

async function putAnswer(
  tx: WriteTx,
  put: { readonly assessmentId: AssessmentId; readonly key: string; readonly answer: Answer },
): Promise<void> {
  const columns = {
    status: put.answer.status,
    value: put.answer.value === null ? null : JSON.stringify(put.answer.value),
    ask_whom: put.answer.askWhom,
    strength: put.answer.strength,
    note: put.answer.note,
  }
  await tx
    .insertInto('answers')
    .values({ assessment_id: put.assessmentId, input_key: put.key, ...columns })
    .onConflict((conflict) =>
      conflict.columns(['assessment_id', 'input_key']).doUpdateSet((update) => ({
        status: update.ref('excluded.status'),
        value: update.ref('excluded.value'),
        ask_whom: update.ref('excluded.ask_whom'),
        strength: update.ref('excluded.strength'),
        note: update.ref('excluded.note'),
      })),
    )
    .execute()
}

async function removeAnswer(tx: WriteTx, assessmentId: string, key: string): Promise<void> {
  await tx
    .deleteFrom('answers')
    .where('assessment_id', '=', assessmentId)
    .where('input_key', '=', key)
    .execute()
}

function changingColumns(assessment: StoredAssessment, figures: SummaryFigures) {
  const { content } = assessment
  return {
    state: assessment.state,
    reference_year: content.referenceYear,
    visited_on: content.visitedOn,
    fixed_criteria: JSON.stringify(content.fixedCriteria),
    efforts: JSON.stringify(content.efforts),
    actions: JSON.stringify(content.actions),
    norms: content.norms && JSON.stringify(content.norms),
    head_seq: assessment.headSeq,
    head_hash: assessment.headHash,
    content_sha256: assessment.contentSha256,
    undo_seq: assessment.undoSeq,
    redo_seq: assessment.redoSeq,
    answered_count: figures.answeredCount,
    input_count: figures.inputCount,
    ask_later_count: figures.askLaterCount,
    total_min: figures.totalMin,
    total_max: figures.totalMax,
    class_lowest: figures.classLowest,
    class_highest: figures.classHighest,
    updated_at: assessment.updatedAt,
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
