import { makeAnswerTable, type AnswerTable } from './answer-table.ts'
import { at, nameInputsAndNorms, Names, tierName } from './compile-names.ts'
import type {
  CompiledCriterion,
  CompiledCrossCheck,
  CompiledGroup,
  CompiledInstrument,
  CompiledPart,
  CompiledTiers,
} from './compiled-instrument.ts'
import type { CriterionResult } from './evaluation.ts'
import { makeFrame } from './formula/frame.ts'
import type {
  Criterion,
  CriterionGroup,
  CriterionPart,
  CrossCheck,
  InstrumentDefinition,
  SizeTier,
} from './instrument-definition.ts'

/** What is answered, and not worked out. */
const answerKinds = ['amount', 'yes-no', 'choice'] as const

/**
 * Turns a definition into closures. Throws `FormulaError`, naming the criterion and the formula, where
 * a formula cannot be read or names nothing the instrument has.
 */
export function compileInstrument(definition: InstrumentDefinition): CompiledInstrument {
  const names = new Names()
  const { inputs, norms } = nameInputsAndNorms(names, definition)
  const tiers = compileTiers(names, definition.tiers)
  definition.figures.forEach((figure) => names.addFigure(figure))
  const criteria = definition.criteria.map((criterion) => compileCriterion(names, criterion))
  return {
    definition,
    inputs,
    norms,
    tiers,
    criteria,
    unscored: toFixedLayout(criteria.map(toUnscored)),
    groups: definition.groups.map((group) => compileGroup(group, criteria, definition)),
    classes: definition.classes.map((level) => ({
      definition: level,
      synchronyFrom: Number(level.synchronyFrom),
    })),
    crossChecks: definition.crossChecks.map((check) => compileCrossCheck(names, check)),
    slotNames: names.slotNames,
    frame: makeFrame(names.slotNames.length, names.scratch.constants),
  }
}

function compileTiers(names: Names, tiers: readonly SizeTier[]): CompiledTiers | null {
  if (tiers.length === 0) return null
  const fastCompiler = names.startFastCompiler()
  const conditions = tiers.map(({ code, when }) =>
    at(`tier ${code}`, () => names.compileCondition(when, fastCompiler)),
  )
  const allNames = new Set(conditions.flatMap((condition) => [...condition.names]))
  return {
    conditions,
    program: fastCompiler.program(),
    needs: names.slotsOf(allNames, answerKinds),
    slot: names.addChoice(
      tierName,
      tiers.map(({ code }) => code),
    ),
  }
}

function compileCriterion(names: Names, definition: Criterion): CompiledCriterion {
  return at(definition.code, () => {
    const parts = definition.parts.map((part) => compilePart(names, part))
    const slots = new Set(parts.flatMap(({ needs }) => needs))
    const isDiscrete = parts.every(({ table }) => table !== null)
    return {
      definition,
      parts,
      table: isDiscrete ? tableOf(names, [...slots]) : null,
    }
  })
}

function compilePart(names: Names, definition: CriterionPart): CompiledPart {
  const ownFigures = definition.figures.map((figure) => names.addFigure(figure))
  const fastCompiler = names.startFastCompiler()
  const bands = definition.bands.map(({ points, when }) => ({
    points,
    ...names.compileCondition(when, fastCompiler),
  }))
  const shown = definition.shownFigure
  const deciding = new Set(bands.flatMap((band) => [...band.names]))
  names.namesUnder(shown ?? '').forEach((name) => deciding.add(name))
  const explained = new Set(deciding)
  ownFigures.forEach(({ key }) => names.namesUnder(key).forEach((name) => explained.add(name)))
  const points = bands.map((band) => band.points)
  const needs = names
    .slotsOf(deciding, answerKinds)
    .filter((slot) => names.slotNames[slot] !== tierName)
  const usesTier = deciding.has(tierName)
  return {
    definition,
    bands,
    figures: figuresAmong(names, deciding),
    explainedFigures: figuresAmong(names, explained),
    shownSlot: names.scope.get(shown ?? '')?.slot ?? null,
    shownFastSlot: shown === null ? null : fastCompiler.addNumber({ kind: 'name', name: shown }),
    program: fastCompiler.program(),
    needs,
    usesTier,
    range: { min: Math.min(...points), max: Math.max(...points) },
    table: usesTier ? null : tableOf(names, needs),
  }
}

/** Null where one of the slots holds an amount, or the answers are too many. */
function tableOf<Result>(names: Names, slots: readonly number[]): AnswerTable<Result> | null {
  const discrete = slots.flatMap((slot) => {
    const answers = names.answersOf(slot)
    return answers === null ? [] : [{ slot, answers }]
  })
  return discrete.length === slots.length ? makeAnswerTable(discrete) : null
}

/** All open. Written out in the order of every other result: engines then lay them all out alike. */
function toUnscored({ definition, parts }: CompiledCriterion): CriterionResult {
  return {
    code: definition.code,
    min: 0,
    max: definition.maxPoints,
    points: null,
    value: null,
    parts: parts.map(({ definition: { id }, range: { min, max } }) => ({
      id,
      min,
      max,
      points: null,
      value: null,
      band: null,
      notComputable: null,
      missing: [],
    })),
    fixed: null,
    inferred: false,
    missing: [],
  }
}

/** In the order they were added, so that each comes after those it builds on. */
function figuresAmong(names: Names, used: ReadonlySet<string>) {
  return [...names.figures.values()].filter(({ key }) => used.has(key))
}

function compileGroup(
  definition: CriterionGroup,
  criteria: readonly CompiledCriterion[],
  { synchrony }: InstrumentDefinition,
): CompiledGroup {
  const { code, maxPoints } = definition
  const weightPercent = synchrony.weightsPercent[code] ?? 0
  return {
    definition,
    criteria: criteria.filter((criterion) => criterion.definition.group === code),
    weightPercent,
    synchronyFactors: Float64Array.from({ length: maxPoints + 1 }, (_, points) =>
      Math.pow(points / maxPoints, weightPercent / 100),
    ),
  }
}

function compileCrossCheck(names: Names, definition: CrossCheck): CompiledCrossCheck {
  return at(`cross-check ${definition.key}`, () => {
    const { exact, names: named } = names.compileCondition(
      definition.when,
      names.startFastCompiler(),
    )
    return { definition, condition: exact, needs: names.slotsOf(named, answerKinds) }
  })
}

/** By code. An object read from JSON has all its fields from the start; one grown key by key is a hash table. */
function toFixedLayout<Item extends { readonly code: string }>(
  items: readonly Item[],
): Record<string, Item> {
  const byCode = Object.fromEntries(items.map((item) => [item.code, item]))
  return JSON.parse(JSON.stringify(byCode)) as Record<string, Item>
}
