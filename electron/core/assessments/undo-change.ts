import { entryTexts } from '#core/history/edits-text.ts'
import { listSteps, getHistoryEntry } from '#core/history/history-repository.ts'
import { undoStacksAfter } from '#core/history/undo-stacks.ts'
import type {
  AssessmentClosed,
  AssessmentNotFound,
  NothingToUndo,
} from '#shared/contract/assessments-contract.ts'
import { editsToPutBack } from '#shared/domain/assessments/apply-edits.ts'
import { isEditable } from '#shared/domain/assessments/assessment-state.ts'
import type { Assessment, AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { AssessmentWork } from './assessment-work.ts'
import { commitChange } from './commit-change.ts'
import { toAssessment } from './stored-assessment.ts'

type Answered = Result<Assessment, AssessmentNotFound | AssessmentClosed | NothingToUndo>

/** Puts back what the last edit replaced; itself an entry of the history. */
export function undoChange(work: AssessmentWork, assessmentId: AssessmentId): Promise<Answered> {
  return step(work, assessmentId, 'undone')
}

/** Makes the last undone edit again; gone after the next edit. */
export function redoChange(work: AssessmentWork, assessmentId: AssessmentId): Promise<Answered> {
  return step(work, assessmentId, 'redone')
}

async function step(
  work: AssessmentWork,
  assessmentId: AssessmentId,
  kind: 'undone' | 'redone',
): Promise<Answered> {
  const { workspace, memory } = work
  const result = await workspace.db.transaction().execute(async (tx) => {
    const stored = await memory.find(tx, assessmentId)
    if (!stored) return failed({ code: 'assessment/not-found' as const })
    if (!isEditable(stored.state)) {
      return failed({ code: 'assessment/closed' as const, state: stored.state })
    }
    const actsOnSeq = kind === 'undone' ? stored.undoSeq : stored.redoSeq
    if (actsOnSeq === null) return failed({ code: 'assessment/nothing-to-undo' as const })

    const target = await getHistoryEntry(tx, stored.number, actsOnSeq)
    // Edits of one field within one entry must be put back last first.
    const edits = kind === 'undone' ? [...target.before].reverse() : target.edits
    const steps = await listSteps(tx, stored.number)
    return succeeded(
      await commitChange(work, tx, stored, {
        kind,
        edits,
        texts: entryTexts(edits, editsToPutBack(stored.content, edits)),
        actsOnSeq,
        undo: (seq) => undoStacksAfter([...steps, { seq, kind, actsOnSeq }]),
      }),
    )
  })
  if (!result.ok) return result
  memory.remember(result.value)
  return succeeded(toAssessment(result.value))
}
