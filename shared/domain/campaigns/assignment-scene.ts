import type { AssignableMentor } from './assignable-mentor.ts'
import { roomOf, type CampaignSpan, type MentorRoom, type OwnFirms } from './mentor-room.ts'
import type { FitReference } from './pair-fit.ts'

const noFirms: OwnFirms = { here: 0, done: 0 }

/** A firm that a person took from a mentor in this campaign, with the reason given. */
export type TakenOff = {
  readonly firmId: string
  readonly mentorId: string
  readonly because: string
}

/** Everybody who could go, and what the campaign says of it. */
export type AssignmentScene = {
  readonly mentors: readonly AssignableMentor[]
  readonly reference: FitReference
  readonly span: CampaignSpan
  /** Firms of the campaign each mentor has already, by mentor id; the absent have none. */
  readonly alreadyHere: ReadonlyMap<string, OwnFirms>
  /** Mentors the manager has taken out of the campaign. */
  readonly leftOut: ReadonlySet<string>
  /** Not to be proposed again; the newest first. A person may still choose them. */
  readonly takenOff: readonly TakenOff[]
}

/** A mentor with the room left. */
export type Candidate = {
  readonly mentor: AssignableMentor
  readonly room: MentorRoom
  readonly isLeftOut: boolean
}

/** In an order of their own, whatever order the mentors come in. */
export function listCandidates(scene: AssignmentScene): Candidate[] {
  return scene.mentors
    .toSorted((one, other) => compare(one.mentorId, other.mentorId))
    .map((mentor) => ({
      mentor,
      room: roomOf(mentor, scene.alreadyHere.get(mentor.mentorId) ?? noFirms, scene.span),
      isLeftOut: scene.leftOut.has(mentor.mentorId),
    }))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
