import type { WriteTx } from '#core/database/schema.ts'
import type { AssignmentId } from '#shared/domain/campaigns/assignment.ts'
import { takeAssignmentStep } from '#shared/domain/campaigns/assignment-state.ts'

import { listAssignmentsById, updateAssignment } from './assignment-repository.ts'

/**
 * Takes note that mentors were told, by whatever way: of new assignments, and of the end of those they
 * knew of. The others of the ids stay as they are. Answers how many were told something new.
 */
export async function markAssignmentsSent(
  tx: WriteTx,
  assignmentIds: readonly AssignmentId[],
  sentAt: string,
): Promise<number> {
  let count = 0
  for (const assignment of await listAssignmentsById(tx, assignmentIds)) {
    const version = assignment.version + 1
    const sent = takeAssignmentStep(assignment.state, 'send')
    if (sent.ok) {
      await updateAssignment(
        tx,
        { ...assignment, state: sent.state, told: 'sent', version },
        sentAt,
      )
    } else if (assignment.state === 'withdrawn' && assignment.told === 'sent') {
      await updateAssignment(tx, { ...assignment, told: 'withdrawn', version }, sentAt)
    } else continue
    count += 1
  }
  return count
}
