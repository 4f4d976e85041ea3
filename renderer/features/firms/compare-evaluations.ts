import type { Evaluation, PointsRange } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

/** Null on a side whose instrument has no such criterion. */
export type ComparedPoints = {
  readonly first: PointsRange | null
  readonly second: PointsRange | null
  /** Second minus first; a range while either is open, null when one side is missing. */
  readonly difference: PointsRange | null
}

export type ComparedGroup = {
  readonly code: string
  readonly points: ComparedPoints
  readonly criteria: readonly { readonly code: string; readonly points: ComparedPoints }[]
}

/** Two results criterion by criterion, in the order of the second's instrument. */
export function compareEvaluations(
  instrument: InstrumentDefinition,
  first: Evaluation,
  second: Evaluation,
): ComparedGroup[] {
  return instrument.groups.map(({ code: group }) => ({
    code: group,
    points: comparePoints(first.groups[group], second.groups[group]),
    criteria: instrument.criteria
      .filter((criterion) => criterion.group === group)
      .map(({ code }) => ({
        code,
        points: comparePoints(first.criteria[code], second.criteria[code]),
      })),
  }))
}

export function comparePoints(
  first: PointsRange | undefined,
  second: PointsRange | undefined,
): ComparedPoints {
  return {
    first: first ?? null,
    second: second ?? null,
    difference:
      first && second ? { min: second.min - first.max, max: second.max - first.min } : null,
  }
}

/** False only when both are settled and equal. */
export function hasChanged({ difference }: ComparedPoints): boolean {
  return difference === null || difference.min !== 0 || difference.max !== 0
}
