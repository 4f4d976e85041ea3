import type { CompiledInstrument } from './compiled-instrument.ts'
import type { EvaluationFacts, PathStep } from './evaluation.ts'
import { listStepsOfUnit, type Efforts } from './path/candidate-steps.ts'
import { openWorkbench } from './path/workbench.ts'

/**
 * Every single step to a next band, in the order of the criteria, for a worksheet to pick from. Each
 * says what must change and by how much at least. What is open, not computable or fixed by hand has none.
 */
export function listSteps(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  efforts: Efforts,
): PathStep[] {
  const bench = openWorkbench(compiled, facts)
  return bench.units.flatMap((unit) => listStepsOfUnit(bench, unit, efforts).slice(0, 1))
}

/** The same with every higher band too, so that a step picked earlier is found again by its id. */
export function listAllSteps(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  efforts: Efforts,
): PathStep[] {
  const bench = openWorkbench(compiled, facts)
  return bench.units.flatMap((unit) => listStepsOfUnit(bench, unit, efforts))
}
