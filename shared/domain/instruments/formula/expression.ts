import type { Rational } from '#shared/kit/rational.ts'

export type ArithmeticOperator = '+' | '-' | '*' | '/'
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '!='

/** A parsed formula. Names are not yet known to mean anything. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negation'; readonly of: Expression }
  | {
      readonly kind: 'arithmetic'
      readonly operator: ArithmeticOperator
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: 'comparison'
      readonly operator: ComparisonOperator
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: 'junction'
      readonly operator: 'and' | 'or'
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'not'; readonly of: Expression }

/** Forms that give a number or an option, never a condition. */
export type PlainValue = Extract<
  Expression,
  { kind: 'number' | 'text' | 'negation' | 'arithmetic' }
>

/** A name is none: what it gives is known by its meaning only. */
export function isPlainValue(expression: Expression): expression is PlainValue {
  return ['number', 'text', 'negation', 'arithmetic'].includes(expression.kind)
}

/** Every name an expression mentions, each once. */
export function namesIn(expression: Expression, found = new Set<string>()): Set<string> {
  if (expression.kind === 'name') found.add(expression.name)
  if ('of' in expression) namesIn(expression.of, found)
  if ('left' in expression) {
    namesIn(expression.left, found)
    namesIn(expression.right, found)
  }
  return found
}
