import { parseDecimal } from '#shared/kit/rational.ts'

import type { ArithmeticOperator, ComparisonOperator, Expression } from './expression.ts'
import { FormulaError } from './formula-error.ts'
import { tokenizeFormula, type Token } from './tokenize-formula.ts'

/** Nesting of parentheses, signs and `not` beyond which a formula is refused. */
export const maxDepth = 32

/** What is left of a formula: its tokens, a place among them, and how deep it is nested there. */
type Cursor = { readonly tokens: readonly Token[]; place: number; depth: number }

const arithmeticOperators: Readonly<Record<string, ArithmeticOperator>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
}

const comparisonOperators: Readonly<Record<string, ComparisonOperator>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '=': '=',
  '!=': '!=',
}

/**
 * Parses `100 * (a - b) / a`, `Kkh < 20 and not isNew`, `level = 'national'`.
 *
 * From loosest to tightest: `or`, `and`, `not`, one comparison, `+ -`, `* /`, sign. Throws
 * `FormulaError` on anything else, on formulas longer than `maxFormulaLength` and deeper than `maxDepth`.
 */
export function parseFormula(formula: string): Expression {
  const cursor: Cursor = { tokens: tokenizeFormula(formula), place: 0, depth: 0 }
  const expression = parseOr(cursor)
  if (peek(cursor).kind !== 'end') throw unexpected(cursor)
  return expression
}

function parseOr(cursor: Cursor): Expression {
  let left = parseAnd(cursor)
  while (takeIf(cursor, 'name', 'or')) {
    left = { kind: 'junction', operator: 'or', left, right: parseAnd(cursor) }
  }
  return left
}

function parseAnd(cursor: Cursor): Expression {
  let left = parseNot(cursor)
  while (takeIf(cursor, 'name', 'and')) {
    left = { kind: 'junction', operator: 'and', left, right: parseNot(cursor) }
  }
  return left
}

function parseNot(cursor: Cursor): Expression {
  if (!takeIf(cursor, 'name', 'not')) return parseComparison(cursor)
  return deeper(cursor, () => ({ kind: 'not', of: parseNot(cursor) }))
}

function parseComparison(cursor: Cursor): Expression {
  const left = parseSum(cursor)
  const operator = takeOperator(cursor, comparisonOperators)
  if (operator === undefined) return left
  return { kind: 'comparison', operator, left, right: parseSum(cursor) }
}

function parseSum(cursor: Cursor): Expression {
  let left = parseProduct(cursor)
  for (;;) {
    const operator = takeOperator(cursor, arithmeticOperators, ['+', '-'])
    if (operator === undefined) return left
    left = { kind: 'arithmetic', operator, left, right: parseProduct(cursor) }
  }
}

function parseProduct(cursor: Cursor): Expression {
  let left = parseSigned(cursor)
  for (;;) {
    const operator = takeOperator(cursor, arithmeticOperators, ['*', '/'])
    if (operator === undefined) return left
    left = { kind: 'arithmetic', operator, left, right: parseSigned(cursor) }
  }
}

function parseSigned(cursor: Cursor): Expression {
  if (!takeIf(cursor, 'symbol', '-')) return parsePrimary(cursor)
  return deeper(cursor, () => ({ kind: 'negation', of: parseSigned(cursor) }))
}

function parsePrimary(cursor: Cursor): Expression {
  const token = peek(cursor)
  if (takeIf(cursor, 'symbol', '(')) return deeper(cursor, () => parseRestOfParentheses(cursor))
  if (token.kind === 'end' || token.kind === 'symbol' || isReserved(token)) throw unexpected(cursor)

  cursor.place++
  if (token.kind === 'number') return { kind: 'number', value: parseDecimal(token.text) }
  if (token.kind === 'text') return { kind: 'text', value: token.text }
  if (token.text === 'true') return { kind: 'truth', value: true }
  if (token.text === 'false') return { kind: 'truth', value: false }
  return { kind: 'name', name: token.text }
}

function parseRestOfParentheses(cursor: Cursor): Expression {
  const inner = parseOr(cursor)
  if (!takeIf(cursor, 'symbol', ')')) throw unexpected(cursor)
  return inner
}

function deeper(cursor: Cursor, parse: () => Expression): Expression {
  if (++cursor.depth > maxDepth) throw new FormulaError('The formula is nested too deeply')
  const expression = parse()
  cursor.depth--
  return expression
}

function peek({ tokens, place }: Cursor): Token {
  const token = tokens[place]
  if (!token) throw new Error('Read past the end of a formula')
  return token
}

function takeIf(cursor: Cursor, kind: Token['kind'], text: string): boolean {
  const token = peek(cursor)
  const isIt = token.kind === kind && token.text === text
  if (isIt) cursor.place++
  return isIt
}

function takeOperator<Operator extends string>(
  cursor: Cursor,
  operators: Readonly<Record<string, Operator>>,
  among: readonly string[] = Object.keys(operators),
): Operator | undefined {
  const token = peek(cursor)
  if (token.kind !== 'symbol' || !among.includes(token.text)) return undefined
  cursor.place++
  return operators[token.text]
}

function isReserved(token: Token): boolean {
  return token.kind === 'name' && ['and', 'or', 'not'].includes(token.text)
}

function unexpected(cursor: Cursor): FormulaError {
  const { text, at } = peek(cursor)
  return new FormulaError(
    text === '' ? 'The formula ends too early' : `Unexpected ${text} at ${at + 1}`,
  )
}
