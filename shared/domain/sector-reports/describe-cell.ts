import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { toNumber } from '#shared/kit/rational.ts'

import { settledTotal, type AssessedFirm } from './assessed-firm.ts'
import { classifySector } from './classify-sector.ts'
import { fiveNumbers, type FiveNumbers } from './five-numbers.ts'
import { leastShown } from './hide-small-cells.ts'
import type { CellFigures, Mean } from './sector-report.ts'
import { sumOfMeans, type MeanRange } from './weigh-cells.ts'

/** Means, coefficient and class of the firms of one cell. */
export function describeCell(
  compiled: CompiledInstrument,
  firms: readonly AssessedFirm[],
  groups: readonly MeanRange[],
): CellFigures {
  const total = sumOfMeans(groups)
  const level = classifySector(compiled, { groups, total })
  const codeAt = (place: number) => compiled.classes[place]?.definition.code ?? ''
  return {
    firmCount: firms.length,
    groups: groups.map(toMean),
    total: toMean(total),
    synchrony: { min: level.synchronyMin, max: level.synchronyMax },
    classLowest: codeAt(level.lowest),
    classHighest: codeAt(level.highest),
    limitedBy: level.limitedBy,
    totals: fiveNumbersOf(firms.map(settledTotal)),
  }
}

export function toMean({ min, max }: MeanRange): Mean {
  return { min: toNumber(min), max: toNumber(max) }
}

/** Of the figures that are known, when at least five are. */
export function fiveNumbersOf(figures: readonly (number | null)[]): FiveNumbers | null {
  const known = figures.filter((figure) => figure !== null)
  return known.length < leastShown ? null : fiveNumbers(known)
}
