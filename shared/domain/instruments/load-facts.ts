import type { CompiledInput, CompiledInstrument, CompiledTiers } from './compiled-instrument.ts'
import type { EvaluationFacts, InputValue } from './evaluation.ts'
import { findPlaceFast } from './formula/compile-fast.ts'
import { runProgram } from './formula/fast-program.ts'
import { errorOfInput, type Frame } from './formula/frame.ts'
import { always, never } from './formula/truth.ts'

/**
 * Fills the frame with the facts. Answers the tiers the firm may be in, by place; empty when the
 * instrument has none. Facts have passed `checkFacts`; a value of the wrong type is a bug and throws.
 */
export function loadFacts(compiled: CompiledInstrument, facts: EvaluationFacts): readonly number[] {
  const { frame, inputs, norms, tiers } = compiled
  for (const input of inputs) {
    const value = facts.values[input.definition.key]
    if (value === undefined) frame.known[input.slot] = 0
    else setSlot(frame, input.slot, toSlotNumber(input, value))
  }
  for (const { key, slot } of norms) {
    const value = facts.norms[key]
    if (value === undefined) frame.known[slot] = 0
    else setSlot(frame, slot, value)
  }
  return tiers ? listPossibleTiers(frame, tiers) : []
}

/** Marks the slot as known, with the error that a double of this size carries. */
export function setSlot(frame: Frame, slot: number, value: number): void {
  frame.numbers[slot] = value
  frame.errors[slot] = errorOfInput(value)
  frame.known[slot] = 1
}

/** An answer as the frame keeps it: 0 or 1 for yes-no, the place among the options for a choice. */
export function toSlotNumber({ definition, places }: CompiledInput, value: InputValue): number {
  if (typeof value === 'number') return toAmount(definition, value)
  if (typeof value === 'boolean') return value ? 1 : 0
  const place = places.get(value)
  if (place === undefined) throw new Error(`${definition.key} has no option ${value}`)
  return place
}

/** What a table keeps by answers would be wrong for good after one that no question has. */
function toAmount({ key, type }: CompiledInput['definition'], value: number): number {
  if (type === 'choice' || type === 'yes-no') throw new Error(`${key} is no amount`)
  return value
}

/** The reverse of `toSlotNumber`. */
export function toInputValue({ definition }: CompiledInput, number: number): InputValue {
  if (definition.type === 'yes-no') return number === 1
  return definition.type === 'choice' ? (definition.options[number]?.code ?? '') : number
}

/**
 * The tiers a firm may be in, by place; enters the tier in the frame when it is the only one. A firm of
 * 50 employees is small or medium whatever its capital: what is not `never` is possible.
 */
export function listPossibleTiers(frame: Frame, tiers: CompiledTiers): readonly number[] {
  const { conditions, slot } = tiers
  const certain = findTierFast(frame, tiers)
  if (certain !== null) return certain
  const possible: number[] = []
  for (const [place, { exact }] of conditions.entries()) {
    const holds = exact(frame)
    if (holds !== never) possible.push(place)
    if (holds === always) break
  }
  const [only, ...others] = possible
  if (only !== undefined && others.length === 0) setSlot(frame, slot, only)
  else frame.known[slot] = 0
  return possible
}

/** The tier when all that decides it is known and no comparison is close; null otherwise. */
function findTierFast(frame: Frame, { conditions, program, slot, needs }: CompiledTiers) {
  for (const need of needs) if (frame.known[need] === 0) return null
  if (!runProgram(frame, program)) return null
  const place = findPlaceFast(frame, conditions)
  if (place === null) return null
  setSlot(frame, slot, place)
  return [place]
}
