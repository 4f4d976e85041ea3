import { compare, parseDecimal, type Rational } from '#shared/kit/rational.ts'

import type { CompiledClass, CompiledGroup } from './compiled-instrument.ts'
import type { Evaluation, Points } from './evaluation.ts'

/** How near a threshold a double may be before exact powers decide; far above its rounding. */
const closeCall = 1e-9

/**
 * The synchrony coefficient K = Π (group points / group maximum) ^ weight, with its range. Điều 2.4,
 * 3.3 and 9.2; the formula itself is the instrument's, with its status.
 */
export function synchronyOf(
  groups: readonly CompiledGroup[],
  points: Readonly<Record<string, Points>>,
): Evaluation['synchrony'] {
  const min = coefficient(groups, (code) => points[code]?.min ?? 0)
  const max = coefficient(groups, (code) => points[code]?.max ?? 0)
  const isOpen = groups.some(({ definition }) => points[definition.code]?.points === null)
  return { min, max, value: isOpen ? null : min }
}

export function coefficient(
  groups: readonly CompiledGroup[],
  pointsOf: (groupCode: string) => number,
): number {
  let product = 1
  for (const { definition, synchronyFactors } of groups) {
    product *= synchronyFactors[pointsOf(definition.code)] ?? 0
  }
  return product
}

/** Whether the coefficient of these points reaches a class, decided exactly however close. */
export function reachesSynchrony(
  groups: readonly CompiledGroup[],
  pointsOf: (groupCode: string) => number,
  { definition, synchronyFrom }: CompiledClass,
): boolean {
  const difference = coefficient(groups, pointsOf) - synchronyFrom
  if (Math.abs(difference) > closeCall) return difference > 0
  const hundredthPower = exactHundredthPower(groups, pointsOf)
  const threshold = parseDecimal(definition.synchronyFrom)
  return compare(hundredthPower, power(threshold, 100)) >= 0
}

/** Weights are hundredths, so the hundredth power of K is a fraction. */
function exactHundredthPower(
  groups: readonly CompiledGroup[],
  pointsOf: (groupCode: string) => number,
): Rational {
  let [num, den] = [1n, 1n]
  for (const { definition, weightPercent } of groups) {
    num *= BigInt(pointsOf(definition.code)) ** BigInt(weightPercent)
    den *= BigInt(definition.maxPoints) ** BigInt(weightPercent)
  }
  return { num, den }
}

function power({ num, den }: Rational, exponent: number): Rational {
  return { num: num ** BigInt(exponent), den: den ** BigInt(exponent) }
}
