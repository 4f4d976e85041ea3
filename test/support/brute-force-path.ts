import { applySteps } from '#shared/domain/instruments/apply-steps.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { EvaluationFacts, PathStep } from '#shared/domain/instruments/evaluation.ts'
import { listStepsOfUnit } from '#shared/domain/instruments/path/candidate-steps.ts'
import { openWorkbench } from '#shared/domain/instruments/path/workbench.ts'

/** Every step of every unit, unit by unit. */
export function allSteps(compiled: CompiledInstrument, facts: EvaluationFacts): PathStep[][] {
  const bench = openWorkbench(compiled, facts)
  return bench.units.map((unit) => listStepsOfUnit(bench, unit, {}))
}

/** The least cost of reaching each class, by trying every set of steps up to a cost. */
export function leastCosts(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  mostCost: number,
): Map<string, number> {
  const found = new Map<string, number>()
  const classes = compiled.definition.classes.map(({ code }) => code)
  for (const { steps, cost } of setsUpTo(allSteps(compiled, facts), mostCost)) {
    const { lowest } = evaluate(compiled, applySteps(compiled, facts, steps)).class
    for (const code of classes.slice(1, classes.indexOf(lowest) + 1)) {
      found.set(code, Math.min(found.get(code) ?? Infinity, cost))
    }
  }
  return found
}

function* setsUpTo(
  units: readonly (readonly PathStep[])[],
  mostCost: number,
): Generator<{ readonly steps: readonly PathStep[]; readonly cost: number }> {
  const [first, ...others] = units
  if (!first) {
    yield { steps: [], cost: 0 }
    return
  }
  for (const { steps, cost } of setsUpTo(others, mostCost)) {
    yield { steps, cost }
    for (const step of first) {
      if (cost + step.cost <= mostCost) yield { steps: [step, ...steps], cost: cost + step.cost }
    }
  }
}
