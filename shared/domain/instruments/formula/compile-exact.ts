import { signOf, toRational } from '#shared/kit/rational.ts'

import { findChoiceTest } from './choice-test.ts'
import { isPlainValue, type Expression } from './expression.ts'
import { FormulaError } from './formula-error.ts'
import { noteDivisor, type Divisors, type Frame } from './frame.ts'
import {
  addIntervals,
  anyAmount,
  anything,
  compareIntervals,
  divideByPositive,
  exactly,
  multiplyIntervals,
  negateInterval,
  zeroOrOne,
  type Interval,
} from './interval.ts'
import { meaningOf, type ExactNumber, type Scope } from './scope.ts'
import { always, both, either, maybe, never, opposite, toTruth, type Truth } from './truth.ts'

export type ExactCondition = (frame: Frame) => Truth

/**
 * Compiles a numeric formula to closures over exact intervals: a known name is its one value, a
 * missing one everything it could be. Sound for any completion, and never wider for knowing more.
 * Throws `FormulaError` where the formula is not numeric.
 */
export function compileExactNumber(expression: Expression, scope: Scope): ExactNumber {
  switch (expression.kind) {
    case 'number': {
      const constant = exactly(expression.value)
      return () => constant
    }
    case 'name':
      return compileName(expression.name, scope)
    case 'negation': {
      const of = compileExactNumber(expression.of, scope)
      return (frame) => negateInterval(of(frame))
    }
    case 'arithmetic':
      return compileArithmetic(expression, scope)
    case 'text':
    case 'truth':
    case 'comparison':
    case 'junction':
    case 'not':
      throw new FormulaError('A number is needed here')
  }
}

/** Compiles a condition; throws `FormulaError` where the formula is not one. */
export function compileExactCondition(expression: Expression, scope: Scope): ExactCondition {
  if (isPlainValue(expression)) throw new FormulaError('A condition is needed here')

  switch (expression.kind) {
    case 'truth': {
      const constant = toTruth(expression.value)
      return () => constant
    }
    case 'name':
      return compileYesNo(expression.name, scope)
    case 'not': {
      const of = compileExactCondition(expression.of, scope)
      return (frame) => opposite(of(frame))
    }
    case 'junction': {
      const join = expression.operator === 'and' ? both : either
      const left = compileExactCondition(expression.left, scope)
      const right = compileExactCondition(expression.right, scope)
      return (frame) => join(left(frame), right(frame))
    }
    case 'comparison':
      return compileComparison(expression, scope)
  }
}

function compileName(name: string, scope: Scope): ExactNumber {
  const meaning = meaningOf(name, scope)
  const { slot } = meaning
  switch (meaning.kind) {
    case 'amount':
      return (frame) => intervalAt(frame, slot) ?? anyAmount
    case 'yes-no':
      return (frame) => intervalAt(frame, slot) ?? zeroOrOne
    case 'figure': {
      const { exact } = meaning
      return (frame) => (frame.intervals[slot] ??= exact(frame))
    }
    case 'choice':
      throw new FormulaError(`${name} is a choice, not a number`)
  }
}

function intervalAt({ known, numbers }: Frame, slot: number): Interval | null {
  return known[slot] === 1 ? exactly(toRational(numbers[slot] ?? NaN)) : null
}

function compileArithmetic(
  { operator, left, right }: Extract<Expression, { kind: 'arithmetic' }>,
  scope: Scope,
): ExactNumber {
  const a = compileExactNumber(left, scope)
  const b = compileExactNumber(right, scope)
  switch (operator) {
    case '+':
      return (frame) => addIntervals(a(frame), b(frame))
    case '-':
      return (frame) => addIntervals(a(frame), negateInterval(b(frame)))
    case '*':
      return (frame) => multiplyIntervals(a(frame), b(frame))
    case '/':
      return (frame) => divideOrNote(frame, a(frame), b(frame))
  }
}

/** A divisor that is not certainly above zero makes the quotient anything, and is noted. */
function divideOrNote(frame: Frame, a: Interval, b: Interval): Interval {
  const divisor = signOfDivisor(b)
  if (divisor === 'positive') return divideByPositive(a, b)
  noteDivisor(frame, divisor)
  return anything
}

function signOfDivisor({ low, high }: Interval): Divisors {
  if (low && signOf(low) > 0) return 'positive'
  if (high && signOf(high) < 0) return 'negative'
  return low && high && signOf(low) === 0 && signOf(high) === 0 ? 'zero' : 'open'
}

function compileYesNo(name: string, scope: Scope): ExactCondition {
  const { kind, slot } = meaningOf(name, scope)
  if (kind !== 'yes-no') throw new FormulaError(`${name} is not a yes-no answer`)
  return ({ known, numbers }) =>
    known[slot] === 1 ? (numbers[slot] === 1 ? always : never) : maybe
}

function compileComparison(
  comparison: Extract<Expression, { kind: 'comparison' }>,
  scope: Scope,
): ExactCondition {
  const choice = findChoiceTest(comparison, scope)
  if (choice) {
    const { slot, place, isEqual } = choice
    return ({ known, numbers }) =>
      known[slot] === 1 ? toTruth((numbers[slot] === place) === isEqual) : maybe
  }

  const { operator } = comparison
  const left = compileExactNumber(comparison.left, scope)
  const right = compileExactNumber(comparison.right, scope)
  return (frame) => compareIntervals(operator, left(frame), right(frame))
}
