import type { CompiledClass, CompiledInstrument } from './compiled-instrument.ts'
import type { Evaluation, LimitedBy, Points } from './evaluation.ts'
import { reachesSynchrony } from './synchrony.ts'

/** Points of each group at one end of the ranges, with their sum. */
type Standing = { readonly total: number; readonly pointsOf: (groupCode: string) => number }

/**
 * The class: the highest whose two lower bounds, total and coefficient, both hold. Điều 9.3; where the
 * two point to different classes the circular is silent, and `limitedBy` says which one held back.
 */
export function classify(
  compiled: CompiledInstrument,
  groups: Readonly<Record<string, Points>>,
  total: Points,
): Evaluation['class'] {
  const worst: Standing = { total: total.min, pointsOf: (code) => groups[code]?.min ?? 0 }
  const best: Standing = { total: total.max, pointsOf: (code) => groups[code]?.max ?? 0 }
  const lowest = placeOfClass(compiled, worst)
  const highest = placeOfClass(compiled, best)
  const next = compiled.classes[lowest + 1]
  return {
    code: lowest === highest ? codeAt(compiled, lowest) : null,
    lowest: codeAt(compiled, lowest),
    highest: codeAt(compiled, highest),
    limitedBy: next ? limitBelow(compiled, worst, next) : 'none',
  }
}

/** Place of the highest class reached; the first class asks for nothing. */
export function placeOfClass(compiled: CompiledInstrument, standing: Standing): number {
  const place = compiled.classes.findLastIndex(
    (level) => limitBelow(compiled, standing, level) === 'none',
  )
  return Math.max(place, 0)
}

/** Which lower bound of a class does not hold. */
export function limitBelow(
  { groups }: CompiledInstrument,
  { total, pointsOf }: Standing,
  level: CompiledClass,
): LimitedBy {
  const hasTotal = total >= level.definition.totalFrom
  const hasSynchrony = reachesSynchrony(groups, pointsOf, level)
  if (hasTotal) return hasSynchrony ? 'none' : 'synchrony'
  return hasSynchrony ? 'total' : 'both'
}

function codeAt({ classes }: CompiledInstrument, place: number): string {
  return classes[place]?.definition.code ?? ''
}
