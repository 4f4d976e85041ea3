import { add, type Rational } from '#shared/kit/rational.ts'

import type { AssessedFirm } from './assessed-firm.ts'
import { ExactSums } from './exact-sum.ts'

/** An exact mean at both ends of the ranges. */
export type MeanRange = { readonly min: Rational; readonly max: Rational }

/** Firms with what each weighs, divided into cells. */
export type WeighedFirms = {
  readonly firms: readonly AssessedFirm[]
  /** Whole numbers above zero, one for each firm. */
  readonly weights: readonly number[]
  readonly cellOf: Readonly<ArrayLike<number>>
  readonly cellCount: number
}

export type Column = 'criteria' | 'groups'

/**
 * The working rule for Điều 10.1: points of the sector are the weighted mean of its firms' points.
 * Exact means of every criterion or group for each cell; null for a cell without firms.
 */
export function weighCells(
  { firms, weights, cellOf, cellCount }: WeighedFirms,
  column: Column,
): readonly (readonly MeanRange[] | null)[] {
  const width = firms[0] ? endsOf(firms[0], column).least.length : 0
  const least = new ExactSums(cellCount * width)
  /** What the open answers may add. */
  const open = new ExactSums(cellCount * width)
  const whole = new ExactSums(cellCount)
  for (let place = 0; place < firms.length; place += 1) {
    const firm = firms[place]
    if (!firm) continue
    const [cell, weight] = [cellOf[place] ?? 0, weights[place] ?? 0]
    const ends = endsOf(firm, column)
    whole.add(cell, weight, 1)
    least.addAll(cell * width, weight, ends.least)
    if (firm.totalMin !== firm.totalMax) open.addAll(cell * width, weight, openPart(ends))
  }
  return Array.from({ length: cellCount }, (_, cell) => {
    const den = whole.at(cell)
    if (den === 0n) return null
    return Array.from({ length: width }, (_column, at): MeanRange => {
      const num = least.at(cell * width + at)
      return { min: { num, den }, max: { num: num + open.at(cell * width + at), den } }
    })
  })
}

type Ends = {
  readonly least: Readonly<ArrayLike<number>>
  readonly most: Readonly<ArrayLike<number>>
}

function endsOf(firm: AssessedFirm, column: Column): Ends {
  return column === 'criteria' ? firm : { least: firm.groupLeast, most: firm.groupMost }
}

function openPart({ least, most }: Ends): number[] {
  return Array.from(most, (points, at) => points - (least[at] ?? 0))
}

/** The mean of a sum is the sum of the means. */
export function sumOfMeans(means: readonly MeanRange[]): MeanRange {
  const zero = { num: 0n, den: means[0]?.min.den ?? 1n }
  return means.reduce((sum, { min, max }) => ({ min: add(sum.min, min), max: add(sum.max, max) }), {
    min: zero,
    max: zero,
  })
}
