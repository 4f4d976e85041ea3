import type { ReadDb } from '#core/database/schema.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'

import { listStoredEvidence } from './evidence-repository.ts'

/** For other domains: what stands beside an assessment, oldest first. */
export function listEvidence(db: ReadDb, assessmentId: AssessmentId): Promise<Evidence[]> {
  return listStoredEvidence(db, assessmentId)
}
