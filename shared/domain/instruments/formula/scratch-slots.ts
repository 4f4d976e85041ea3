import type { ArithmeticOperator } from './expression.ts'

/** Slots for the numbers written in formulas and for what is worked out on the way: one for each. */
export class ScratchSlots {
  readonly constants = new Map<number, number>()
  private readonly operations = new Map<string, number>()
  private readonly addSlot: () => number

  constructor(addSlot: () => number) {
    this.addSlot = addSlot
  }

  ofConstant(value: number): number {
    return findOrAdd(this.constants, value, this.addSlot)
  }

  ofOperation(operator: ArithmeticOperator, left: number, right: number): number {
    return findOrAdd(this.operations, `${left}${operator}${right}`, this.addSlot)
  }
}

function findOrAdd<Key>(slots: Map<Key, number>, key: Key, addSlot: () => number): number {
  const slot = slots.get(key) ?? addSlot()
  slots.set(key, slot)
  return slot
}
