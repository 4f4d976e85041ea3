import type { ReadDb } from '#core/database/schema.ts'
import { toEvidence } from '#core/evidence/to-evidence.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'

/** Oldest first; what was taken away is not among them. */
export async function listStandingEvidence(db: ReadDb, assessmentId: string): Promise<Evidence[]> {
  return (await selectEvidence(db, assessmentId))
    .filter((row) => row.removed_at === null)
    .map(toEvidence)
}

/** What stood at an instant, by the clock of the machine. */
export async function listEvidenceAt(
  db: ReadDb,
  assessmentId: string,
  instant: string,
): Promise<Evidence[]> {
  return (await selectEvidence(db, assessmentId))
    .filter(({ added_at }) => added_at <= instant)
    .filter(({ removed_at }) => removed_at === null || removed_at > instant)
    .map(toEvidence)
}

function selectEvidence(db: ReadDb, assessmentId: string) {
  return db
    .selectFrom('evidence')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}
