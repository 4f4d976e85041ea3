import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { toNumber } from '#shared/kit/rational.ts'

import { classifySector } from './classify-sector.ts'
import { countAll, type CountedFigures } from './coded-figures.ts'
import { fiveNumbers, type FiveNumbers } from './five-numbers.ts'
import { leastShown } from './hide-small-cells.ts'
import type { CellFigures, Mean } from './sector-report.ts'
import { sumOfMeans, type MeanRange } from './weigh-cells.ts'

/** Means, coefficient and class of the firms of one cell. */
export function describeCell(
  compiled: CompiledInstrument,
  groups: readonly MeanRange[],
  { firmCount, totals }: { readonly firmCount: number; readonly totals: CountedFigures },
): CellFigures {
  const total = sumOfMeans(groups)
  const level = classifySector(compiled, { groups, total })
  const codeAt = (place: number) => compiled.classes[place]?.definition.code ?? ''
  return {
    firmCount,
    groups: groups.map(toMean),
    total: toMean(total),
    synchrony: { min: level.synchronyMin, max: level.synchronyMax },
    classLowest: codeAt(level.lowest),
    classHighest: codeAt(level.highest),
    limitedBy: level.limitedBy,
    totals: fiveNumbersOf(totals),
  }
}

export function toMean({ min, max }: MeanRange): Mean {
  return { min: toNumber(min), max: toNumber(max) }
}

/** Of fewer firms the five numbers would be, or nearly be, the firms themselves. */
const leastSpread = 2 * leastShown

/** When at least ten figures are known. */
export function fiveNumbersOf(figures: CountedFigures): FiveNumbers | null {
  return countAll(figures) < leastSpread ? null : fiveNumbers(figures)
}
