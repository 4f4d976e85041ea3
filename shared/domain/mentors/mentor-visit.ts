import { z } from 'zod'

import { reviewStateSchema } from '#shared/domain/review/review-state.ts'

/** An assessment that came from a mentor's device, in its newest revision. */
export const mentorVisitSchema = z.strictObject({
  recordId: z.uuid(),
  firmName: z.string(),
  referenceYear: z.int(),
  /** Null where the mentor gave no day. */
  visitedOn: z.iso.date().nullable(),
  state: reviewStateSchema,
})
export type MentorVisit = z.infer<typeof mentorVisitSchema>

const approved: ReadonlySet<MentorVisit['state']> = new Set(['approved', 'batched', 'accepted'])

/** Visits whose assessments were approved, on a known day, and that no hours stand for yet. */
export function visitsToCount(
  visits: readonly MentorVisit[],
  counted: ReadonlySet<string | null>,
): (MentorVisit & { readonly visitedOn: string })[] {
  return visits.flatMap((visit) => {
    const { visitedOn, state, recordId } = visit
    const isOpen = visitedOn !== null && approved.has(state) && !counted.has(recordId)
    return isOpen ? [{ ...visit, visitedOn }] : []
  })
}
