import type { AssessmentWork } from '#core/assessments/assessment-work.ts'
import { getAssessment } from '#core/assessments/get-assessment.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { signAssessment } from './sign-assessment.ts'
import { listStoredSignOffs } from './sign-off-repository.ts'

export function signOffsHandlers(work: AssessmentWork): AppHandlers['signOffs'] {
  return {
    list: async ({ assessmentId }) => {
      const found = await getAssessment(work, assessmentId)
      if (!found.ok) return found
      const signOffs = await listStoredSignOffs(work.workspace.db, assessmentId)
      return succeeded(
        signOffs.map((signOff) => ({
          ...signOff,
          covers: signOff.contentSha256 === found.value.contentSha256,
        })),
      )
    },
    sign: (signing) => signAssessment(work, signing),
  }
}
