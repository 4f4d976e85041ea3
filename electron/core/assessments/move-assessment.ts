import type { WriteTx } from '#core/database/schema.ts'
import { takeStep, type AssessmentStep } from '#shared/domain/assessments/assessment-state.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

import type { AssessmentWork } from './assessment-work.ts'
import { findAssessment } from './assessment-repository.ts'
import { commitChange, noEdits } from './commit-change.ts'
import type { StoredAssessment } from './stored-assessment.ts'

type Move = {
  readonly assessmentId: AssessmentId
  /** One after the other; those that do not lead out of where the assessment stands are left out. */
  readonly steps: readonly AssessmentStep[]
  /** For the history: who said so, the person at this laptop when left out, and why. */
  readonly madeBy?: string
  readonly note: string
}

/**
 * Walks the arrows of the state machine, each with an entry of the history. Answers undefined when
 * there is no such assessment. Reads the database, not the memory: one transaction may move an
 * assessment twice. The caller lets the memory forget.
 */
export async function moveAssessment(
  work: AssessmentWork,
  tx: WriteTx,
  { assessmentId, steps, madeBy, note }: Move,
): Promise<StoredAssessment | undefined> {
  let stored = await findAssessment(tx, assessmentId)
  for (const step of steps) {
    if (!stored) return undefined
    const taken = takeStep(stored.state, step)
    if (!taken.ok) continue
    const moved: StoredAssessment = { ...stored, state: taken.state }
    stored = await commitChange(work, tx, moved, {
      kind: 'state',
      ...noEdits,
      ...(madeBy !== undefined && { madeBy }),
      note: note === '' ? step : `${step}: ${note}`,
    })
  }
  return stored
}
