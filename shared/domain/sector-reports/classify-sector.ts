import type {
  CompiledClass,
  CompiledGroup,
  CompiledInstrument,
} from '#shared/domain/instruments/compiled-instrument.ts'
import type { LimitedBy } from '#shared/domain/instruments/evaluation.ts'
import { compare, parseDecimal, toNumber, type Rational } from '#shared/kit/rational.ts'

import type { MeanRange } from './weigh-cells.ts'

/** How near a threshold a double may be before exact powers decide. */
const closeCall = 1e-9

export type SectorClass = {
  readonly synchronyMin: number
  readonly synchronyMax: number
  /** Places of classes, the lowest class being 0. */
  readonly lowest: number
  readonly highest: number
  /** Which lower bound of the next class above `lowest` does not surely hold; `none` at the top. */
  readonly limitedBy: LimitedBy
}

type Standing = {
  readonly groups: readonly Rational[]
  readonly total: Rational
  readonly synchrony: number
}

/**
 * Điều 10.2 and 10.3: the coefficient by the instrument's own formula on the sector's group means, and
 * the class as for a firm. Both ends of the ranges are classified, exactly however near a bound.
 */
export function classifySector(
  compiled: CompiledInstrument,
  { groups, total }: { readonly groups: readonly MeanRange[]; readonly total: MeanRange },
): SectorClass {
  const standingAt = (end: 'min' | 'max'): Standing => {
    const means = groups.map((group) => group[end])
    return { groups: means, total: total[end], synchrony: synchronyOf(compiled.groups, means) }
  }
  const [worst, best] = [standingAt('min'), standingAt('max')]
  const lowest = placeOfClass(compiled, worst)
  const next = compiled.classes[lowest + 1]
  return {
    synchronyMin: worst.synchrony,
    synchronyMax: best.synchrony,
    lowest,
    highest: placeOfClass(compiled, best),
    limitedBy: next ? limitBelow(compiled, worst, next) : 'none',
  }
}

function synchronyOf(groups: readonly CompiledGroup[], means: readonly Rational[]): number {
  let product = 1
  for (const [place, { definition, weightPercent }] of groups.entries()) {
    const mean = means[place]
    const share = mean === undefined ? 0 : toNumber(mean) / definition.maxPoints
    product *= share ** (weightPercent / 100)
  }
  return product
}

function placeOfClass(compiled: CompiledInstrument, standing: Standing): number {
  for (let place = compiled.classes.length - 1; place > 0; place -= 1) {
    const level = compiled.classes[place]
    if (level && limitBelow(compiled, standing, level) === 'none') return place
  }
  return 0
}

function limitBelow(
  { groups }: CompiledInstrument,
  standing: Standing,
  level: CompiledClass,
): LimitedBy {
  const totalFrom = { num: BigInt(level.definition.totalFrom), den: 1n }
  const hasTotal = compare(standing.total, totalFrom) >= 0
  const hasSynchrony = reachesSynchrony(groups, standing, level)
  if (hasTotal) return hasSynchrony ? 'none' : 'synchrony'
  return hasSynchrony ? 'total' : 'both'
}

function reachesSynchrony(
  groups: readonly CompiledGroup[],
  { groups: means, synchrony }: Standing,
  { definition, synchronyFrom }: CompiledClass,
): boolean {
  const difference = synchrony - synchronyFrom
  if (Math.abs(difference) > closeCall) return difference > 0
  // Weights are hundredths, so the hundredth power of the coefficient is a fraction.
  let [num, den] = [1n, 1n]
  for (const [place, { definition: group, weightPercent }] of groups.entries()) {
    const mean = means[place] ?? { num: 0n, den: 1n }
    num *= mean.num ** BigInt(weightPercent)
    den *= (mean.den * BigInt(group.maxPoints)) ** BigInt(weightPercent)
  }
  const threshold = parseDecimal(definition.synchronyFrom)
  return compare({ num, den }, { num: threshold.num ** 100n, den: threshold.den ** 100n }) >= 0
}
