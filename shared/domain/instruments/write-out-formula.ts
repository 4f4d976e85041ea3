import { formatVietnameseNumber } from '#shared/kit/format-vietnamese-number.ts'
import { toNumber } from '#shared/kit/rational.ts'

import type { ArithmeticOperator, Expression } from './formula/expression.ts'
import { parseFormula } from './formula/parse-formula.ts'

/** Writes a name of a formula: its number where it is known, its symbol where not. */
export type WriteName = (name: string) => string

const signs: Readonly<Record<ArithmeticOperator, string>> = {
  '+': '+',
  '-': '−',
  '*': '·',
  '/': '/',
}

/** A formula with its numbers filled in: `100 · (160.000.000.000 − 128.000.000.000) / …`. */
export function writeOutFormula(formula: string, writeName: WriteName): string {
  return writeOut(parseFormula(formula), writeName)
}

function writeOut(expression: Expression, writeName: WriteName): string {
  switch (expression.kind) {
    case 'number':
      return formatVietnameseNumber(toNumber(expression.value))
    case 'name':
      return writeName(expression.name)
    case 'negation':
      return `−${inParentheses(expression.of, writeName, 3)}`
    case 'arithmetic': {
      const { operator, left, right } = expression
      const own = tightness(expression)
      const leftText = inParentheses(left, writeName, own)
      return `${leftText} ${signs[operator]} ${inParentheses(right, writeName, own + 1)}`
    }
    case 'text':
    case 'truth':
    case 'comparison':
    case 'junction':
    case 'not':
      throw new Error('A figure is a number')
  }
}

function inParentheses(expression: Expression, writeName: WriteName, atLeast: number): string {
  const text = writeOut(expression, writeName)
  return tightness(expression) < atLeast ? `(${text})` : text
}

function tightness(expression: Expression): number {
  if (expression.kind !== 'arithmetic') return 4
  return expression.operator === '+' || expression.operator === '-' ? 1 : 2
}
