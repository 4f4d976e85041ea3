import type { CompiledInput, CompiledInstrument } from '../compiled-instrument.ts'
import { evaluatePart, pointsAmong } from '../evaluate-part.ts'
import type { EvaluationFacts } from '../evaluation.ts'
import { listPossibleTiers, loadFacts, setSlot } from '../load-facts.ts'

import { listUnits, type Unit } from './unit.ts'

/** New numbers by slot, as the frame keeps them. */
export type Changes = ReadonlyMap<number, number>

/** The facts loaded once, to be changed and measured many times. */
export type Workbench = {
  readonly compiled: CompiledInstrument
  readonly facts: EvaluationFacts
  readonly tiers: readonly number[]
  readonly units: readonly Unit[]
  readonly inputs: ReadonlyMap<string, CompiledInput>
}

/** Loads the facts; nothing else may load the same instrument's frame until the work is done. */
export function openWorkbench(compiled: CompiledInstrument, facts: EvaluationFacts): Workbench {
  return {
    compiled,
    facts,
    tiers: loadFacts(compiled, facts),
    units: listUnits(compiled),
    inputs: new Map(compiled.inputs.map((input) => [input.definition.key, input])),
  }
}

/** Points a unit surely has. */
export function pointsOf({ compiled }: Workbench, unit: Unit, tiers: readonly number[]): number {
  let points = 0
  for (const part of unit.parts) {
    points += pointsAmong(part, evaluatePart(compiled, part, tiers).possible).min
  }
  return points
}

/** True when nothing about the unit is open, not computable, or fixed by hand: only then it has steps. */
export function isSettled({ compiled, facts, tiers }: Workbench, unit: Unit): boolean {
  if (facts.fixed[unit.criterion.definition.code]) return false
  return unit.parts.every((part) => {
    const { possible, notComputable } = evaluatePart(compiled, part, tiers)
    const { min, max } = pointsAmong(part, possible)
    return notComputable === null && min === max
  })
}

/** Looks at the facts as they would be with the changes, then puts everything back. */
export function withChanges<Seen>(
  { compiled: { frame, tiers: compiledTiers }, tiers }: Workbench,
  changes: Changes,
  look: (tiers: readonly number[]) => Seen,
): Seen {
  const movesTier = compiledTiers?.needs.some((slot) => changes.has(slot)) === true
  const touched = [...changes.keys(), ...(movesTier ? [compiledTiers.slot] : [])]
  const before = touched.map((slot) => ({
    slot,
    isKnown: frame.known[slot] === 1,
    number: frame.numbers[slot] ?? 0,
  }))
  for (const [slot, number] of changes) setSlot(frame, slot, number)

  const seen = look(movesTier ? listPossibleTiers(frame, compiledTiers) : tiers)
  for (const { slot, isKnown, number } of before) {
    if (isKnown) setSlot(frame, slot, number)
    else frame.known[slot] = 0
  }
  return seen
}

/** The number a slot holds; null while it is missing. */
export function numberAt({ compiled: { frame } }: Workbench, slot: number): number | null {
  return frame.known[slot] === 1 ? (frame.numbers[slot] ?? null) : null
}
