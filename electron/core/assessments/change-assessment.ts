import { entryTexts } from '#core/history/edits-text.ts'
import type {
  AssessmentClosed,
  AssessmentNotFound,
  EditRefused,
} from '#shared/contract/assessments-contract.ts'
import { editsToPutBack } from '#shared/domain/assessments/apply-edits.ts'
import { isEditable } from '#shared/domain/assessments/assessment-state.ts'
import type { Assessment, AssessmentId, WantedEdit } from '#shared/domain/assessments/assessment.ts'
import { findEditFault, type EditFault } from '#shared/domain/assessments/check-edits.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { AssessmentWork } from './assessment-work.ts'
import { commitChange } from './commit-change.ts'
import { toAssessment } from './stored-assessment.ts'
import { toEdits } from './to-edits.ts'

/** Durable (fsync) when it answers; the edits are one step of undo. */
export async function changeAssessment(
  work: AssessmentWork,
  assessmentId: AssessmentId,
  wanted: readonly WantedEdit[],
): Promise<Result<Assessment, AssessmentNotFound | AssessmentClosed | EditRefused>> {
  const { workspace, memory, shelf } = work
  const result = await workspace.db.transaction().execute(async (tx) => {
    const stored = await memory.find(tx, assessmentId)
    if (!stored) return failed({ code: 'assessment/not-found' as const })
    if (!isEditable(stored.state)) {
      return failed({ code: 'assessment/closed' as const, state: stored.state })
    }
    const { definition } = await shelf.get(tx, stored.instrumentSha256)
    const edits = await toEdits(tx, stored.instrumentId, wanted)
    if (!edits) return refused({ key: 'norms', because: 'unknown-key' })
    const fault = findEditFault(definition, edits)
    if (fault) return refused(fault)

    const texts = entryTexts(edits, editsToPutBack(stored.content, edits))
    if (texts.edits === texts.before) return succeeded(stored)
    return succeeded(
      await commitChange(work, tx, stored, {
        kind: 'edited',
        edits,
        texts,
        undo: (seq) => ({ undoSeq: seq, redoSeq: null }),
      }),
    )
  })
  if (!result.ok) return result
  memory.remember(result.value)
  return succeeded(toAssessment(result.value))
}

function refused(fault: EditFault): Result<never, EditRefused> {
  return failed({ code: 'assessment/edit-refused', ...fault })
}
