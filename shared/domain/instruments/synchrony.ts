import { compare, parseDecimal, type Rational } from '#shared/kit/rational.ts'

import type { CompiledClass, CompiledGroup } from './compiled-instrument.ts'

/** How near a threshold a double may be before exact powers decide; far above its rounding. */
const closeCall = 1e-9

/**
 * The synchrony coefficient K = Π (group points / group maximum) ^ weight, of the points of each group in
 * their order. Điều 2.4, 3.3 and 9.2; the formula itself is the instrument's, with its status.
 */
export function coefficient(groups: readonly CompiledGroup[], points: readonly number[]): number {
  let product = 1
  for (let place = 0; place < groups.length; place++) {
    product *= groups[place]?.synchronyFactors[points[place] ?? 0] ?? 0
  }
  return product
}

/** Whether the coefficient of these points reaches a class, decided exactly however close. */
export function reachesSynchrony(
  groups: readonly CompiledGroup[],
  { points, synchrony }: { readonly points: readonly number[]; readonly synchrony: number },
  { definition, synchronyFrom }: CompiledClass,
): boolean {
  const difference = synchrony - synchronyFrom
  if (Math.abs(difference) > closeCall) return difference > 0
  const hundredthPower = exactHundredthPower(groups, points)
  const threshold = parseDecimal(definition.synchronyFrom)
  return compare(hundredthPower, power(threshold, 100)) >= 0
}

/** Weights are hundredths, so the hundredth power of K is a fraction. */
function exactHundredthPower(
  groups: readonly CompiledGroup[],
  points: readonly number[],
): Rational {
  let [num, den] = [1n, 1n]
  for (const [place, { definition, weightPercent }] of groups.entries()) {
    num *= BigInt(points[place] ?? 0) ** BigInt(weightPercent)
    den *= BigInt(definition.maxPoints) ** BigInt(weightPercent)
  }
  return { num, den }
}

function power({ num, den }: Rational, exponent: number): Rational {
  return { num: num ** BigInt(exponent), den: den ** BigInt(exponent) }
}
