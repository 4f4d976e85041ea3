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
  readonly cellOf: readonly number[]
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
  const width = firms[0] ? leastOf(firms[0], column).length : 0
  const least = new ExactSums(cellCount * width)
  const most = new ExactSums(cellCount * width)
  const whole = new ExactSums(cellCount)
  for (const [place, firm] of firms.entries()) {
    const [cell, weight] = [cellOf[place] ?? 0, weights[place] ?? 0]
    whole.add(cell, weight, 1)
    least.addAll(cell * width, weight, leastOf(firm, column))
    most.addAll(cell * width, weight, mostOf(firm, column))
  }
  return Array.from({ length: cellCount }, (_, cell) => {
    const den = whole.at(cell)
    if (den === 0n) return null
    return Array.from({ length: width }, (_column, at) => ({
      min: { num: least.at(cell * width + at), den },
      max: { num: most.at(cell * width + at), den },
    }))
  })
}

function leastOf(firm: AssessedFirm, column: Column): Readonly<ArrayLike<number>> {
  return column === 'criteria' ? firm.least : firm.groupLeast
}

function mostOf(firm: AssessedFirm, column: Column): Readonly<ArrayLike<number>> {
  return column === 'criteria' ? firm.most : firm.groupMost
}

/** The mean of a sum is the sum of the means. */
export function sumOfMeans(means: readonly MeanRange[]): MeanRange {
  const zero = { num: 0n, den: means[0]?.min.den ?? 1n }
  return means.reduce((sum, { min, max }) => ({ min: add(sum.min, min), max: add(sum.max, max) }), {
    min: zero,
    max: zero,
  })
}
