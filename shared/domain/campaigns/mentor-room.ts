import type { AssignableMentor } from './assignable-mentor.ts'
import { isWithin, listDays } from './periods.ts'

/** The days a campaign has left, and what it says of a mentor's share. */
export type CampaignSpan = {
  readonly from: string
  readonly until: string
  /** The most one mentor takes in this campaign; null where it sets no limit. */
  readonly perMentor: number | null
}

export type MentorRoom = {
  /** Firms at hand outside the campaign and inside it. */
  readonly taken: number
  /** Firms that fit in the days the mentor is there, those at hand included. */
  readonly room: number
  /** True when the mentor has not stated a capacity, and an even share stands in for it. */
  readonly assumed: boolean
  readonly isAway: boolean
}

const daysPerMonth = 30

/** What each firm up to a full load adds at most: an even load is worth as much as a short way. */
const fullLoadPoints = 20

/**
 * How many firms a mentor can have by the end of the campaign. A capacity holds for each month or
 * part of one that the mentor is there; a mentor away during the whole campaign takes none.
 */
export function roomOf(
  mentor: AssignableMentor,
  {
    span,
    here,
    evenShare,
  }: {
    readonly span: CampaignSpan
    /** Firms of this campaign the mentor has already. */
    readonly here: number
    readonly evenShare: number
  },
): MentorRoom {
  const days = listDays(span.from, span.until).filter(
    (day) => !mentor.unavailable.some((period) => isWithin(day, period)),
  ).length
  const taken = mentor.load + here
  const assumed = mentor.capacityPerMonth === null
  if (days === 0) return { taken, room: taken, assumed, isAway: true }

  const months = Math.max(1, Math.round(days / daysPerMonth))
  const limitHere = mentor.load + (span.perMentor ?? Infinity)
  const stated = mentor.capacityPerMonth === null ? null : mentor.capacityPerMonth * months
  const room = Math.min(stated ?? mentor.load + (span.perMentor ?? evenShare), limitHere)
  return { taken, room: Math.max(room, taken), assumed, isAway: false }
}

/** What each further firm adds for a mentor, the first one first. */
export function slotPoints({ taken, room }: MentorRoom): number[] {
  return Array.from({ length: room - taken }, (_, step) => loadPoints(taken + step + 1, room))
}

export function loadPoints(taken: number, room: number): number {
  return Math.round((fullLoadPoints * taken) / room)
}
