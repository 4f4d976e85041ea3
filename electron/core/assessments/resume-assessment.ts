import type { AssessmentNotFound } from '#shared/contract/assessments-contract.ts'
import type { Assessment, AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { AssessmentWork } from './assessment-work.ts'
import { moveAssessment } from './move-assessment.ts'
import { toAssessment } from './stored-assessment.ts'

/** What was returned is taken in hand again; anything else stays as it is. */
export async function resumeAssessment(
  work: AssessmentWork,
  assessmentId: AssessmentId,
): Promise<Result<Assessment, AssessmentNotFound>> {
  const stored = await work.workspace.db
    .transaction()
    .execute((tx) => moveAssessment(work, tx, { assessmentId, steps: ['resume'], note: '' }))
  if (!stored) return failed({ code: 'assessment/not-found' })
  work.memory.remember(stored)
  return succeeded(toAssessment(stored))
}
