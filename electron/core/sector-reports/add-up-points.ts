import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { classifySector } from '#shared/domain/sector-reports/classify-sector.ts'

import type { AssessedPoints } from './assessed-points-repository.ts'

/** Points of groups and in total, and places of classes, at both ends. */
export type Standing = {
  readonly groupLeast: readonly number[]
  readonly groupMost: readonly number[]
  readonly totalMin: number
  readonly totalMax: number
  readonly lowest: number
  readonly highest: number
}

/** What the points of single criteria come to. */
export function addUpPoints(
  compiled: CompiledInstrument,
  { least, most }: Pick<AssessedPoints, 'least' | 'most'>,
): Standing {
  const groupLeast = groupSums(compiled, least)
  const groupMost = groupSums(compiled, most)
  const [totalMin, totalMax] = [sum(groupLeast), sum(groupMost)]
  const { lowest, highest } = classifySector(compiled, {
    groups: groupLeast.map((points, at) => exactly(points, groupMost[at] ?? 0)),
    total: exactly(totalMin, totalMax),
  })
  return { groupLeast, groupMost, totalMin, totalMax, lowest, highest }
}

function groupSums({ groups, criteria }: CompiledInstrument, points: readonly number[]): number[] {
  const placeOf = new Map(criteria.map((criterion, place) => [criterion, place]))
  return groups.map((group) =>
    sum(group.criteria.map((criterion) => points[placeOf.get(criterion) ?? -1] ?? 0)),
  )
}

function exactly(min: number, max: number) {
  return { min: { num: BigInt(min), den: 1n }, max: { num: BigInt(max), den: 1n } }
}

function sum(points: readonly number[]): number {
  return points.reduce((total, one) => total + one, 0)
}
