import {
  add,
  compare,
  divide,
  multiply,
  negate,
  signOf,
  zero,
  type Rational,
} from '#shared/kit/rational.ts'

import type { ComparisonOperator } from './expression.ts'
import { always, maybe, never, opposite, type Truth } from './truth.ts'

/** All values a figure can still take. A bound of null is infinite. */
export type Interval = { readonly low: Rational | null; readonly high: Rational | null }

export const anything: Interval = { low: null, high: null }
/** What a missing amount can be: nothing in an instrument is negative. */
export const anyAmount: Interval = { low: zero, high: null }
export const zeroOrOne: Interval = { low: zero, high: { num: 1n, den: 1n } }

/** The interval of one known value. */
export function exactly(value: Rational): Interval {
  return { low: value, high: value }
}

/** The one value of an interval that has closed, else null. */
export function onlyValue({ low, high }: Interval): Rational | null {
  return low && high && compare(low, high) === 0 ? low : null
}

/** Bounds change places. */
export function negateInterval({ low, high }: Interval): Interval {
  return { low: high && negate(high), high: low && negate(low) }
}

/** Infinite where either bound is. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: a.low && b.low && add(a.low, b.low),
    high: a.high && b.high && add(a.high, b.high),
  }
}

/** The outermost of the four products of bounds; zero times infinite is zero. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const corners = [
    multiplyBounds(a.low, -1, b.low, -1),
    multiplyBounds(a.low, -1, b.high, 1),
    multiplyBounds(a.high, 1, b.low, -1),
    multiplyBounds(a.high, 1, b.high, 1),
  ]
  return { low: extreme(corners, -1), high: extreme(corners, 1) }
}

/** Only for divisors above zero throughout. */
export function divideByPositive(a: Interval, b: Interval): Interval {
  if (!b.low || signOf(b.low) <= 0) throw new Error('The divisor may not be positive')
  const one = { num: 1n, den: 1n }
  // A divisor without upper bound comes as near to 0 as it likes; 0 itself is then a safe bound.
  return multiplyIntervals(a, {
    low: b.high ? divide(one, b.high) : zero,
    high: divide(one, b.low),
  })
}

/** Whether `a operator b` holds for every pair of values, for none, or for some. */
export function compareIntervals(operator: ComparisonOperator, a: Interval, b: Interval): Truth {
  switch (operator) {
    case '<':
      return isBelow(a, b)
    case '>':
      return isBelow(b, a)
    case '<=':
      return opposite(isBelow(b, a))
    case '>=':
      return opposite(isBelow(a, b))
    case '=':
      return isEqual(a, b)
    case '!=':
      return opposite(isEqual(a, b))
  }
}

function isBelow(a: Interval, b: Interval): Truth {
  if (a.high && b.low && compare(a.high, b.low) < 0) return always
  if (a.low && b.high && compare(a.low, b.high) >= 0) return never
  return maybe
}

function isEqual(a: Interval, b: Interval): Truth {
  const [onlyA, onlyB] = [onlyValue(a), onlyValue(b)]
  if (onlyA && onlyB) return compare(onlyA, onlyB) === 0 ? always : never
  return isBelow(a, b) === always || isBelow(b, a) === always ? never : maybe
}

/** A finite corner, or the sign of an infinite one. */
type Corner = Rational | -1 | 1

/** An infinite bound is never reached, so nothing times it is nothing. */
function multiplyBounds(
  a: Rational | null,
  aSide: number,
  b: Rational | null,
  bSide: number,
): Corner {
  if (a && b) return multiply(a, b)
  const sign = (a ? signOf(a) : aSide) * (b ? signOf(b) : bSide)
  return sign === 0 ? zero : sign < 0 ? -1 : 1
}

function extreme(corners: readonly Corner[], side: -1 | 1): Rational | null {
  let found: Rational | null = null
  for (const corner of corners) {
    if (corner === side) return null
    if (typeof corner === 'number') continue
    if (!found || compare(corner, found) * side > 0) found = corner
  }
  return found
}
