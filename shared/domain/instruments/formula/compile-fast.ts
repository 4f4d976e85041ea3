import { toNumber } from '#shared/kit/rational.ts'

import { findChoiceTest } from './choice-test.ts'
import {
  isPlainValue,
  type ArithmeticOperator,
  type ComparisonOperator,
  type Expression,
} from './expression.ts'
import { operations, type FastProgram } from './fast-program.ts'
import { FormulaError } from './formula-error.ts'
import { numberAt, type Frame } from './frame.ts'
import { quotientEdge, sideOf, type QuotientEdge, type QuotientSlots } from './quotient-edge.ts'
import { meaningOf, type Scope } from './scope.ts'
import type { ScratchSlots } from './scratch-slots.ts'
import { always, both, either, maybe, never, opposite, toTruth, type Truth } from './truth.ts'

/** Answers from slots a program has filled; `maybe` where only exact arithmetic can decide. */
export type FastCondition = (frame: Frame) => Truth

/** Place of the first condition that holds; null where one up to there is too close to call. */
export function findPlaceFast(
  frame: Frame,
  conditions: readonly { readonly fast: FastCondition }[],
): number | null {
  for (let place = 0; place < conditions.length; place++) {
    const holds = conditions[place]?.fast(frame) ?? never
    if (holds !== never) return holds === always ? place : null
  }
  return null
}

type Junction = Extract<Expression, { kind: 'junction' }>
type Comparison = Extract<Expression, { kind: 'comparison' }>

/**
 * Gathers one program out of formulas that are needed together; what they share is worked out once.
 * Throws `FormulaError` where a formula is not what is asked for.
 */
export class FastCompiler {
  private readonly instructions: number[] = []
  private readonly quotients = new Map<number, QuotientSlots>()
  private readonly workedOut = new Set<number>()
  private readonly scope: Scope
  private readonly scratch: ScratchSlots

  constructor(scope: Scope, scratch: ScratchSlots) {
    this.scope = scope
    this.scratch = scratch
  }

  /** What has been gathered so far. */
  program(): FastProgram {
    return Int32Array.from(this.instructions)
  }

  /** Adds a numeric formula to the program; answers the slot where its value will be. */
  addNumber(expression: Expression): number {
    switch (expression.kind) {
      case 'number':
        return this.scratch.ofConstant(toNumber(expression.value))
      case 'name':
        return this.addName(expression.name)
      case 'negation':
        return this.addOperation('-', this.scratch.ofConstant(0), this.addNumber(expression.of))
      case 'arithmetic': {
        const { operator, left, right } = expression
        return this.addOperation(operator, this.addNumber(left), this.addNumber(right))
      }
      case 'text':
      case 'truth':
      case 'comparison':
      case 'junction':
      case 'not':
        throw new FormulaError('A number is needed here')
    }
  }

  /** Adds the numbers a condition compares to the program; answers the test to make after it has run. */
  addCondition(expression: Expression): FastCondition {
    if (isPlainValue(expression)) throw new FormulaError('A condition is needed here')

    switch (expression.kind) {
      case 'truth': {
        const constant = toTruth(expression.value)
        return () => constant
      }
      case 'name': {
        const { slot } = meaningOf(expression.name, this.scope)
        return ({ numbers }) => toTruth(numbers[slot] === 1)
      }
      case 'not': {
        const of = this.addCondition(expression.of)
        return (frame) => opposite(of(frame))
      }
      case 'junction':
        return this.addJunction(expression)
      case 'comparison':
        return this.addComparison(expression)
    }
  }

  private addName(name: string): number {
    const meaning = meaningOf(name, this.scope)
    return meaning.kind === 'figure' ? this.addNumber(meaning.expression) : meaning.slot
  }

  private addOperation(operator: ArithmeticOperator, left: number, right: number): number {
    const target = this.scratch.ofOperation(operator, left, right)
    if (this.workedOut.has(target)) return target
    this.workedOut.add(target)
    this.instructions.push(operations[operator], left, right, target)
    if (operator === '/') this.quotients.set(target, { numerator: left, denominator: right })
    return target
  }

  private addJunction({ operator, left, right }: Junction): FastCondition {
    const a = this.addCondition(left)
    const b = this.addCondition(right)
    const [join, settled] = operator === 'and' ? [both, never] : [either, always]
    return (frame) => {
      const first = a(frame)
      return first === settled ? settled : join(first, b(frame))
    }
  }

  private addComparison(comparison: Comparison): FastCondition {
    const choice = findChoiceTest(comparison, this.scope)
    if (choice) {
      const { slot, place, isEqual } = choice
      return ({ numbers }) => toTruth((numbers[slot] === place) === isEqual)
    }
    const left = this.addNumber(comparison.left)
    const right = this.addNumber(comparison.right)
    const quotient = this.quotients.get(left)
    const edge =
      quotient && comparison.right.kind === 'number'
        ? quotientEdge(quotient, comparison.right.value)
        : null
    return compare({ left, right, edge }, acceptedSigns[comparison.operator])
  }
}

type Compared = {
  readonly left: number
  readonly right: number
  readonly edge: QuotientEdge | null
}

function compare({ left, right, edge }: Compared, accepted: number): FastCondition {
  return (frame) => {
    const { numbers, errors } = frame
    const error = numberAt(errors, left) + numberAt(errors, right)
    const difference = numberAt(numbers, left) - numberAt(numbers, right)
    if (error === 0 || Math.abs(difference) > error * 1.01) return isAmong(accepted, difference)

    const side = edge ? sideOf(frame, edge) : NaN
    return Number.isNaN(side) ? maybe : isAmong(accepted, side)
  }
}

function isAmong(accepted: number, side: number): Truth {
  return toTruth((accepted & (side < 0 ? below : side > 0 ? above : even)) !== 0)
}

const [below, even, above] = [1, 2, 4]

const acceptedSigns: Readonly<Record<ComparisonOperator, number>> = {
  '<': below,
  '<=': below | even,
  '>': above,
  '>=': above | even,
  '=': even,
  '!=': below | above,
}
