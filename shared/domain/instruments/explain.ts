import { formatVietnameseNumber } from '#shared/kit/format-vietnamese-number.ts'
import { toNumber } from '#shared/kit/rational.ts'

import type { CompiledInstrument, CompiledPart } from './compiled-instrument.ts'
import { evaluate } from './evaluate.ts'
import { evaluatePart } from './evaluate-part.ts'
import type { EvaluationFacts, InputValue, PartResult } from './evaluation.ts'
import type { ExplainedFigure, ExplainedInput, ExplainedPart, Explanation } from './explanation.ts'
import { clearExactFigures } from './formula/frame.ts'
import { onlyValue } from './formula/interval.ts'
import type { Figure } from './instrument-definition.ts'
import { loadFacts } from './load-facts.ts'
import { writeOutFormula } from './write-out-formula.ts'

/**
 * How one criterion got its points: every band with what became of it, the formulas with their numbers
 * filled in, the inputs, the article. Throws on a code the instrument does not have.
 */
export function explain(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  criterionCode: string,
): Explanation {
  const criterion = compiled.criteria.find(({ definition }) => definition.code === criterionCode)
  const result = evaluate(compiled, facts).criteria[criterionCode]
  if (!criterion || !result) throw new Error(`No criterion ${criterionCode}`)

  const { name, maxPoints, notes, source } = criterion.definition
  return {
    criterion: criterionCode,
    name,
    result,
    maxPoints,
    parts: criterion.parts.map((part, place) =>
      explainPart(compiled, facts, part, result.parts[place]),
    ),
    notes,
    source,
  }
}

function explainPart(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  part: CompiledPart,
  result: PartResult | undefined,
): ExplainedPart {
  if (!result) throw new Error('A part has no result')
  const { id, label } = part.definition
  const { points, min, max, notComputable } = result
  return {
    id,
    label,
    points,
    min,
    max,
    notComputable,
    figures: explainFigures(compiled, facts, part),
    bands: explainBands(compiled, facts, part, result),
    inputs: slotsOf(compiled, part).map((slot) =>
      explainInput(compiled, facts, compiled.slotNames[slot] ?? ''),
    ),
  }
}

function explainBands(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  part: CompiledPart,
  { band: taken }: PartResult,
): ExplainedPart['bands'] {
  const { possible } = evaluatePart(compiled, part, loadFacts(compiled, facts))
  return part.definition.bands.map(({ points, label, stated }, place) => {
    const isPossible = (possible & (1 << place)) !== 0
    const state = place === taken ? 'taken' : isPossible ? 'possible' : 'excluded'
    return { points, label, stated, state }
  })
}

function explainFigures(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  part: CompiledPart,
): ExplainedFigure[] {
  const { frame, definition } = compiled
  loadFacts(compiled, facts)
  const definitions = [...definition.figures, ...part.definition.figures]
  return part.explainedFigures.flatMap(({ key, slot, exact }) => {
    const figure = definitions.find((candidate) => candidate.key === key)
    if (!figure) return []
    clearExactFigures(frame)
    frame.intervals[slot] = exact(frame)
    const value = onlyValue(frame.intervals[slot])
    const isDefined = frame.divisors === 'positive'
    return [explainFigure(compiled, facts, figure, value && isDefined ? toNumber(value) : null)]
  })
}

function explainFigure(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  { symbol, unit, formula, shown }: Figure,
  value: number | null,
): ExplainedFigure {
  const writeName = (name: string) => {
    const input = explainInput(compiled, facts, name)
    if (input.value === null) return input.symbol ?? name
    return formatVietnameseNumber(Number(input.value))
  }
  return { symbol, unit, formula: shown, withNumbers: writeOutFormula(formula, writeName), value }
}

/** An input, a norm (`norm.KEY`), or, in formulas that build on others, a figure by its symbol. */
function explainInput(
  { definition }: CompiledInstrument,
  facts: EvaluationFacts,
  name: string,
): ExplainedInput {
  const input = definition.inputs.find(({ key }) => key === name)
  if (input) return toExplained(name, input, facts.values[name])
  const norm = definition.norms.find(({ key }) => `norm.${key}` === name)
  if (norm) return toExplained(name, norm, facts.norms[norm.key])
  const figures = [...definition.figures, ...definition.criteria.flatMap(figuresOfCriterion)]
  const symbol = figures.find(({ key }) => key === name)?.symbol ?? name
  return { key: name, symbol, label: { vi: symbol, en: symbol }, unit: null, value: null }
}

function figuresOfCriterion({
  parts,
}: {
  readonly parts: readonly { figures: readonly Figure[] }[]
}) {
  return parts.flatMap(({ figures }) => figures)
}

function toExplained(
  key: string,
  { symbol, label, unit }: Pick<ExplainedInput, 'symbol' | 'label' | 'unit'>,
  value: InputValue | undefined,
): ExplainedInput {
  return { key, symbol, label, unit, value: value ?? null }
}

function slotsOf({ tiers }: CompiledInstrument, part: CompiledPart): number[] {
  return [...new Set([...part.needs, ...(part.usesTier ? (tiers?.needs ?? []) : [])])]
}
