import { z } from 'zod'

/** Where an arrived assessment stands with the association. */
export const reviewStateSchema = z.enum([
  'waiting',
  'first_approval',
  'returned',
  'approved',
  'batched',
  'accepted',
  'refused',
])
export type ReviewState = z.infer<typeof reviewStateSchema>

/** What happens to it, each named by what is done. */
export type ReviewStep =
  /** A revision comes that was not here yet. */
  | 'arrive'
  /** One of the two persons that the two-person rule asks for. */
  | 'approve-first'
  | 'approve'
  | 'return'
  /** A colleague's return was taken by the city first; what was approved here has come to nothing. */
  | 'return-elsewhere'
  /** An approval is taken back before a batch takes it along. */
  | 'withdraw'
  | 'withdraw-second'
  | 'batch'
  /** The city counts it, whatever was decided here meanwhile: a colleague's approval came first. */
  | 'accept'
  /** The city gives back what it was sent. */
  | 'refuse'

type Arrow = { readonly from: readonly ReviewState[]; readonly to: ReviewState }

/** Only these arrows exist. What is on its way in a batch waits for the city's word. */
const arrows: Readonly<Record<ReviewStep, Arrow>> = {
  arrive: {
    from: ['waiting', 'first_approval', 'returned', 'approved', 'accepted', 'refused'],
    to: 'waiting',
  },
  'approve-first': { from: ['waiting'], to: 'first_approval' },
  approve: { from: ['waiting', 'first_approval'], to: 'approved' },
  return: { from: ['waiting', 'first_approval'], to: 'returned' },
  'return-elsewhere': {
    from: ['waiting', 'first_approval', 'approved', 'batched'],
    to: 'returned',
  },
  withdraw: { from: ['approved'], to: 'waiting' },
  'withdraw-second': { from: ['approved'], to: 'first_approval' },
  batch: { from: ['approved'], to: 'batched' },
  accept: {
    from: ['waiting', 'first_approval', 'returned', 'approved', 'batched', 'refused'],
    to: 'accepted',
  },
  refuse: { from: ['batched', 'accepted'], to: 'refused' },
}

/** The state after a step; null when the step does not lead out of this state. */
export function takeReviewStep(state: ReviewState, step: ReviewStep): ReviewState | null {
  const { from, to } = arrows[step]
  return from.includes(state) ? to : null
}
