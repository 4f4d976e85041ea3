import type { CompiledCrossCheck } from '../compiled-instrument.ts'
import { clearExactFigures, type Frame } from '../formula/frame.ts'
import { always } from '../formula/truth.ts'

import { withChanges, type Changes, type Workbench } from './workbench.ts'

/** Whether changes make figures contradict each other that did not before: no step may ask for that. */
export function hasNewWarning(bench: Workbench, changes: Changes): boolean {
  const { frame, crossChecks } = bench.compiled
  const touched = crossChecks.filter(
    ({ definition, needs }) =>
      definition.forbidsSteps !== false && needs.some((slot) => changes.has(slot)),
  )
  const before = touched.map((check) => holds(frame, check))
  return withChanges(bench, changes, () =>
    touched.some((check, place) => before[place] === false && holds(frame, check)),
  )
}

function holds(frame: Frame, { condition }: CompiledCrossCheck): boolean {
  clearExactFigures(frame)
  return condition(frame) === always && frame.divisors === 'positive'
}
