import type { AssignableFirm } from './assignable-firm.ts'
import type { AssignableMentor } from './assignable-mentor.ts'
import type { AssignmentReasons, Exclusions } from './assignment-reasons.ts'
import { findConflict } from './find-conflict.ts'
import {
  loadPoints,
  roomOf,
  slotPoints,
  type CampaignSpan,
  type MentorRoom,
} from './mentor-room.ts'
import { nextBestOf, type Offer } from './next-best.ts'
import { pairTerms, sumOfTerms, type FitReference } from './pair-terms.ts'
import { solveAssignment } from './solve-assignment.ts'

export type ProposalTask = {
  readonly firms: readonly AssignableFirm[]
  readonly mentors: readonly AssignableMentor[]
  readonly reference: FitReference
  readonly span: CampaignSpan
  /** Firms of the campaign each mentor has already, by mentor id; the absent have none. */
  readonly alreadyHere: ReadonlyMap<string, number>
  /** Mentors the manager has taken out of the campaign. */
  readonly leftOut: ReadonlySet<string>
}

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
 * loads; no pair in conflict, no mentor over what fits. Does not depend on the order of the lists.
 */
export function proposeAssignments(task: ProposalTask): Proposals {
  const firms = task.firms.toSorted((one, other) => compare(one.firmId, other.firmId))
  const candidates = toCandidates(task)
  const offers = firms.map((firm) => candidates.map((candidate) => toOffer(task, candidate, firm)))
  const { mentorOf } = solveAssignment({
    costs: offers.map((row) => row.map((offer) => offer.points)),
    slotCosts: candidates.map(({ room, isLeftOut }) => (isLeftOut ? [] : slotPoints(room))),
  })

  const rooms = candidates.map(({ room }, column) => ({
    ...room,
    taken: room.taken + mentorOf.filter((mentor) => mentor === column).length,
  }))
  const planned = candidates.map((candidate, column) => ({
    ...candidate,
    room: rooms[column] ?? candidate.room,
  }))
  const proposals: Proposal[] = []
  const unplaced: Unplaced[] = []
  firms.forEach(({ firmId }, row) => {
    const ofFirm = offers[row] ?? []
    const because = exclusionsOf(planned, ofFirm)
    const column = mentorOf[row] ?? null
    const chosen = column === null ? undefined : ofFirm[column]
    if (chosen === undefined) unplaced.push({ firmId, because })
    else proposals.push(toProposal(firmId, chosen, { planned, ofFirm, because }))
  })
  return { proposals, unplaced }
}

export type Candidate = {
  readonly mentor: AssignableMentor
  readonly room: MentorRoom
  readonly isLeftOut: boolean
}

function toCandidates(task: ProposalTask): Candidate[] {
  const evenShare = Math.ceil(task.firms.length / Math.max(1, task.mentors.length))
  return task.mentors
    .toSorted((one, other) => compare(one.mentorId, other.mentorId))
    .map((mentor) => ({
      mentor,
      room: roomOf(mentor, {
        span: task.span,
        here: task.alreadyHere.get(mentor.mentorId) ?? 0,
        evenShare,
      }),
      isLeftOut: task.leftOut.has(mentor.mentorId),
    }))
}

function toOffer(
  task: ProposalTask,
  { mentor, isLeftOut }: Candidate,
  firm: AssignableFirm,
): Offer {
  const conflict = findConflict(mentor, firm, task.span)
  const terms = conflict === undefined ? pairTerms(mentor, firm, task.reference) : []
  return {
    mentorId: mentor.mentorId,
    terms,
    points: conflict === undefined && !isLeftOut ? sumOfTerms(terms) : null,
    conflict: conflict && {
      mentorId: mentor.mentorId,
      kind: conflict.kind,
      group: conflict.firmId === firm.firmId ? null : conflict.group,
    },
  }
}

/** Every mentor is counted once, by the strongest reason. */
function exclusionsOf(planned: readonly Candidate[], offers: readonly Offer[]): Exclusions {
  const conflicts = offers.flatMap(({ conflict }) => conflict ?? [])
  const free = planned.filter((_, column) => offers[column]?.conflict === undefined)
  const asked = free.filter(({ isLeftOut }) => !isLeftOut)
  const there = asked.filter(({ room }) => !room.isAway)
  return {
    conflicts,
    leftOut: free.length - asked.length,
    unavailable: asked.length - there.length,
    full: there.filter(({ room }) => room.taken >= room.room).length,
  }
}

function toProposal(
  firmId: string,
  chosen: Offer,
  about: {
    readonly planned: readonly Candidate[]
    readonly ofFirm: readonly Offer[]
    readonly because: Exclusions
  },
): Proposal {
  const room = about.planned.find(({ mentor }) => mentor.mentorId === chosen.mentorId)?.room
  const { taken, room: fits, assumed } = room ?? { taken: 0, room: 1, assumed: true }
  const load = { taken, room: fits, assumed, points: loadPoints(taken, fits) }
  const others = about.ofFirm.map((offer, column) => ({ offer, room: about.planned[column]?.room }))
  return {
    firmId,
    mentorId: chosen.mentorId,
    reasons: {
      terms: [...chosen.terms],
      load,
      excluded: about.because,
      nextBest: nextBestOf({ chosen, load }, others),
    },
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
