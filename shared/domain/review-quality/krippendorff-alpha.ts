/** How far apart two values are: not at all or entirely; by what lies between; by their difference. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval'

/** Values that observers gave one unit; observers who gave none are left out. */
export type RatedUnit = readonly number[]

export type Alpha = {
  /** 1 is full agreement, 0 what chance gives; null when all values are the same or nothing can be paired. */
  readonly alpha: number | null
  /** Units with at least two values. */
  readonly unitCount: number
  /** Values in those units, the n of the coefficient. */
  readonly valueCount: number
}

/**
 * Krippendorff's alpha, after "Computing Krippendorff's Alpha-Reliability" (2011): one less observed
 * over expected disagreement, from the matrix of coincidences. Missing values need no filling in.
 */
export function krippendorffAlpha(units: readonly RatedUnit[], metric: AlphaMetric): Alpha {
  const pairable = units.filter((unit) => unit.length > 1)
  const values = [...new Set(pairable.flat())].sort((left, right) => left - right)
  const coincidences = countCoincidences(pairable, values)
  const totals = coincidences.map((row) => row.reduce((sum, count) => sum + count, 0))
  const valueCount = pairable.reduce((sum, unit) => sum + unit.length, 0)

  const distance = squaredDistances(values, totals, metric)
  let [observed, expected] = [0, 0]
  for (const [low, row] of coincidences.entries()) {
    for (const [high, count] of row.entries()) {
      const apart = distance(low, high)
      observed += count * apart
      expected += ((totals[low] ?? 0) * (totals[high] ?? 0) * apart) / (valueCount - 1)
    }
  }
  const alpha = expected > 0 ? 1 - observed / expected : null
  return { alpha, unitCount: pairable.length, valueCount }
}

function countCoincidences(units: readonly RatedUnit[], values: readonly number[]): number[][] {
  const placeOf = new Map(values.map((value, place) => [value, place]))
  const counts = values.map(() => values.map(() => 0))
  for (const unit of units) {
    for (const [first, left] of unit.entries()) {
      for (const [second, right] of unit.entries()) {
        const row = counts[placeOf.get(left) ?? 0]
        const column = placeOf.get(right) ?? 0
        if (first !== second && row) row[column] = (row[column] ?? 0) + 1 / (unit.length - 1)
      }
    }
  }
  return counts
}

/** By places in the sorted values; ordinal distance counts how many values were given in between. */
function squaredDistances(
  values: readonly number[],
  totals: readonly number[],
  metric: AlphaMetric,
): (left: number, right: number) => number {
  if (metric === 'nominal') return (left, right) => Number(left !== right)
  if (metric === 'interval') {
    return (left, right) => ((values[left] ?? 0) - (values[right] ?? 0)) ** 2
  }
  return (left, right) => {
    const [low, high] = left < right ? [left, right] : [right, left]
    const ends = ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2
    const between = totals.slice(low, high + 1).reduce((sum, count) => sum + count, 0)
    return (between - ends) ** 2
  }
}
