import { toNumber, type Rational } from '#shared/kit/rational.ts'

import { findChoiceTest } from './choice-test.ts'
import { isPlainValue, type ComparisonOperator, type Expression } from './expression.ts'
import { FormulaError } from './formula-error.ts'
import { errorOfInput, noteDivisor, roundingUnit, tiny, type Frame } from './frame.ts'
import { meaningOf, type Scope } from './scope.ts'

/** Answers a double and leaves in `frame.error` how far it may be from the exact value. */
export type FastNumber = (frame: Frame) => number
/** Answers in doubles; sets `frame.isClose` where only exact arithmetic can decide. */
export type FastCondition = (frame: Frame) => boolean

/** Twice what one rounding can cost, so that roundings inside the error terms are paid for too. */
const slack = 4 * roundingUnit

/**
 * Compiles a numeric formula to closures over doubles that carry a bound of their own error along. Only
 * for frames where every name is known. An error of zero means the double is an exact whole number.
 */
export function compileFastNumber(expression: Expression, scope: Scope): FastNumber {
  switch (expression.kind) {
    case 'number':
      return compileConstant(expression.value)
    case 'name': {
      const { slot } = meaningOf(expression.name, scope)
      return (frame) => {
        frame.error = frame.errors[slot] ?? 0
        return frame.numbers[slot] ?? NaN
      }
    }
    case 'negation': {
      const of = compileFastNumber(expression.of, scope)
      return (frame) => -of(frame)
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

export function compileFastCondition(expression: Expression, scope: Scope): FastCondition {
  if (isPlainValue(expression)) throw new FormulaError('A condition is needed here')

  switch (expression.kind) {
    case 'truth': {
      const { value } = expression
      return () => value
    }
    case 'name': {
      const { slot } = meaningOf(expression.name, scope)
      return (frame) => frame.numbers[slot] === 1
    }
    case 'not': {
      const of = compileFastCondition(expression.of, scope)
      return (frame) => !of(frame)
    }
    case 'junction': {
      const left = compileFastCondition(expression.left, scope)
      const right = compileFastCondition(expression.right, scope)
      return expression.operator === 'and'
        ? (frame) => left(frame) && right(frame)
        : (frame) => left(frame) || right(frame)
    }
    case 'comparison':
      return compileComparison(expression, scope)
  }
}

function compileConstant(exact: Rational): FastNumber {
  const value = toNumber(exact)
  const error = errorOfInput(value)
  return (frame) => {
    frame.error = error
    return value
  }
}

function compileArithmetic(
  { operator, left, right }: Extract<Expression, { kind: 'arithmetic' }>,
  scope: Scope,
): FastNumber {
  const a = compileFastNumber(left, scope)
  const b = compileFastNumber(right, scope)
  switch (operator) {
    case '+':
      return (frame) => {
        const x = a(frame)
        const errorOfX = frame.error
        return settle(frame, x + b(frame), errorOfX + frame.error)
      }
    case '-':
      return (frame) => {
        const x = a(frame)
        const errorOfX = frame.error
        return settle(frame, x - b(frame), errorOfX + frame.error)
      }
    case '*':
      return (frame) => {
        const x = a(frame)
        const errorOfX = frame.error
        const y = b(frame)
        const errorOfY = frame.error
        const isExact = errorOfX === 0 && errorOfY === 0
        const error = Math.abs(x) * errorOfY + (Math.abs(y) + errorOfY) * errorOfX
        return settle(frame, x * y, isExact ? 0 : error + tiny)
      }
    case '/':
      return (frame) => {
        const x = a(frame)
        const errorOfX = frame.error
        return divide(frame, { x, errorOfX, y: b(frame) })
      }
  }
}

/** Rounding costs nothing where exact whole numbers gave a whole number small enough to be exact. */
function settle(frame: Frame, value: number, carried: number): number {
  frame.error =
    carried === 0 && Number.isSafeInteger(value)
      ? 0
      : carried * 1.01 + Math.abs(value) * slack + tiny
  return value
}

function divide(
  frame: Frame,
  { x, errorOfX, y }: { readonly x: number; readonly errorOfX: number; readonly y: number },
): number {
  const errorOfY = frame.error
  if (y - errorOfY <= 0) {
    noteBadDivisor(frame, y)
    return NaN
  }
  const quotient = x / y
  // Whole numbers that divide without remainder; common at the edges of bands.
  const isExact =
    errorOfX === 0 && errorOfY === 0 && Number.isSafeInteger(quotient) && quotient * y === x
  frame.error = isExact
    ? 0
    : ((errorOfX + Math.abs(quotient) * errorOfY) / (y - errorOfY)) * 1.01 +
      Math.abs(quotient) * slack +
      tiny
  return quotient
}

function noteBadDivisor(frame: Frame, y: number): void {
  const { error } = frame
  frame.error = 0
  if (y + error < 0) noteDivisor(frame, 'negative')
  else if (y === 0 && error === 0) noteDivisor(frame, 'zero')
  else frame.isClose = true
}

function compileComparison(
  comparison: Extract<Expression, { kind: 'comparison' }>,
  scope: Scope,
): FastCondition {
  const choice = findChoiceTest(comparison, scope)
  if (choice) {
    const { slot, place, isEqual } = choice
    return (frame) => (frame.numbers[slot] === place) === isEqual
  }

  const left = compileFastNumber(comparison.left, scope)
  const right = compileFastNumber(comparison.right, scope)
  const holds = comparators[comparison.operator]
  return (frame) => {
    const x = left(frame)
    const errorOfX = frame.error
    const y = right(frame)
    const error = errorOfX + frame.error
    if (error !== 0 && Math.abs(x - y) <= error * 1.01) frame.isClose = true
    return holds(x, y)
  }
}

const comparators: Readonly<Record<ComparisonOperator, (x: number, y: number) => boolean>> = {
  '<': (x, y) => x < y,
  '<=': (x, y) => x <= y,
  '>': (x, y) => x > y,
  '>=': (x, y) => x >= y,
  '=': (x, y) => x === y,
  '!=': (x, y) => x !== y,
}
