import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { assessmentIdSchema, type AssessmentId } from '#shared/domain/assessments/assessment.ts'
import {
  evidenceIdSchema,
  type Evidence,
  type EvidenceId,
} from '#shared/domain/assessments/evidence.ts'

/** Oldest first; what was taken away is not among them. */
export async function listStoredEvidence(
  db: ReadDb,
  assessmentId: AssessmentId,
): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(toEvidence)
}

export async function findStoredEvidence(
  db: ReadDb,
  id: EvidenceId,
): Promise<{ evidence: Evidence; assessmentId: AssessmentId } | undefined> {
  const row = await db
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      evidence: toEvidence(row),
      assessmentId: assessmentIdSchema.parse(row.assessment_id),
    }
  )
}

export async function insertEvidence(
  tx: WriteTx,
  assessmentId: AssessmentId,
  evidence: Evidence,
): Promise<void> {
  await tx
    .insertInto('evidence')
    .values({
      id: evidence.id,
      assessment_id: assessmentId,
      input_key: evidence.inputKey,
      file_name: evidence.fileName,
      mime_type: evidence.mimeType,
      byte_count: evidence.byteCount,
      sha256: evidence.sha256,
      caption: evidence.caption,
      added_at: evidence.addedAt,
      removed_at: null,
    })
    .execute()
}

/** The row and the file stay: the history and the backups refer to them. */
export async function markEvidenceRemoved(
  tx: WriteTx,
  id: EvidenceId,
  removedAt: string,
): Promise<void> {
  await tx.updateTable('evidence').set({ removed_at: removedAt }).where('id', '=', id).execute()
}

function toEvidence(row: Selectable<DatabaseSchema['evidence']>): Evidence {
  return {
    id: evidenceIdSchema.parse(row.id),
    inputKey: row.input_key,
    fileName: row.file_name,
    mimeType: row.mime_type,
    byteCount: row.byte_count,
    sha256: row.sha256,
    caption: row.caption,
    addedAt: row.added_at,
  }
}
