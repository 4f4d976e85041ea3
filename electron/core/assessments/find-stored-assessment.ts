import type { ReadDb } from '#core/database/schema.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { findAssessment } from './assessment-repository.ts'
import type { StoredAssessment } from './stored-assessment.ts'

/** For other domains, inside their transaction; read from the database itself, never from memory. */
export function findStoredAssessment(
  db: ReadDb,
  assessmentId: AssessmentId,
): Promise<StoredAssessment | undefined> {
  return findAssessment(db, assessmentId)
}
