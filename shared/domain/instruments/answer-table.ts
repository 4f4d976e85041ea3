import type { Frame } from './formula/frame.ts'

/** Answers a table may tell apart; beyond, working out anew costs less than the memory. */
const mostAnswers = 1024

/** A choice or yes-no answer: its slot and how many answers there are. */
export type DiscreteSlot = { readonly slot: number; readonly answers: number }

/**
 * What was worked out of a few choices and yes-no answers, kept for the next time they are the same. A
 * missing answer is one more answer.
 */
export type AnswerTable<Result> = {
  readonly slots: readonly DiscreteSlot[]
  readonly results: (Result | null)[]
}

/** Null where the answers are too many to be kept. */
export function makeAnswerTable<Result>(
  slots: readonly DiscreteSlot[],
): AnswerTable<Result> | null {
  const places = slots.reduce((product, { answers }) => product * (answers + 1), 1)
  if (places > mostAnswers) return null
  return { slots, results: new Array<Result | null>(places).fill(null) }
}

/** Where the table keeps what belongs to the answers in the frame. */
export function placeInTable<Result>({ slots }: AnswerTable<Result>, frame: Frame): number {
  let place = 0
  for (const { slot, answers } of slots) {
    const answer = frame.known[slot] === 1 ? (frame.numbers[slot] ?? 0) + 1 : 0
    place = place * (answers + 1) + answer
  }
  return place
}
