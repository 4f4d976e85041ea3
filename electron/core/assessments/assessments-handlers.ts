import type { AppHandlers } from '#shared/contract/app-contract.ts'
import type { AssessmentNotFound } from '#shared/contract/assessments-contract.ts'
import type { Assessment, AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findPreviousAssessmentId } from './assessment-list-repository.ts'
import { findAssessment } from './assessment-repository.ts'
import type { AssessmentWork } from './assessment-work.ts'
import { changeAssessment } from './change-assessment.ts'
import { getAssessment } from './get-assessment.ts'
import { listAssessments } from './list-assessments.ts'
import { readAsItWas, readHistory } from './read-history.ts'
import { resumeAssessment } from './resume-assessment.ts'
import { startAssessment, type FindAssessedFirm } from './start-assessment.ts'
import { redoChange, undoChange } from './undo-change.ts'

export function assessmentsHandlers(
  work: AssessmentWork,
  findFirm: FindAssessedFirm,
): AppHandlers['assessments'] {
  return {
    list: async (filter) => succeeded(await listAssessments(work, filter)),
    start: (wanted) => startAssessment(work, findFirm, wanted),
    get: ({ assessmentId }) => getAssessment(work, assessmentId),
    resume: ({ assessmentId }) => resumeAssessment(work, assessmentId),
    change: ({ assessmentId, edits }) => changeAssessment(work, assessmentId, edits),
    undo: ({ assessmentId }) => undoChange(work, assessmentId),
    redo: ({ assessmentId }) => redoChange(work, assessmentId),
    history: ({ assessmentId }) => readHistory(work, assessmentId),
    asItWas: ({ assessmentId, seq }) => readAsItWas(work, assessmentId, seq),
    previous: ({ assessmentId }) => getPrevious(work, assessmentId),
  }
}

async function getPrevious(
  work: AssessmentWork,
  assessmentId: AssessmentId,
): Promise<Result<Assessment | null, AssessmentNotFound>> {
  const { db } = work.workspace
  const current = await findAssessment(db, assessmentId)
  if (!current) return failed({ code: 'assessment/not-found' })
  const previousId = await findPreviousAssessmentId(db, current)
  return previousId ? getAssessment(work, previousId) : succeeded(null)
}
