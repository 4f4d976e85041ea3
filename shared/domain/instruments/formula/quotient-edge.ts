import type { Rational } from '#shared/kit/rational.ts'

import type { Frame } from './frame.ts'

/** A quotient and the number written in the formula that it is compared with, in lowest terms. */
export type QuotientEdge = {
  readonly numerator: number
  readonly denominator: number
  readonly boundNum: number
  readonly boundDen: number
}

/** The slots a quotient was worked out from. */
export type QuotientSlots = Pick<QuotientEdge, 'numerator' | 'denominator'>

/** Brings the bound to lowest terms, so that multiplying crosswise stays exact for longer. */
export function quotientEdge(slots: QuotientSlots, bound: Rational): QuotientEdge {
  const shared = commonDivisor(bound.num < 0n ? -bound.num : bound.num, bound.den)
  return {
    ...slots,
    boundNum: Number(bound.num / shared),
    boundDen: Number(bound.den / shared),
  }
}

/**
 * On which side of its bound a quotient lies, decided exactly by multiplying crosswise: 1.5 times a norm
 * to the đồng. NaN where whole numbers below 2^53 do not suffice. The divisor is known to be positive.
 */
export function sideOf({ numbers, errors }: Frame, edge: QuotientEdge): number {
  if (errors[edge.numerator] !== 0 || errors[edge.denominator] !== 0) return NaN
  const left = (numbers[edge.numerator] ?? NaN) * edge.boundDen
  const right = (numbers[edge.denominator] ?? NaN) * edge.boundNum
  return Number.isSafeInteger(left) && Number.isSafeInteger(right) ? left - right : NaN
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b)
}
