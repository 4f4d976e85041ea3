import type { WriteTx } from '#core/database/schema.ts'
import { takeAssignmentStep } from '#shared/domain/campaigns/assignment-state.ts'

import { listAssignmentsOfFirm, updateAssignment } from './assignment-repository.ts'

/**
 * Ends what stands for a firm in campaigns of a year once the city has accepted its assessment. What
 * the city gives back later is mended by its author without being assigned anew.
 */
export async function finishAssignments(
  tx: WriteTx,
  accepted: {
    readonly firmId: string
    readonly referenceYear: number
    /** ISO instant at which the accepted revision arrived. */
    readonly arrivedAt: string
  },
): Promise<void> {
  for (const assignment of await listAssignmentsOfFirm(tx, accepted)) {
    const done = takeAssignmentStep(assignment.state, 'finish')
    if (!done.ok) continue
    const version = assignment.version + 1
    await updateAssignment(tx, { ...assignment, state: done.state, version }, accepted.arrivedAt)
  }
}
