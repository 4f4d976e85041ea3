import type { CompiledInstrument } from './compiled-instrument.ts'
import { evaluate } from './evaluate.ts'
import type { Evaluation, EvaluationFacts } from './evaluation.ts'
import { canLand, type StepsLeft, type WantedLanding } from './settling/can-land.ts'
import { findMostToLeave } from './settling/find-most-to-leave.ts'
import { findSoonest } from './settling/find-soonest.ts'
import { leastToClose } from './settling/least-to-close.ts'
import {
  landingsOf,
  listOpenAnswers,
  listOpenParts,
  type OpenAnswer,
  type OpenForm,
  type OpenPart,
} from './settling/open-parts.ts'

export type SettlingAnswers =
  /** The class is certain as it is. */
  | { readonly kind: 'settled' }
  /** All answers together are not proved to settle it: some part cannot be computed. */
  | { readonly kind: 'beyond-answers' }
  | {
      readonly kind: 'answers'
      /** These settle the class in every case, those that leave most points open first. */
      readonly needed: readonly OpenAnswer[]
      /** Open too, but unable to change the class once those needed are given. */
      readonly spare: readonly OpenAnswer[]
      /** False when the search ran out of steps: fewer than those needed might do. */
      readonly isSmallest: boolean
      /** The fewest that settle the class in some case; null when they are many, or not proved. */
      readonly soonest: readonly OpenAnswer[] | null
    }

/** Steps of each of the two searches: a few milliseconds. */
const defaultSteps = 20_000

/** Beyond, the fewest that may do are no longer looked for. */
const mostSoonest = 3

/**
 * Which open answers would settle the class: the smallest set that does so in every case, and the
 * smallest that does so in some case.
 *
 * What is proved, to the letter. A part of a criterion is closed once all it misses is answered, and may
 * then give any points its bands still allow; a part that still misses something keeps its whole range.
 * `needed` settles the class if it is the same for every way the closed parts can come out, whatever the
 * open ones turn out to be; `soonest` if there is one such way. Parts are taken as free of each other,
 * and what an answer does to a part it does not close is left out of account. The norms count as one
 * answer, since they are chosen together.
 *
 * So the answers needed always suffice, provided that each figure they enter can be computed. No smaller
 * set is proved to suffice by this reasoning, though figures that parts share might make one suffice.
 *
 * Both searches are exact. The first looks for the most answers that can be left out together, since
 * leaving out more never makes the class more certain.
 */
export function settlingAnswers(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  mostSteps: number = defaultSteps,
): SettlingAnswers {
  const now = evaluate(compiled, facts)
  if (now.class.code !== null) return { kind: 'settled' }

  const form = listOpenParts(compiled, facts, now)
  const answers = listOpenAnswers(compiled, form)
  const steps = { count: mostSteps }
  const isCertainWith = certaintyOf(compiled, form, { now, steps })
  const neverClosed = new Set(form.parts.filter(({ missing }) => missing.length === 0))
  if (!isCertainWith(neverClosed)) return { kind: 'beyond-answers' }

  const left = findMostToLeave(form.parts, answers, isCertainWith)
  const isSmallest = steps.count >= 0
  const soonest = findSoonestOf(compiled, form, { now, answers, steps: { count: mostSteps } })
  const byWeight = answers.toSorted((a, b) => b.openPoints - a.openPoints)
  return {
    kind: 'answers',
    needed: byWeight.filter(({ key }) => !left.has(key)),
    spare: byWeight.filter(({ key }) => left.has(key)),
    isSmallest,
    soonest: soonest && byWeight.filter(({ key }) => soonest.has(key)),
  }
}

/** Whether the class is the same however the closed parts come out; no when that is not proved. */
function certaintyOf(
  compiled: CompiledInstrument,
  form: OpenForm,
  { now, steps }: { readonly now: Evaluation; readonly steps: StepsLeft },
) {
  const undecided = classesBetween(compiled, now).map((level): WantedLanding => ({
    reach: { level, end: 'openMax' },
    miss: { level, end: 'openMin' },
  }))
  return (open: ReadonlySet<OpenPart>) => {
    // With nothing left open there is but one class for each way.
    if (open.size === 0) return true
    const landings = landingsOf(form, open)
    const isUndecided = undecided.some((wanted) =>
      canLand(compiled.groups, landings, wanted, steps),
    )
    return !isUndecided && steps.count >= 0
  }
}

function findSoonestOf(
  compiled: CompiledInstrument,
  form: OpenForm,
  search: {
    readonly now: Evaluation
    readonly answers: readonly OpenAnswer[]
    readonly steps: StepsLeft
  },
): ReadonlySet<string> | null {
  const { now, answers, steps } = search
  const between = classesBetween(compiled, now)
  // The class surely reached now, and each above it that may be: reached for sure, the next one missed.
  const settled = [null, ...between].map((level, place): WantedLanding => {
    const next = between[place]
    return {
      reach: level && { level, end: 'openMin' },
      miss: next ? { level: next, end: 'openMax' } : null,
    }
  })
  const limits = { most: mostSoonest, leastPoints: leastToClose(compiled.groups, form, settled) }
  const found = findSoonest(form.parts, answers, limits, (closed) => {
    const open = new Set(form.parts.filter((part) => !closed.has(part)))
    const landings = landingsOf(form, open)
    return settled.some((wanted) => canLand(compiled.groups, landings, wanted, steps))
  })
  return steps.count < 0 ? null : found
}

/** The classes above the one surely reached that may be reached, lowest first. */
function classesBetween({ classes }: CompiledInstrument, now: Evaluation) {
  const place = (code: string) => classes.findIndex(({ definition }) => definition.code === code)
  return classes.slice(place(now.class.lowest) + 1, place(now.class.highest) + 1)
}
