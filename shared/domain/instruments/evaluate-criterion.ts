import { placeInTable } from './answer-table.ts'
import type { CompiledCriterion, CompiledInstrument, CompiledPart } from './compiled-instrument.ts'
import { evaluatePart, pointsAmong } from './evaluate-part.ts'
import type { CriterionResult, EvaluationFacts, FixedCriterion, PartResult } from './evaluation.ts'
import { sumOf } from './sum-of.ts'

const nothingMissing: readonly string[] = []

/** What the loaded facts say of one criterion, or the assessor by hand. */
export function evaluateCriterion(
  compiled: CompiledInstrument,
  criterion: CompiledCriterion,
  facts: EvaluationFacts,
  tiers: readonly number[],
): CriterionResult {
  const fixed = facts.fixed[criterion.definition.code]
  if (fixed) return toFixedResult(criterion, resultsOfParts(compiled, criterion, tiers), fixed)

  const { table } = criterion
  if (!table) return toCriterionResult(criterion, resultsOfParts(compiled, criterion, tiers))
  const place = placeInTable(table, compiled.frame)
  return (table.results[place] ??= toCriterionResult(
    criterion,
    resultsOfParts(compiled, criterion, tiers),
  ))
}

function resultsOfParts(
  compiled: CompiledInstrument,
  { parts }: CompiledCriterion,
  tiers: readonly number[],
): PartResult[] {
  const results: PartResult[] = []
  for (const part of parts) results.push(resultOfPart(compiled, part, tiers))
  return results
}

function resultOfPart(
  compiled: CompiledInstrument,
  part: CompiledPart,
  tiers: readonly number[],
): PartResult {
  const { table } = part
  if (!table) return toPartResult(compiled, part, tiers)
  const place = placeInTable(table, compiled.frame)
  return (table.results[place] ??= toPartResult(compiled, part, tiers))
}

function toFixedResult(
  { definition }: CompiledCriterion,
  parts: readonly PartResult[],
  fixed: FixedCriterion,
): CriterionResult {
  const { points } = fixed
  return {
    code: definition.code,
    min: points,
    max: points,
    points,
    value: firstValue(parts),
    parts,
    fixed,
    inferred: false,
    missing: nothingMissing,
  }
}

function toCriterionResult(
  criterion: CompiledCriterion,
  parts: readonly PartResult[],
): CriterionResult {
  const { min, max, points } = sumOf(parts)
  return {
    code: criterion.definition.code,
    min,
    max,
    points,
    value: points === null ? null : firstValue(parts),
    parts,
    fixed: null,
    inferred: isInferred(criterion, parts),
    missing:
      points === null ? [...new Set(parts.flatMap(({ missing }) => missing))] : nothingMissing,
  }
}

function firstValue(parts: readonly PartResult[]): number | null {
  for (const { value } of parts) if (value !== null) return value
  return null
}

function isInferred({ parts }: CompiledCriterion, results: readonly PartResult[]): boolean {
  for (let place = 0; place < results.length; place++) {
    const band = results[place]?.band ?? null
    if (band !== null && parts[place]?.definition.bands[band]?.stated === false) return true
  }
  return false
}

function toPartResult(
  compiled: CompiledInstrument,
  part: CompiledPart,
  tiers: readonly number[],
): PartResult {
  const { possible, value, notComputable } = evaluatePart(compiled, part, tiers)
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
    missing: isSettled ? nothingMissing : missingOf(compiled, part, tiers),
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
