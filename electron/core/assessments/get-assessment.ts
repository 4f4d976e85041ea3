import type { OpenWorkspace } from '#core/workspace/open-workspace.ts'
import type { AssessmentNotFound } from '#shared/contract/assessments-contract.ts'
import type { Assessment, AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findAssessment } from './assessment-repository.ts'
import { toAssessment } from './stored-assessment.ts'

/** Read from the database itself, never from memory: the firm may have a new name. */
export async function getAssessment(
  { workspace: { db } }: { readonly workspace: OpenWorkspace },
  assessmentId: AssessmentId,
): Promise<Result<Assessment, AssessmentNotFound>> {
  const stored = await findAssessment(db, assessmentId)
  return stored ? succeeded(toAssessment(stored)) : failed({ code: 'assessment/not-found' })
}
