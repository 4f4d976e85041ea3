import type { AssignableMentor } from './assignable-mentor.ts'
import { countDays, isWithin, listDays } from './periods.ts'

/** The days a campaign has left, and what it says of a mentor's share. */
export type CampaignSpan = {
  readonly from: string
  readonly until: string
  /** The most one mentor takes in this campaign; null where it sets no limit. */
  readonly perMentor: number | null
  /** What stands in for a capacity nobody has stated. */
  readonly assumedShare: number
}

/** Firms of the campaign: in hand, and done. */
export type OwnFirms = { readonly here: number; readonly done: number }

export type MentorRoom = {
  /** Firms at hand outside the campaign and inside it. */
  readonly taken: number
  /** Firms that fit in the days the mentor is there, those at hand included. */
  readonly room: number
  /** The same without regard to what is at hand: fewer than `taken` where too many were given. */
  readonly fits: number
  /** True when the mentor has not stated a capacity. */
  readonly assumed: boolean
  readonly isAway: boolean
}

const daysPerMonth = 30

/** What a full load adds: an even load is worth as much as a short way. */
const fullLoadPoints = 20

const leastShare = 3

/** Half as many again as an even share, so that a good fit still counts. */
export function assumedShare(firmCount: number, mentorCount: number): number {
  return Math.max(leastShare, Math.ceil((1.5 * firmCount) / Math.max(1, mentorCount)))
}

/**
 * How many firms a mentor can have by the end of the campaign. A capacity holds for each month the
 * mentor is there, and for one at least; whoever is away during the whole campaign takes none. The days are
 * those left, so what is done takes no room in them; it counts for the most one takes in the campaign.
 */
export function roomOf(mentor: AssignableMentor, own: OwnFirms, span: CampaignSpan): MentorRoom {
  const taken = mentor.load + own.here
  const assumed = mentor.capacityPerMonth === null
  const days = daysThere(mentor, span)
  if (days === 0) return { taken, room: taken, fits: 0, assumed, isAway: true }

  const months = Math.max(1, Math.round(days / daysPerMonth))
  const limitHere = mentor.load + (span.perMentor ?? Infinity) - own.done
  const fits =
    mentor.capacityPerMonth === null
      ? mentor.load + (span.perMentor ?? span.assumedShare) - own.done
      : mentor.capacityPerMonth * months
  const most = Math.min(fits, limitHere)
  return { taken, room: Math.max(most, taken), fits: most, assumed, isAway: false }
}

function daysThere({ unavailable }: AssignableMentor, { from, until }: CampaignSpan): number {
  if (unavailable.length === 0) return countDays(from, until)
  return listDays(from, until).filter((day) => !unavailable.some((period) => isWithin(day, period)))
    .length
}

/** What each further firm adds for a mentor, the first one first. */
export function slotPoints({ taken, room }: MentorRoom): number[] {
  return Array.from({ length: room - taken }, (_, step) => loadPoints(taken + step + 1, room))
}

export function loadPoints(taken: number, room: number): number {
  return room === 0 ? 0 : Math.round((fullLoadPoints * taken) / room)
}
