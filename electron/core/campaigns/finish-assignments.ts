import type { WriteTx } from '#core/database/schema.ts'
import { takeAssignmentStep } from '#shared/domain/campaigns/assignment-state.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'

import { listAssignmentsOfFirm, updateAssignment } from './assignment-repository.ts'

/** Ends what stands for a firm in campaigns of a year, once its assessment was approved. */
export async function finishAssignments(
  tx: WriteTx,
  work: { readonly firmId: FirmId; readonly referenceYear: number },
  finishedAt: string,
): Promise<void> {
  for (const assignment of await listAssignmentsOfFirm(tx, work)) {
    const done = takeAssignmentStep(assignment.state, 'finish')
    if (!done.ok) continue
    const version = assignment.version + 1
    await updateAssignment(tx, { ...assignment, state: done.state, version }, finishedAt)
  }
}
