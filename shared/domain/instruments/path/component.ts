import type { PathStep } from '../evaluation.ts'

import type { Unit } from './unit.ts'
import type { Workbench } from './workbench.ts'

/** Units that affect each other, because a step of one changes an answer another looks at. */
export type Component = { readonly units: readonly Unit[] }

export type StepsByUnit = ReadonlyMap<Unit, readonly PathStep[]>

/** Splits the units so that no step of one component touches another; criteria fixed by hand are left out. */
export function splitIntoComponents(bench: Workbench, steps: StepsByUnit): Component[] {
  const reaches = bench.units
    .filter(({ criterion }) => bench.facts.fixed[criterion.definition.code] === undefined)
    .map((unit) => ({ unit, changed: changedSlots(bench, steps, unit) }))
  let components: Reach[][] = []
  for (const reach of reaches) {
    const linked = components.filter((others) => others.some((other) => isLinked(reach, other)))
    const apart = components.filter((others) => !linked.includes(others))
    components = [...apart, [...linked.flat(), reach]]
  }
  return components.map((members) => ({ units: members.map(({ unit }) => unit) }))
}

/** A unit and every slot that a step of it changes. */
type Reach = { readonly unit: Unit; readonly changed: ReadonlySet<number> }

/** Two levers on one input add up, so steps that change the same are seen together as well. */
function isLinked(a: Reach, b: Reach): boolean {
  return (
    overlap(a.changed, b.unit.needs) ||
    overlap(b.changed, a.unit.needs) ||
    overlap(a.changed, b.changed)
  )
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const slot of a) if (b.has(slot)) return true
  return false
}

function changedSlots(bench: Workbench, steps: StepsByUnit, unit: Unit): Set<number> {
  const changes = (steps.get(unit) ?? []).flatMap((step) => step.changes)
  return new Set(changes.map(({ input }) => bench.inputs.get(input)?.slot ?? -1))
}
