import type { AssignableFirm } from './assignable-firm.ts'
import type { AssignmentReasons, Exclusions } from './assignment-reasons.ts'
import { listCandidates, type AssignmentScene, type Candidate } from './assignment-scene.ts'
import { explainChoice } from './explain-choice.ts'
import { slotPoints } from './mentor-room.ts'
import { createPairFit } from './pair-fit.ts'
import { solveAssignment } from './solve-assignment.ts'
import { exclusionsOf, weighFirm } from './weigh-firm.ts'

export type ProposalTask = AssignmentScene & { readonly firms: readonly AssignableFirm[] }

export type Proposal = {
  readonly firmId: string
  readonly mentorId: string
  readonly reasons: AssignmentReasons
}

/** A firm nobody can take, with what stands in the way of each. */
export type Unplaced = { readonly firmId: string; readonly because: Exclusions }

export type Proposals = {
  readonly proposals: readonly Proposal[]
  readonly unplaced: readonly Unplaced[]
}

/**
 * The plan that places as many firms as can be placed, for the least sum of points of all pairs and
 * loads; no pair in conflict, nobody whom a person took off the firm, no mentor over what fits. Does not
 * depend on the order of the lists.
 */
export function proposeAssignments(task: ProposalTask): Proposals {
  const fit = createPairFit(task.reference)
  const firms = task.firms.toSorted((one, other) => compare(one.firmId, other.firmId))
  const candidates = listCandidates(task)
  const takenOffOf = Map.groupBy(task.takenOff, ({ firmId }) => firmId)
  const rows = firms.map((firm) => {
    const takenOff = takenOffOf.get(firm.firmId) ?? []
    return weighFirm(firm, { candidates, fit, span: task.span, takenOff })
  })
  const { mentorOf } = solveAssignment({
    costs: rows.map(({ points }) => points),
    slotCosts: candidates.map(({ room, isLeftOut }) => (isLeftOut ? [] : slotPoints(room))),
  })

  const planned = withPlannedLoads(candidates, mentorOf)
  const proposals: Proposal[] = []
  const unplaced: Unplaced[] = []
  rows.forEach((row, index) => {
    const because = exclusionsOf(planned, row)
    const chosen = planned[mentorOf[index] ?? -1]
    const { firmId } = row.firm
    if (chosen === undefined) unplaced.push({ firmId, because })
    else {
      const reasons = explainChoice(chosen, row, { planned, fit, excluded: because })
      proposals.push({ firmId, mentorId: chosen.mentor.mentorId, reasons })
    }
  })
  return { proposals, unplaced }
}

function withPlannedLoads(
  candidates: readonly Candidate[],
  mentorOf: readonly (number | null)[],
): Candidate[] {
  const more = candidates.map(() => 0)
  for (const column of mentorOf) if (column !== null) more[column] = (more[column] ?? 0) + 1
  return candidates.map((candidate, column) => ({
    ...candidate,
    room: { ...candidate.room, taken: candidate.room.taken + (more[column] ?? 0) },
  }))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
