import type { PathStep } from '../evaluation.ts'
import { toSlotNumber } from '../load-facts.ts'

import { pullLevers, toAmounts, type Pull } from './pull-levers.ts'
import type { Changes, Workbench } from './workbench.ts'

/**
 * What several steps change together. Steps on the same lever need it pulled only as far as the one that
 * needs most: the same new machines serve both. Different levers add up. Of two answers to one question
 * the better stands: yes, or the option that comes first.
 */
export function mergeSteps(bench: Workbench, steps: readonly PathStep[]): Changes {
  const changes = pullLevers(bench, furthestPulls(bench, steps))
  for (const { input: key, to } of steps.filter(({ lever }) => !lever).flatMap(answersOf)) {
    const input = bench.inputs.get(key)
    if (!input) continue
    const number = toSlotNumber(input, to)
    const other = changes.get(input.slot)
    changes.set(
      input.slot,
      other === undefined ? number : better(input.definition.type, number, other),
    )
  }
  return changes
}

function answersOf({ changes }: PathStep): PathStep['changes'] {
  return changes
}

function better(type: string, a: number, b: number): number {
  return type === 'choice' ? Math.min(a, b) : Math.max(a, b)
}

function furthestPulls({ compiled }: Workbench, steps: readonly PathStep[]): Pull[] {
  return compiled.definition.levers.flatMap((lever) => {
    const amounts = steps
      .filter((step) => step.lever?.key === lever.key)
      .map((step) => toAmounts(lever, step.lever?.amount ?? 0))
    return amounts.length > 0 ? [{ lever, amounts: Math.max(...amounts) }] : []
  })
}
