import fc from 'fast-check'
import { expect, it } from 'vitest'

import { checkDecision, type WantedDecision } from '#shared/domain/review/check-decision.ts'
import {
  reviewStateSchema,
  takeReviewStep,
  type ReviewState,
  type ReviewStep,
} from '#shared/domain/review/review-state.ts'

const states = reviewStateSchema.options
/** Each of them, which the type sees to. */
const everyStep: Readonly<Record<ReviewStep, true>> = {
  ...{ arrive: true, 'approve-first': true, approve: true, return: true, 'return-elsewhere': true },
  ...{ withdraw: true, 'withdraw-second': true, batch: true, accept: true, refuse: true },
}

/** Written down by hand: what each step leads out of, and where to. */
const allowed: Readonly<Record<ReviewStep, readonly [string, ReviewState]>> = {
  arrive: ['waiting first_approval returned approved accepted refused', 'waiting'],
  'approve-first': ['waiting', 'first_approval'],
  approve: ['waiting first_approval', 'approved'],
  return: ['waiting first_approval', 'returned'],
  'return-elsewhere': ['waiting first_approval approved batched', 'returned'],
  withdraw: ['approved', 'waiting'],
  'withdraw-second': ['approved', 'first_approval'],
  batch: ['approved', 'batched'],
  accept: ['waiting first_approval returned approved batched refused', 'accepted'],
  refuse: ['batched accepted', 'refused'],
}

const mayFollow = (from: ReviewState, to: ReviewState) =>
  Object.values(allowed).some(([froms, end]) => end === to && froms.split(' ').includes(from))

const outside: readonly ReviewStep[] = ['arrive', 'batch', 'accept', 'refuse', 'return-elsewhere']

type Act =
  | { readonly by: 'city'; readonly step: ReviewStep }
  | {
      readonly by: 'person'
      readonly user: 'mentor' | 'first' | 'second'
      readonly role: WantedDecision['role']
      readonly decision: WantedDecision['decision']
      readonly isTwoPerson: boolean
    }

const acts = fc.array(
  fc.oneof(
    fc.record({ by: fc.constant('city' as const), step: fc.constantFrom(...outside) }),
    fc.record({
      by: fc.constant('person' as const),
      user: fc.constantFrom('mentor' as const, 'first' as const, 'second' as const),
      role: fc.constantFrom('mentor' as const, 'association-manager' as const),
      decision: fc.constantFrom('approve' as const, 'return' as const, 'withdraw' as const),
      isTwoPerson: fc.boolean(),
    }),
  ),
  { minLength: 30, maxLength: 60 },
)

type Stand = { readonly state: ReviewState; readonly approvedBy: readonly string[] }

/** What the queue keeps after an act; the same when the act is refused. */
function after({ state, approvedBy }: Stand, act: Act): Stand {
  if (act.by === 'city') {
    const next = takeReviewStep(state, act.step)
    if (next === null) return { state, approvedBy }
    const isKept = next === 'accepted' || next === 'batched'
    return { state: next, approvedBy: isKept ? approvedBy : [] }
  }
  const item = { state, mentorUserId: 'mentor', approvedBy }
  const checked = checkDecision({ ...act, reviewerUserId: act.user, item })
  if (!checked.ok) return { state, approvedBy }
  const { decision } = act
  const left = decision === 'withdraw' ? approvedBy.slice(0, -1) : []
  return {
    state: checked.value.state,
    approvedBy: decision === 'approve' ? [...approvedBy, act.user] : left,
  }
}

it('has the arrows written here and no other', () => {
  const found = states.flatMap((from) =>
    (Object.keys(everyStep) as ReviewStep[]).flatMap((step) => {
      const to = takeReviewStep(from, step)
      return to === null ? [] : [`${from} ${step} ${to}`]
    }),
  )
  const written = Object.entries(allowed).flatMap(([step, [froms, to]]) =>
    froms.split(' ').map((from) => `${from} ${step} ${to}`),
  )
  expect(found.toSorted()).toEqual(written.toSorted())
})

it('goes along the arrows alone, whatever is called in whatever order and by whom', () => {
  const reached = new Set<ReviewState>()
  fc.assert(
    fc.property(acts, (sequence) => {
      let stand: Stand = { state: 'waiting', approvedBy: [] }
      for (const act of sequence) {
        const next = after(stand, act)
        if (next.state !== stand.state) {
          expect(mayFollow(stand.state, next.state)).toBe(true)
          reached.add(next.state)
        }
        if (act.by === 'person' && (act.role === 'mentor' || act.user === 'mentor')) {
          expect(next).toEqual(stand)
        }
        stand = next
      }
    }),
    { numRuns: 500 },
  )
  expect([...reached].toSorted()).toEqual([...states].toSorted())
})

it('approves under the two-person rule by two different managers, never by one or the author', () => {
  let approved = 0
  fc.assert(
    fc.property(acts, (sequence) => {
      let stand: Stand = { state: 'waiting', approvedBy: [] }
      for (const act of sequence) {
        if (act.by === 'person') stand = after(stand, { ...act, isTwoPerson: true })
        if (stand.state !== 'approved') continue
        approved += 1
        expect(new Set(stand.approvedBy).size).toBe(2)
        expect(stand.approvedBy).not.toContain('mentor')
      }
    }),
    { numRuns: 500 },
  )
  expect(approved, 'were approved at all').toBeGreaterThan(50)
})

it('lets nothing out of a batch but what the city says', () => {
  const ways = (['approve', 'approve-first', 'return', 'withdraw', 'arrive'] as const).map((step) =>
    takeReviewStep('batched', step),
  )
  expect(ways).toEqual([null, null, null, null, null])
  expect(states.filter((state) => takeReviewStep(state, 'batch') !== null)).toEqual(['approved'])
})
