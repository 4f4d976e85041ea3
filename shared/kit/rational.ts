/** An exact fraction. `den` is positive; the pair need not be in lowest terms. */
export type Rational = { readonly num: bigint; readonly den: bigint }

export const zero: Rational = { num: 0n, den: 1n }

/**
 * The number a person typed: a double stands for its shortest decimal text, so `5.1` is 51/10 and not
 * the binary fraction beside it. Throws on NaN and the infinities.
 */
export function toRational(value: number): Rational {
  if (Number.isSafeInteger(value)) return { num: BigInt(value), den: 1n }
  return parseDecimal(String(value))
}

/** Reads `12.5`, `-3`, `1e-7`. Throws on anything else. */
export function parseDecimal(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/.exec(text)
  if (!match) throw new Error(`Not a decimal number: ${text}`)
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match

  const digits = BigInt(`${sign}${whole}${fraction}`)
  const exponent = Number(exponentText) - fraction.length
  return exponent < 0
    ? { num: digits, den: 10n ** BigInt(-exponent) }
    : { num: digits * 10n ** BigInt(exponent), den: 1n }
}

/** Exact; not brought to lowest terms. */
export function add(a: Rational, b: Rational): Rational {
  if (a.den === b.den) return { num: a.num + b.num, den: a.den }
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den }
}

/** Exact. */
export function negate(a: Rational): Rational {
  return { num: -a.num, den: a.den }
}

/** Exact; not brought to lowest terms. */
export function multiply(a: Rational, b: Rational): Rational {
  return { num: a.num * b.num, den: a.den * b.den }
}

/** Throws when `b` is zero: callers decide what an undefined quotient means before they ask. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.num === 0n) throw new Error('Division by zero')
  return b.num > 0n
    ? { num: a.num * b.den, den: a.den * b.num }
    : { num: -a.num * b.den, den: a.den * -b.num }
}

/** -1, 0 or 1. */
export function compare(a: Rational, b: Rational): number {
  const left = a.num * b.den
  const right = b.num * a.den
  return left < right ? -1 : left > right ? 1 : 0
}

/** -1, 0 or 1. */
export function signOf(a: Rational): number {
  return a.num < 0n ? -1 : a.num > 0n ? 1 : 0
}

/** The nearest double to within one unit in its last place, whatever the size of the fraction. */
export function toNumber(a: Rational): number {
  if (a.num < 0n) return -toNumber(negate(a))
  const shift = 66 + bitLength(a.den) - bitLength(a.num)
  const quotient = shift > 0 ? (a.num << BigInt(shift)) / a.den : a.num / (a.den << BigInt(-shift))
  return Number(quotient) / 2 ** shift
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4
}
