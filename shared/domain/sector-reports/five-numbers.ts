import { z } from 'zod'

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
export function fiveNumbers(figures: readonly number[]): FiveNumbers | null {
  if (figures.length === 0) return null
  const sorted = Float64Array.from(figures).sort()
  const at = (share: number) => {
    const place = (sorted.length - 1) * share
    const below = sorted[Math.floor(place)] ?? 0
    const above = sorted[Math.ceil(place)] ?? 0
    return below + (above - below) * (place % 1)
  }
  return {
    count: sorted.length,
    min: at(0),
    q1: at(0.25),
    median: at(0.5),
    q3: at(0.75),
    max: at(1),
  }
}
