import type { AssessedFirm } from '#shared/domain/sector-reports/assessed-firm.ts'
import { classifySector } from '#shared/domain/sector-reports/classify-sector.ts'

import { tt17 } from './tt17.ts'

/** A firm of the circular's instrument from the points of its criteria; the rest is worked out. */
export function toAssessedFirm({
  least,
  most,
  place = { vsicCode: '2511', keySectorId: null, wardCode: null, sizeClass: 'small' },
  weights = { revenue: null, output: null, employees: null },
}: Pick<AssessedFirm, 'least' | 'most'> & Partial<AssessedFirm>): AssessedFirm {
  const groupLeast = groupSums(least)
  const groupMost = groupSums(most)
  const totalMin = sum(groupLeast)
  const totalMax = sum(groupMost)
  const whole = (points: number) => ({ num: BigInt(points), den: 1n })
  const level = classifySector(tt17, {
    groups: groupLeast.map((points, at) => ({
      min: whole(points),
      max: whole(groupMost[at] ?? 0),
    })),
    total: { min: whole(totalMin), max: whole(totalMax) },
  })
  return {
    place,
    weights,
    least,
    most,
    groupLeast,
    groupMost,
    totalMin,
    totalMax,
    classLowest: level.lowest,
    classHighest: level.highest,
  }
}

function groupSums(points: AssessedFirm['least']): number[] {
  return tt17.groups.map(({ criteria }) =>
    sum(criteria.map((criterion) => points[tt17.criteria.indexOf(criterion)] ?? 0)),
  )
}

function sum(points: readonly number[]): number {
  return points.reduce((total, one) => total + one, 0)
}
