import type { CompiledInput } from '../compiled-instrument.ts'

import { hasNewWarning } from './new-warnings.ts'
import type { Unit } from './unit.ts'
import { numberAt, pointsOf, withChanges, type Changes, type Workbench } from './workbench.ts'

/** Answers tried for one step; far more than any criterion of a circular has combinations. */
const mostTried = 5000

/**
 * The fewest choices and yes-no answers to change so that a unit has so many points; null when none
 * will do, or all that do contradict other answers. Among as few, those that move least, in the order of the data sheet.
 */
export function findAnswerChanges(bench: Workbench, unit: Unit, points: number): Changes | null {
  const inputs = bench.compiled.inputs.filter(
    ({ slot, definition: { type } }) =>
      unit.needs.has(slot) && (type === 'choice' || type === 'yes-no'),
  )
  let tried = 0
  for (let count = 1; count <= inputs.length; count++) {
    let best: { readonly changes: Changes; readonly moved: number } | null = null
    for (const changes of combinations(bench, inputs, count)) {
      if (++tried > mostTried) return null
      const reached = withChanges(bench, changes, (tiers) => pointsOf(bench, unit, tiers))
      const moved = distance(bench, changes)
      if (reached < points || (best && moved >= best.moved)) continue
      if (!hasNewWarning(bench, changes)) best = { changes, moved }
    }
    if (best) return best.changes
  }
  return null
}

/** Every way to give `count` of the inputs another answer. */
function* combinations(
  bench: Workbench,
  inputs: readonly CompiledInput[],
  count: number,
  from = 0,
): Generator<Map<number, number>> {
  if (count === 0) {
    yield new Map()
    return
  }
  for (let place = from; place <= inputs.length - count; place++) {
    const input = inputs[place]
    if (!input) return
    for (const number of otherAnswers(bench, input)) {
      for (const rest of combinations(bench, inputs, count - 1, place + 1)) {
        yield new Map([[input.slot, number], ...rest])
      }
    }
  }
}

function otherAnswers(bench: Workbench, { slot, definition }: CompiledInput): number[] {
  const answers =
    definition.type === 'yes-no' ? [0, 1] : definition.options.map((_, place) => place)
  const now = numberAt(bench, slot)
  return answers.filter((answer) => answer !== now)
}

function distance(bench: Workbench, changes: Changes): number {
  return [...changes].reduce(
    (sum, [slot, number]) => sum + Math.abs(number - (numberAt(bench, slot) ?? number)),
    0,
  )
}
