import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'

import {
  listAssessmentSummaries,
  listUnscoredIds,
  type AssessmentFilter,
} from './assessment-list-repository.ts'
import { updateFigures } from './assessment-repository.ts'
import type { AssessmentWork } from './assessment-work.ts'
import { summariseAssessment } from './summarise-assessment.ts'

/** Last changed first; scores those first that have changed since they were last listed. */
export async function listAssessments(
  work: AssessmentWork,
  filter: AssessmentFilter,
): Promise<AssessmentSummary[]> {
  const { db, readOnly } = work.workspace
  if (!readOnly && (await listUnscoredIds(db)).length > 0) await scoreChanged(work)
  return listAssessmentSummaries(db, filter)
}

async function scoreChanged({ workspace, memory, shelf }: AssessmentWork): Promise<void> {
  await workspace.db.transaction().execute(async (tx) => {
    for (const id of await listUnscoredIds(tx)) {
      const stored = await memory.find(tx, id)
      if (!stored) continue
      const instrument = await shelf.get(tx, stored.instrumentSha256)
      await updateFigures(tx, stored, summariseAssessment(instrument, stored.content))
    }
  })
}
