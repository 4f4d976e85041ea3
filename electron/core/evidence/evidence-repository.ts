import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { assessmentIdSchema, type AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { Evidence, EvidenceId } from '#shared/domain/assessments/evidence.ts'

import { toEvidence } from './to-evidence.ts'

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
