import { add, type Rational } from '#shared/kit/rational.ts'

import type { AssessedColumns, PointColumn } from './assessed-columns.ts'
import { ExactSums } from './exact-sum.ts'

/** An exact mean at both ends of the ranges. */
export type MeanRange = { readonly min: Rational; readonly max: Rational }

/** Firms with what each weighs, divided into cells. */
export type WeighedFirms = {
  readonly firms: Pick<AssessedColumns, 'isOpen'>
  /** Which of the firms; weights and cells are by place in this list. */
  readonly rows: Int32Array
  /** Whole numbers above zero. */
  readonly weights: Float64Array
  readonly cellOf: Int32Array
  readonly cellCount: number
}

/**
 * The working rule for Điều 10.1: points of the sector are the weighted mean of its firms' points.
 * Exact means of every criterion or group for each cell; null for a cell without firms.
 */
export function weighCells(
  { firms, rows, weights, cellOf, cellCount }: WeighedFirms,
  { width, least, open }: PointColumn,
): readonly (readonly MeanRange[] | null)[] {
  const [low, more] = [new ExactSums(cellCount, width), new ExactSums(cellCount, width)]
  const whole = new ExactSums(cellCount, 1)
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0
    const cell = cellOf[place] ?? 0
    const weight = weights[place] ?? 0
    whole.add(cell, weight, 1)
    low.addRow(cell, weight, least, row)
    if (firms.isOpen[row] === 1) more.addRow(cell, weight, open, row)
  }
  return Array.from({ length: cellCount }, (_, cell) => {
    const den = whole.at(cell)
    if (den === 0n) return null
    return Array.from({ length: width }, (_column, at): MeanRange => {
      const num = low.at(cell * width + at)
      return { min: { num, den }, max: { num: num + more.at(cell * width + at), den } }
    })
  })
}

/** The mean of a sum is the sum of the means. */
export function sumOfMeans(means: readonly MeanRange[]): MeanRange {
  const zero = { num: 0n, den: means[0]?.min.den ?? 1n }
  return means.reduce((sum, { min, max }) => ({ min: add(sum.min, min), max: add(sum.max, max) }), {
    min: zero,
    max: zero,
  })
}
