import { z } from 'zod'

import { countAll, type CountedFigures } from './coded-figures.ts'

/** Least, quartiles and most of some figures. */
export const fiveNumbersSchema = z.strictObject({
  count: z.int(),
  min: z.number(),
  q1: z.number(),
  median: z.number(),
  q3: z.number(),
  max: z.number(),
})
export type FiveNumbers = z.infer<typeof fiveNumbersSchema>

/** Quartiles as Excel's QUARTILE.INC has them: between two figures by their distance. Null of nothing. */
export function fiveNumbers(counted: CountedFigures): FiveNumbers | null {
  const count = countAll(counted)
  if (count === 0) return null
  const at = (share: number) => {
    const place = (count - 1) * share
    const below = figureAt(counted, Math.floor(place))
    return below + (figureAt(counted, Math.ceil(place)) - below) * (place % 1)
  }
  return { count, min: at(0), q1: at(0.25), median: at(0.5), q3: at(0.75), max: at(1) }
}

function figureAt({ figures, counts }: CountedFigures, place: number): number {
  let seen = 0
  for (const [code, figure] of figures.entries()) {
    seen += counts[code] ?? 0
    if (place < seen) return figure
  }
  return figures.at(-1) ?? 0
}
