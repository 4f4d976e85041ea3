import type { CompiledClass, CompiledInstrument } from './compiled-instrument.ts'
import type { Evaluation, LimitedBy } from './evaluation.ts'
import { reachesSynchrony } from './synchrony.ts'

/** One end of the ranges: points of each group in their order, with their sum and coefficient. */
export type Standing = {
  readonly points: readonly number[]
  readonly total: number
  readonly synchrony: number
}

/**
 * The class: the highest whose two lower bounds, total and coefficient, both hold. Điều 9.3; where the
 * two point to different classes the circular is silent, and `limitedBy` says which one held back.
 */
export function classify(
  compiled: CompiledInstrument,
  worst: Standing,
  best: Standing,
): Evaluation['class'] {
  const lowest = placeOfClass(compiled, worst)
  const highest = best === worst ? lowest : placeOfClass(compiled, best)
  const next = compiled.classes[lowest + 1]
  return {
    code: lowest === highest ? codeAt(compiled, lowest) : null,
    lowest: codeAt(compiled, lowest),
    highest: codeAt(compiled, highest),
    limitedBy: next ? limitBelow(compiled, worst, next) : 'none',
  }
}

/** Place of the highest class reached; the first class asks for nothing. */
function placeOfClass(compiled: CompiledInstrument, standing: Standing): number {
  const { classes } = compiled
  for (let place = classes.length - 1; place > 0; place--) {
    const level = classes[place]
    if (level && limitBelow(compiled, standing, level) === 'none') return place
  }
  return 0
}

/** Which lower bound of a class does not hold. */
function limitBelow(
  { groups }: CompiledInstrument,
  standing: Standing,
  level: CompiledClass,
): LimitedBy {
  const hasTotal = standing.total >= level.definition.totalFrom
  const hasSynchrony = reachesSynchrony(groups, standing, level)
  if (hasTotal) return hasSynchrony ? 'none' : 'synchrony'
  return hasSynchrony ? 'total' : 'both'
}

function codeAt({ classes }: CompiledInstrument, place: number): string {
  return classes[place]?.definition.code ?? ''
}
