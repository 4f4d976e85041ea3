import type { Interval } from './interval.ts'

/**
 * What became of the divisors met so far in exact arithmetic: all above zero, one that may not be, or one that certainly
 * is zero or negative. The last two make a figure not computable.
 */
export type Divisors = 'positive' | 'open' | 'zero' | 'negative'

/**
 * The working memory of one evaluation: one slot per input, norm, figure and
 * scratch number. Made once per compiled
 * instrument and filled anew for each evaluation, so that evaluating makes little garbage.
 */
export type Frame = {
  /** Amounts; 0 or 1 for yes-no; the place among the options for choices. */
  readonly numbers: Float64Array
  /** How far each number may be from the exact one. Zero only where it is an exact whole number. */
  readonly errors: Float64Array
  /** 1 where the slot is known. */
  readonly known: Uint8Array
  /** Figures in exact arithmetic, null until asked for. */
  readonly intervals: (Interval | null)[]
  divisors: Divisors
}

/** `constants` are the slots of the numbers written in formulas. */
export function makeFrame(slots: number, constants: ReadonlyMap<number, number>): Frame {
  const numbers = new Float64Array(slots)
  const errors = new Float64Array(slots)
  for (const [value, slot] of constants) {
    numbers[slot] = value
    errors[slot] = errorOfInput(value)
  }
  return {
    numbers,
    errors,
    known: new Uint8Array(slots),
    intervals: new Array<Interval | null>(slots).fill(null),
    divisors: 'positive',
  }
}

/** Begins anew: no divisor was met, and the exact figures of what was loaded before are forgotten. */
export function clearExactFigures(frame: Frame): void {
  frame.divisors = 'positive'
  frame.intervals.fill(null)
}

/** Remembers the worst of the divisors met; what is certain outweighs what is open. */
export function noteDivisor(frame: Frame, divisor: Divisors): void {
  if (frame.divisors === 'positive' || frame.divisors === 'open') frame.divisors = divisor
}

/** NaN where there is no such slot. */
export function numberAt(numbers: Float64Array, slot: number): number {
  return numbers[slot] ?? NaN
}

/** Half a unit in the last place, relative: how far rounding moves a double. */
export const roundingUnit = 2 ** -53

/** Keeps an error above zero where doubles underflow; no figure of a firm is near it. */
export const tiny = 1e-300

/** Error of a double that stands for a decimal text: none for whole numbers, a rounding otherwise. */
export function errorOfInput(value: number): number {
  return Number.isSafeInteger(value) ? 0 : Math.abs(value) * roundingUnit * 2 + tiny
}
