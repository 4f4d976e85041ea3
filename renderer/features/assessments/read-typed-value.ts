import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'
import { parseVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

/** How many đồng one typed unit is. */
export type MoneyUnit = 1 | 1_000_000 | 1_000_000_000

export type TypedFault =
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'negative' }
  | { readonly kind: 'not-whole' }
  | { readonly kind: 'too-large' }
  /** `1.5` may be one and a half or fifteen: both ways of writing it are offered, none is taken. */
  | { readonly kind: 'doubtful'; readonly readings: readonly string[] }

export type TypedValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'faulty'; readonly fault: TypedFault }

const unitPowers: Readonly<Record<MoneyUnit, number>> = { 1: 0, 1_000_000: 6, 1_000_000_000: 9 }

/** Reads what was typed or pasted into a number field; money is in `unit` unless the text names its own. */
export function readTypedValue(
  type: InstrumentInput['type'],
  text: string,
  unit: MoneyUnit,
): TypedValue {
  const read = parseVietnameseNumber(text, type === 'money' ? unitPowers[unit] : 0)
  if (read.kind === 'empty') return read
  if (read.kind === 'not-a-number') return faulty({ kind: 'not-a-number' })
  if (read.doubt !== null) return faulty({ kind: 'doubtful', readings: readingsOf(text) })
  if (read.value < 0) return faulty({ kind: 'negative' })
  if (read.value > Number.MAX_SAFE_INTEGER) return faulty({ kind: 'too-large' })
  const mustBeWhole = type === 'money' || type === 'people'
  if (mustBeWhole && read.decimal.includes('.')) return faulty({ kind: 'not-whole' })
  return { kind: 'value', value: read.value }
}

function faulty(fault: TypedFault): TypedValue {
  return { kind: 'faulty', fault }
}

/** `1.5` -> `1,5` and `15`; `1,500` -> `1,5` and `1.500`: the fraction, and the whole number. */
function readingsOf(text: string): string[] {
  const match = /^\D*(\d[\d.,]*?)[.,](\d+)(?!.*[.,]\d)(.*)$/.exec(text.trim())
  if (match?.[1] === undefined || match[2] === undefined) return []
  const [, before, after, rest = ''] = match
  const asWhole = after.length === 3 ? `${before.replaceAll(',', '.')}.${after}` : before + after
  return [`${fractionOf(before, after)}${rest}`, `${asWhole}${rest}`]
}

/** Never with three decimals, which would be doubtful again: `1,2340`. */
function fractionOf(before: string, after: string): string {
  const whole = before.replace(/[.,]/g, '')
  const fraction = after.replace(/0+$/, '')
  if (fraction === '') return whole
  return `${whole},${fraction.length === 3 ? `${fraction}0` : fraction}`
}
