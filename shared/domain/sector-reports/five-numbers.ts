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
  const count = figures.length
  if (count === 0) return null
  const figureAt = figuresInOrder(figures)
  const at = (share: number) => {
    const place = (count - 1) * share
    const below = figureAt(Math.floor(place))
    return below + (figureAt(Math.ceil(place)) - below) * (place % 1)
  }
  return { count, min: at(0), q1: at(0.25), median: at(0.5), q3: at(0.75), max: at(1) }
}

/** Points come in few different figures: counting each is quicker than sorting a hundred thousand. */
function figuresInOrder(figures: readonly number[]): (place: number) => number {
  const counts = new Map<number, number>()
  for (const figure of figures) counts.set(figure, (counts.get(figure) ?? 0) + 1)
  const distinct = [...counts.keys()].sort((left, right) => left - right)
  return (place) => {
    let seen = 0
    for (const figure of distinct) {
      seen += counts.get(figure) ?? 0
      if (place < seen) return figure
    }
    return distinct.at(-1) ?? 0
  }
}
