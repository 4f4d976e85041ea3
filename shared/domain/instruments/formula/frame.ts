import type { Interval } from './interval.ts'

/**
 * What became of the divisors met so far: all above zero, one that may not be, or one that certainly
 * is zero or negative. The last two make a figure not computable.
 */
export type Divisors = 'positive' | 'open' | 'zero' | 'negative'

/**
 * The working memory of one evaluation: one slot per input, norm and figure. Made once per compiled
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
  /** How far the last fast number may be from the exact one. */
  error: number
  /** A fast comparison was too close to call: the exact one has to decide. */
  isClose: boolean
  divisors: Divisors
}

export function makeFrame(slots: number): Frame {
  return {
    numbers: new Float64Array(slots),
    errors: new Float64Array(slots),
    known: new Uint8Array(slots),
    intervals: new Array<Interval | null>(slots).fill(null),
    error: 0,
    isClose: false,
    divisors: 'positive',
  }
}

/** Begins anew: nothing was close and no divisor was met. */
export function clearFindings(frame: Frame): void {
  frame.isClose = false
  frame.divisors = 'positive'
}

/** As `clearFindings`, and forgets the exact figures of what was loaded before. */
export function clearExactFigures(frame: Frame): void {
  clearFindings(frame)
  frame.intervals.fill(null)
}

/** Remembers the worst of the divisors met; what is certain outweighs what is open. */
export function noteDivisor(frame: Frame, divisor: Divisors): void {
  if (frame.divisors === 'positive' || frame.divisors === 'open') frame.divisors = divisor
}

/** Half a unit in the last place, relative: how far rounding moves a double. */
export const roundingUnit = 2 ** -53

/** Keeps an error above zero where doubles underflow; no figure of a firm is near it. */
export const tiny = 1e-300

/** Error of a double that stands for a decimal text: none for whole numbers, a rounding otherwise. */
export function errorOfInput(value: number): number {
  return Number.isSafeInteger(value) ? 0 : Math.abs(value) * roundingUnit * 2 + tiny
}
