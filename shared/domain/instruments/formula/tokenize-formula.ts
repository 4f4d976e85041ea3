import { FormulaError } from './formula-error.ts'

export type Token = {
  readonly kind: 'number' | 'text' | 'name' | 'symbol' | 'end'
  readonly text: string
  /** Where it starts in the formula, from 0. */
  readonly at: number
}

/** Far beyond any rule of law, and small enough that a hostile file costs nothing. */
export const maxFormulaLength = 1000
export const maxTokens = 300

const tokenPattern =
  /\s*(?:(?<number>\d{1,20}(?:\.\d{1,20})?)|(?<text>'[^']{0,60}')|(?<name>[A-Za-z_][\w.&]{0,59})|(?<symbol><=|>=|!=|[-+*/()<>=]))/y

/** Cuts a formula into tokens, the last of kind `end`. Throws `FormulaError`. */
export function tokenizeFormula(formula: string): Token[] {
  if (formula.length > maxFormulaLength) throw new FormulaError('The formula is too long')

  const pattern = new RegExp(tokenPattern)
  const length = formula.trimEnd().length
  const tokens: Token[] = []
  while (pattern.lastIndex < length) {
    if (tokens.length === maxTokens) throw new FormulaError('The formula has too many parts')
    tokens.push(nextToken(formula, pattern))
  }
  tokens.push({ kind: 'end', text: '', at: length })
  return tokens
}

function nextToken(formula: string, pattern: RegExp): Token {
  const from = pattern.lastIndex
  const groups = pattern.exec(formula)?.groups
  if (!groups)
    throw new FormulaError(`Not understood at ${from + 1}: ${formula.slice(from, from + 20)}`)

  const { number, text, name, symbol = '' } = groups
  const end = pattern.lastIndex
  if (number !== undefined) return { kind: 'number', text: number, at: end - number.length }
  if (text !== undefined) return { kind: 'text', text: text.slice(1, -1), at: end - text.length }
  if (name !== undefined) return { kind: 'name', text: name, at: end - name.length }
  return { kind: 'symbol', text: symbol, at: end - symbol.length }
}
