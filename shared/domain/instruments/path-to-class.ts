import { applySteps } from './apply-steps.ts'
import type { CompiledClass, CompiledInstrument } from './compiled-instrument.ts'
import { evaluate } from './evaluate.ts'
import type {
  Evaluation,
  EvaluationFacts,
  PathOption,
  PathStep,
  PathToClass,
} from './evaluation.ts'
import { listStepsOfUnit, type Efforts } from './path/candidate-steps.ts'
import { findCheapestSets, frontierOf } from './path/cheapest-sets.ts'
import { splitIntoComponents } from './path/component.ts'
import { listSuperGroups } from './path/super-groups.ts'
import { openWorkbench } from './path/workbench.ts'

/**
 * What blocks each class above the one surely reached: the gaps, and up to `limit` cheapest sets of steps
 * that reach it in total and in coefficient.
 *
 * The search is exact over all sets that take one step or none in each unit of the criteria. Steps that
 * share an answer are measured together, and each set was evaluated with all its changes made. Open
 * criteria count with their least points and get no steps.
 */
export function pathToClass(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  efforts: Efforts,
  limit: number,
): PathToClass[] {
  const now = evaluate(compiled, facts)
  const reached = compiled.classes.findIndex(
    ({ definition }) => definition.code === now.class.lowest,
  )
  const above = compiled.classes.slice(reached + 1)
  if (above.length === 0) return []

  const bench = openWorkbench(compiled, facts)
  const steps = new Map(
    bench.units.map((unit) => [unit, listStepsOfUnit(bench, unit, efforts)] as const),
  )
  const superGroups = listSuperGroups(bench, splitIntoComponents(bench, steps), steps, limit)
  const frontier = frontierOf(compiled.groups, superGroups)
  return above.map((level) => ({
    ...gapsTo(level, now),
    options: findCheapestSets(compiled.groups, superGroups, { frontier, limit }, level).map((set) =>
      toOption(compiled, facts, set),
    ),
  }))
}

function gapsTo({ definition, synchronyFrom }: CompiledClass, { total, synchrony }: Evaluation) {
  return {
    class: definition.code,
    totalGap: Math.max(definition.totalFrom - total.min, 0),
    synchronyGap: Math.max(synchronyFrom - synchrony.min, 0),
  }
}

function toOption(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  set: readonly PathStep[],
): PathOption {
  const steps = inOrder(compiled, set)
  const { total, synchrony } = evaluate(compiled, applySteps(compiled, facts, steps))
  const cost = steps.reduce((sum, step) => sum + step.cost, 0)
  return { steps, cost, total: total.min, synchrony: synchrony.min }
}

function inOrder({ criteria }: CompiledInstrument, steps: readonly PathStep[]): PathStep[] {
  const places = new Map(criteria.map(({ definition }, place) => [definition.code, place]))
  return steps.toSorted((a, b) => (places.get(a.criterion) ?? 0) - (places.get(b.criterion) ?? 0))
}
