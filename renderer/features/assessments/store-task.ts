import type { AppClient } from '#shared/contract/app-contract.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { toWantedEdit } from '#shared/domain/assessments/to-wanted-edit.ts'

import type { SaveTask } from './autosave-queue.ts'
import type { StoreAnswer } from './editor-session.ts'

/** What goes away by itself or by what the user does elsewhere; what was typed waits for it. */
const mayPass: ReadonlySet<string> = new Set(['unexpected', 'workspace/locked', 'disk/full'])

/** Sends one task of the queue. What may succeed later answers `again`, what never will, `refused`. */
export async function storeTask(
  assessments: AppClient['assessments'],
  assessmentId: AssessmentId,
  task: SaveTask,
): Promise<StoreAnswer> {
  const result =
    task.kind === 'change'
      ? await assessments.change({ assessmentId, edits: task.edits.map(toWantedEdit) })
      : await assessments[task.kind]({ assessmentId })
  if (result.ok) return { kind: 'stored', assessment: result.value }
  const { code } = result.failure
  if (mayPass.has(code)) return { kind: 'again', code }
  if (code === 'assessment/nothing-to-undo') return { kind: 'nothing-to-do' }
  return { kind: 'refused', code }
}
