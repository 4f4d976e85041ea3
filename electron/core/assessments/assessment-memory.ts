import type { ReadDb } from '#core/database/schema.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { findAssessment } from './assessment-repository.ts'
import type { StoredAssessment } from './stored-assessment.ts'

/** As many as one person has open, and a few of those looked at before. */
const remembered = 8

/**
 * The assessments last worked on, as they stand in the database, so that an answer is stored without
 * reading all the others again. Sound because this process owns the file and every change of an
 * assessment ends here; what is not committed is never remembered.
 */
export type AssessmentMemory = {
  readonly find: (db: ReadDb, id: AssessmentId) => Promise<StoredAssessment | undefined>
  /** Call after the commit. */
  readonly remember: (assessment: StoredAssessment) => void
  /** Call when something else than an assessment's own change touched it: a firm's new name. */
  readonly forgetAll: () => void
}

export function openAssessmentMemory(): AssessmentMemory {
  const kept = new Map<AssessmentId, StoredAssessment>()
  const remember = (assessment: StoredAssessment): void => {
    kept.delete(assessment.id)
    kept.set(assessment.id, assessment)
    const [oldest] = kept.keys()
    if (kept.size > remembered && oldest !== undefined) kept.delete(oldest)
  }
  return {
    find: async (db, id) => kept.get(id) ?? (await findAssessment(db, id)),
    remember,
    forgetAll: () => kept.clear(),
  }
}
