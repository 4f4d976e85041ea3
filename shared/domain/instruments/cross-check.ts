import type { CompiledInstrument } from './compiled-instrument.ts'
import type { CrossCheckWarning, EvaluationFacts } from './evaluation.ts'
import { clearExactFigures } from './formula/frame.ts'
import { always } from './formula/truth.ts'
import { loadFacts } from './load-facts.ts'

/**
 * Warnings about figures that do not fit together, such as workers' parts above the total or a slip
 * between đồng and triệu. Only those that hold whatever the open answers turn out to be; they never
 * block.
 */
export function crossCheck(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
): CrossCheckWarning[] {
  const { frame, crossChecks } = compiled
  loadFacts(compiled, facts)
  return crossChecks
    .filter(({ condition }) => {
      clearExactFigures(frame)
      return condition(frame) === always && frame.divisors === 'positive'
    })
    .map(({ definition: { key, inputs, message } }) => ({ key, inputs, message }))
}
