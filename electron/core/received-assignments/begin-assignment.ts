import { findNorms } from '#core/norms/find-norms.ts'
import { getAssessment } from '#core/assessments/get-assessment.ts'
import type { AssessmentWork } from '#core/assessments/assessment-work.ts'
import { startAssessment, type FindAssessedFirm } from '#core/assessments/start-assessment.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { failed } from '#shared/kit/result.ts'

import {
  findMadeOfIt,
  listStoredAssignments,
} from '#core/sync/assignments/received-assignment-repository.ts'

type Begin = AppHandlers['receivedAssignments']['begin']

/** Starts what the assignment asks for; asked again, it answers what was started. */
export async function beginAssignment(
  work: AssessmentWork,
  findFirm: FindAssessedFirm,
  assignmentId: string,
): ReturnType<Begin> {
  const { db } = work.workspace
  const now = work.surroundings.now().toISOString()
  const stored = (await listStoredAssignments(db, now)).find(
    (assignment) => assignment.assignmentId === assignmentId,
  )
  if (!stored || stored.withdrawnAt !== null) return failed({ code: 'assignment/gone' })
  const { campaign, firm } = stored.body
  const made = await findMadeOfIt(db, stored.body)
  if (made) {
    const found = await getAssessment(work, made.id)
    return found.ok ? found : failed({ code: 'assignment/gone' })
  }
  const { id: instrumentId, version, sha256 } = campaign.instrument
  const known = await work.shelf.list(db)
  if (!known.some((instrument) => instrument.sha256 === sha256)) {
    return failed({ code: 'assignment/instrument-not-here', instrumentId, version })
  }
  const { firmId } = firm
  return startAssessment(work, findFirm, {
    ...{ firmId, instrumentId, instrumentSha256: sha256 },
    referenceYear: campaign.referenceYear,
    norms: await findNorms(db, instrumentId, {
      normSetId: campaign.normSetId,
      vsic: firm.details.vsic,
    }),
  })
}
