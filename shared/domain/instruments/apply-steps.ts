import type { CompiledInstrument } from './compiled-instrument.ts'
import type { EvaluationFacts, PathStep } from './evaluation.ts'
import { toInputValue } from './load-facts.ts'
import { mergeSteps } from './path/merge-steps.ts'
import { openWorkbench } from './path/workbench.ts'

/**
 * The facts as they would be once the steps were taken together, ready to be evaluated. The steps are
 * ones that `listSteps` or `pathToClass` gave for these facts.
 */
export function applySteps(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  steps: readonly PathStep[],
): EvaluationFacts {
  const changes = mergeSteps(openWorkbench(compiled, facts), steps)
  const changed = compiled.inputs.flatMap((input) => {
    const number = changes.get(input.slot)
    return number === undefined
      ? []
      : [[input.definition.key, toInputValue(input, number)] as const]
  })
  return { ...facts, values: { ...facts.values, ...Object.fromEntries(changed) } }
}
