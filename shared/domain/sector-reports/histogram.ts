import { z } from 'zod'

import { countAll, type CountedFigures } from './coded-figures.ts'
import { leastShown } from './hide-small-cells.ts'

/** Firms whose total is from `from` to `to`, both within. */
export const histogramBinSchema = z.strictObject({
  from: z.int(),
  to: z.int(),
  count: z.int(),
})
export type HistogramBin = z.infer<typeof histogramBinSchema>

const binWidth = 5

/**
 * Whole points in steps of five, the last step taking the maximum in. A step with one to four firms is
 * joined with its neighbours until it has five, so that no bar stands for fewer; empty steps side by
 * side are one. Null when all the figures together are fewer than five.
 */
export function makeHistogram(
  totals: CountedFigures,
  maxPoints: number,
): readonly HistogramBin[] | null {
  if (countAll(totals) < leastShown) return null
  const joined: HistogramBin[] = []
  for (const step of countSteps(totals, maxPoints)) {
    const last = joined.at(-1)
    const belongs = last !== undefined && (isSmall(last) || (last.count === 0 && step.count === 0))
    if (belongs) joined.pop()
    joined.push(belongs ? join(last, step) : step)
  }
  return joinBackwards(joined)
}

function isSmall({ count }: HistogramBin): boolean {
  return count > 0 && count < leastShown
}

function countSteps(totals: CountedFigures, maxPoints: number): HistogramBin[] {
  const stepCount = Math.max(1, Math.ceil(maxPoints / binWidth))
  const counts = Array.from({ length: stepCount }, () => 0)
  for (const [code, total] of totals.figures.entries()) {
    const step = Math.min(stepCount - 1, Math.floor(total / binWidth))
    counts[step] = (counts[step] ?? 0) + (totals.counts[code] ?? 0)
  }
  return counts.map((count, step) => ({
    from: step * binWidth,
    to: step === stepCount - 1 ? maxPoints : (step + 1) * binWidth - 1,
    count,
  }))
}

function join(left: HistogramBin, right: HistogramBin): HistogramBin {
  return { from: left.from, to: right.to, count: left.count + right.count }
}

/** What is too small at the end joins the last bar that stands, over any empty steps between. */
function joinBackwards(bins: readonly HistogramBin[]): HistogramBin[] {
  const standing = [...bins]
  let end = standing.pop()
  while (end !== undefined && isSmall(end)) {
    const last = standing.pop()
    if (last === undefined) break
    end = join(last, end)
  }
  return end === undefined ? standing : [...standing, end]
}
