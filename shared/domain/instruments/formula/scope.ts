import type { Expression } from './expression.ts'
import { FormulaError } from './formula-error.ts'
import type { Frame } from './frame.ts'
import type { Interval } from './interval.ts'

export type ExactNumber = (frame: Frame) => Interval

/** What a name stands for, and the slot where its value is found. */
export type Meaning =
  | { readonly kind: 'amount'; readonly slot: number }
  | { readonly kind: 'yes-no'; readonly slot: number }
  | { readonly kind: 'choice'; readonly slot: number; readonly options: readonly string[] }
  | {
      readonly kind: 'figure'
      readonly slot: number
      readonly expression: Expression
      readonly exact: ExactNumber
    }

export type Scope = ReadonlyMap<string, Meaning>

/** Throws `FormulaError` on a name that the instrument does not have. */
export function meaningOf(name: string, scope: Scope): Meaning {
  const meaning = scope.get(name)
  if (!meaning) throw new FormulaError(`Unknown name: ${name}`)
  return meaning
}

/** Place of an option among those of a choice. */
export function placeOfOption(
  code: string,
  { options }: Extract<Meaning, { kind: 'choice' }>,
): number {
  const place = options.indexOf(code)
  if (place < 0) throw new FormulaError(`Unknown option: ${code}`)
  return place
}
