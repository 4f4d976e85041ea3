import { at, nameInputsAndNorms, Names, tierName } from './compile-names.ts'
import type {
  CompiledCriterion,
  CompiledCrossCheck,
  CompiledGroup,
  CompiledInstrument,
  CompiledPart,
  CompiledTiers,
} from './compiled-instrument.ts'
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
    groups: definition.groups.map((group) => compileGroup(group, criteria, definition)),
    classes: definition.classes.map((level) => ({
      definition: level,
      synchronyFrom: Number(level.synchronyFrom),
    })),
    crossChecks: definition.crossChecks.map((check) => compileCrossCheck(names, check)),
    slotNames: names.slotNames,
    frame: makeFrame(names.slotNames.length),
  }
}

function compileTiers(names: Names, tiers: readonly SizeTier[]): CompiledTiers | null {
  if (tiers.length === 0) return null
  const conditions = tiers.map(({ code, when }) =>
    at(`tier ${code}`, () => names.compileCondition(when)),
  )
  const allNames = new Set(conditions.flatMap((condition) => [...condition.names]))
  return {
    conditions,
    needs: names.slotsOf(allNames, answerKinds),
    slot: names.addChoice(
      tierName,
      tiers.map(({ code }) => code),
    ),
  }
}

function compileCriterion(names: Names, definition: Criterion): CompiledCriterion {
  return at(definition.code, () => ({
    definition,
    parts: definition.parts.map((part) => compilePart(names, part)),
  }))
}

function compilePart(names: Names, definition: CriterionPart): CompiledPart {
  const ownFigures = definition.figures.map((figure) => names.addFigure(figure))
  const bands = definition.bands.map(({ points, when }) => ({
    points,
    ...names.compileCondition(when),
  }))
  const deciding = new Set(bands.flatMap((band) => [...band.names]))
  names.namesUnder(definition.shownFigure ?? '').forEach((name) => deciding.add(name))
  const explained = new Set(deciding)
  ownFigures.forEach(({ key }) => names.namesUnder(key).forEach((name) => explained.add(name)))
  const points = bands.map((band) => band.points)
  return {
    definition,
    bands,
    figures: figuresAmong(names, deciding),
    explainedFigures: figuresAmong(names, explained),
    shownSlot: names.scope.get(definition.shownFigure ?? '')?.slot ?? null,
    needs: names
      .slotsOf(deciding, answerKinds)
      .filter((slot) => names.slotNames[slot] !== tierName),
    usesTier: deciding.has(tierName),
    range: { min: Math.min(...points), max: Math.max(...points) },
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
    const { exact, names: named } = names.compileCondition(definition.when)
    return { definition, condition: exact, needs: names.slotsOf(named, answerKinds) }
  })
}
