import type { Expression } from './expression.ts'
import { FormulaError } from './formula-error.ts'
import { meaningOf, placeOfOption, type Scope } from './scope.ts'

/** `level = 'national'`: the slot, the place of the option, and whether it must be that one or not. */
export type ChoiceTest = {
  readonly slot: number
  readonly place: number
  readonly isEqual: boolean
}

/** The test of a choice that a comparison is, or null when it compares numbers. */
export function findChoiceTest(
  comparison: Extract<Expression, { kind: 'comparison' }>,
  scope: Scope,
): ChoiceTest | null {
  const { operator, left, right } = comparison
  if (right.kind !== 'text') return null

  const meaning = left.kind === 'name' ? meaningOf(left.name, scope) : null
  if (meaning?.kind !== 'choice') throw new FormulaError(`Only a choice can be '${right.value}'`)
  if (operator !== '=' && operator !== '!=') {
    throw new FormulaError(`Options have no order: ${operator} '${right.value}'`)
  }
  return {
    slot: meaning.slot,
    place: placeOfOption(right.value, meaning),
    isEqual: operator === '=',
  }
}
