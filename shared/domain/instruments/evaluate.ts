import { classify } from './classify.ts'
import type { CompiledCriterion, CompiledInstrument, CompiledPart } from './compiled-instrument.ts'
import type {
  CriterionResult,
  Evaluation,
  EvaluationFacts,
  PartResult,
  Points,
} from './evaluation.ts'
import { evaluatePart, pointsAmong, type PartOutcome } from './evaluate-part.ts'
import { loadFacts } from './load-facts.ts'
import { synchronyOf } from './synchrony.ts'

/**
 * Scores the facts with an instrument: points with ranges per criterion, group and in total, the
 * synchrony coefficient, the class.
 *
 * Exact at every edge of every band. What is missing is open, never zero; knowing more never widens
 * a range, and whatever is still to come ends within it. `facts` have passed `checkFacts`.
 */
export function evaluate(compiled: CompiledInstrument, facts: EvaluationFacts): Evaluation {
  const tiers = loadFacts(compiled, facts)
  const criteria: Record<string, CriterionResult> = {}
  for (const criterion of compiled.criteria) {
    criteria[criterion.definition.code] = evaluateCriterion(compiled, criterion, facts, tiers)
  }

  const groups: Record<string, Points> = {}
  for (const group of compiled.groups) {
    groups[group.definition.code] = sumOf(
      group.criteria.map(({ definition }) => criteria[definition.code] ?? nothing),
    )
  }
  const total = sumOf(Object.values(groups))
  const synchrony = synchronyOf(compiled.groups, groups)
  return { criteria, groups, total, synchrony, class: classify(compiled, groups, total) }
}

const nothing: Points = { min: 0, max: 0, points: 0 }

/** Results are written out field by field: spreading objects took most of the time of an evaluation. */
function evaluateCriterion(
  compiled: CompiledInstrument,
  criterion: CompiledCriterion,
  facts: EvaluationFacts,
  tiers: readonly number[],
): CriterionResult {
  const { code } = criterion.definition
  const parts: PartResult[] = []
  for (const part of criterion.parts) {
    parts.push(toPartResult(compiled, part, evaluatePart(compiled, part, tiers), tiers))
  }
  const value = firstValue(parts)
  const fixed = facts.fixed[code] ?? null
  if (fixed) {
    const { points } = fixed
    return {
      code,
      min: points,
      max: points,
      points,
      value,
      parts,
      fixed,
      inferred: false,
      missing: [],
    }
  }
  const { min, max, points } = sumOf(parts)
  return {
    code,
    min,
    max,
    points,
    value: points === null ? null : value,
    parts,
    fixed,
    inferred: parts.some(({ band }, place) => band !== null && isInferred(criterion, place, band)),
    missing: points === null ? [...new Set(parts.flatMap(({ missing }) => missing))] : [],
  }
}

function firstValue(parts: readonly PartResult[]): number | null {
  for (const { value } of parts) if (value !== null) return value
  return null
}

function isInferred({ parts }: CompiledCriterion, part: number, band: number): boolean {
  return parts[part]?.definition.bands[band]?.stated === false
}

function toPartResult(
  compiled: CompiledInstrument,
  part: CompiledPart,
  { possible, value, notComputable }: PartOutcome,
  tiers: readonly number[],
): PartResult {
  const { min, max } = pointsAmong(part, possible)
  const isSettled = min === max && notComputable === null
  return {
    id: part.definition.id,
    min,
    max,
    points: isSettled ? min : null,
    value,
    band: isSettled ? 31 - Math.clz32(possible & -possible) : null,
    notComputable,
    missing: isSettled ? [] : missingOf(compiled, part, tiers),
  }
}

function missingOf(
  { frame, slotNames, tiers }: CompiledInstrument,
  part: CompiledPart,
  possibleTiers: readonly number[],
): string[] {
  const tierNeeds = part.usesTier && possibleTiers.length > 1 ? (tiers?.needs ?? []) : []
  return [...new Set([...part.needs, ...tierNeeds])]
    .filter((slot) => frame.known[slot] === 0)
    .map((slot) => slotNames[slot] ?? '')
}

function sumOf(points: readonly Points[]): Points {
  let [min, max] = [0, 0]
  let isOpen = false
  for (const part of points) {
    min += part.min
    max += part.max
    isOpen ||= part.points === null
  }
  return { min, max, points: isOpen ? null : min }
}
