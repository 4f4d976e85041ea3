import type { AssessmentWork } from '#core/assessments/assessment-work.ts'
import { getAssessment } from '#core/assessments/get-assessment.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { listSignOffs } from './list-sign-offs.ts'
import { signAssessment } from './sign-assessment.ts'

export function signOffsHandlers(work: AssessmentWork): AppHandlers['signOffs'] {
  return {
    list: async ({ assessmentId }) => {
      const found = await getAssessment(work, assessmentId)
      if (!found.ok) return found
      return succeeded(await listSignOffs(work.workspace.db, found.value))
    },
    sign: (signing) => signAssessment(work, signing),
  }
}
