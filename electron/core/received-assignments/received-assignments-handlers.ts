import type { AssessmentWork } from '#core/assessments/assessment-work.ts'
import type { FindAssessedFirm } from '#core/assessments/start-assessment.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { beginAssignment } from './begin-assignment.ts'
import { listReceivedAssignments } from './list-received-assignments.ts'

export function receivedAssignmentsHandlers(
  work: AssessmentWork,
  findFirm: FindAssessedFirm,
): AppHandlers['receivedAssignments'] {
  const { db } = work.workspace
  return {
    list: async () => {
      const userId = (await findEnrolledDevice(db))?.certificate.userId ?? null
      return succeeded(await listReceivedAssignments(db, { userId, now: work.surroundings.now() }))
    },
    begin: ({ assignmentId }) => beginAssignment(work, findFirm, assignmentId),
  }
}
