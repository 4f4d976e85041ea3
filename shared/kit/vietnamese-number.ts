import { foldText } from './fold-text.ts'

/**
 * Why a number that could be read should still be shown to the person who typed it.
 * `decimal-point`: `1.5` was read as one and a half, but a dot separates thousands in Vietnamese.
 * `decimal-comma`: `1,500` was read as one and a half, but may be an English fifteen hundred.
 */
export type NumberDoubt = 'decimal-point' | 'decimal-comma'

export type ReadNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number' }
  | {
      readonly kind: 'number'
      readonly value: number
      /** The same value without any rounding: `1500000000`, `-2.25`. */
      readonly decimal: string
      readonly doubt: NumberDoubt | null
      /** True when the text named its own unit (`triệu`, `tỷ`), so that no other may be applied. */
      readonly hasUnit: boolean
    }

/** Powers of ten of the words that follow a number, folded. */
const powerByUnit: Readonly<Record<string, number>> = {
  k: 3,
  nghin: 3,
  ngan: 3,
  tr: 6,
  trieu: 6,
  ty: 9,
  ti: 9,
  'nghin ty': 12,
  'ngan ty': 12,
}

const amount =
  /^([+-]?[\d.,' ]*\d[.,]?) ?((?:nghin|ngan) t[yi]|nghin|ngan|trieu|ty|ti|tr|k)?(?![a-z]) ?/

/**
 * Reads a number as people type and paste it in Vietnam: `1.234.567,89`, `1.500` (fifteen hundred),
 * `1,5 tỷ`, `120 triệu đồng`, `1 tỷ 200 triệu`, `1 234 567 đ` with any kind of space, `50 %`,
 * `(1.200)` for a negative, English `1,234,567.89` where nothing else is possible.
 *
 * `unitPower` is the power of ten applied when the text names no unit itself: 6 for a column in
 * triệu đồng. Never answers NaN; nothing typed is `empty`, never zero.
 */
export function parseVietnameseNumber(text: string, unitPower = 0): ReadNumber {
  const folded = foldText(text.replace(/[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\ufeff]/g, ' '))
  if (folded === '') return { kind: 'empty' }

  const { body, isNegative } = takeSign(dropWords(folded))
  const parts = readParts(body)
  if (parts === null) return { kind: 'not-a-number' }

  const hasUnit = parts.some((part) => part.power !== null)
  const shifted = parts.map((part) => shift(part, part.power ?? (hasUnit ? 0 : unitPower)))
  const decimal = (isNegative ? '-' : '') + sumDecimals(shifted)
  return {
    kind: 'number',
    value: Number(decimal),
    decimal: decimal === '-0' ? '0' : decimal,
    doubt: parts.find((part) => part.doubt !== null)?.doubt ?? null,
    hasUnit,
  }
}

/**
 * Writes a number the Vietnamese way, `1.234.567,89`, whatever locale the machine has. A string is
 * taken as an exact decimal; at most `maxFractionDigits` digits follow the comma, half rounds up.
 */
export function formatVietnameseNumber(value: number | string, maxFractionDigits = 6): string {
  const [whole = '0', fraction = ''] = roundDecimal(plainDecimal(value), maxFractionDigits).split(
    '.',
  )
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return fraction === '' ? grouped : `${grouped},${fraction}`
}

type Part = {
  readonly whole: string
  readonly fraction: string
  readonly power: number | null
  readonly doubt: NumberDoubt | null
}

/** Currency, percent and counting words say nothing about the size of the number. */
function dropWords(folded: string): string {
  return folded
    .replace(/(?<=[\d. )]|[a-z])\s*(vnd|dong|₫|%|nguoi|lao dong)$/, '')
    .replace(/(?<=[\d. )])\s*d$/, '')
    .replace(/^₫ ?/, '')
    .replace(/[\u2212\u2013]/g, '-')
    .trim()
}

function takeSign(body: string): { body: string; isNegative: boolean } {
  const inBrackets = /^\((.*)\)$/.exec(body)
  if (inBrackets?.[1] !== undefined) return { body: inBrackets[1].trim(), isNegative: true }
  const signed = /^([+-]) ?(.*)$/.exec(body)
  return signed?.[2] === undefined
    ? { body, isNegative: false }
    : { body: signed[2], isNegative: signed[1] === '-' }
}

/** One part, or several that name falling units (`1 tỷ 200 triệu`); null when it is no number. */
function readParts(body: string): Part[] | null {
  const parts: Part[] = []
  let rest = body
  while (rest !== '') {
    const match = amount.exec(rest)
    if (match?.[1] === undefined) return null
    const digits = readDigits(match[1].trim())
    if (digits === null) return null
    const power =
      match[2] === undefined ? null : (powerByUnit[match[2].replace('ti', 'ty')] ?? null)
    parts.push({ ...digits, power })
    rest = rest.slice(match[0].length)
  }
  return parts.length > 0 && unitsFall(parts) ? parts : null
}

function unitsFall(parts: readonly Part[]): boolean {
  return (
    parts.length === 1 ||
    parts.every(({ power }, index) => {
      const before = parts[index - 1]
      return power !== null && (before?.power == null || before.power > power)
    })
  )
}

type Digits = Omit<Part, 'power'>

function readDigits(text: string): Digits | null {
  const closed = text.replace(/(?<=\d)[ '](?=\d{3}(?!\d))/g, '')
  const whole = (digits: string): Digits => ({ whole: digits, fraction: '', doubt: null })

  if (/^\d+$/.test(closed)) return whole(closed)
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(closed)) return whole(closed.replaceAll('.', ''))
  if (/^[1-9]\d{0,2}(,\d{3}){2,}$/.test(closed)) return whole(closed.replaceAll(',', ''))
  return readFraction(closed)
}

function readFraction(text: string): Digits | null {
  const vietnamese = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(text)
  if (vietnamese?.[1] !== undefined && vietnamese[2] !== undefined) {
    const looksEnglish = /^[1-9]\d{0,2},\d{3}$/.test(text)
    return {
      whole: vietnamese[1].replaceAll('.', ''),
      fraction: vietnamese[2],
      doubt: looksEnglish ? 'decimal-comma' : null,
    }
  }
  const english = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(text)
  if (english?.[1] === undefined || english[2] === undefined) return null
  return {
    whole: english[1].replaceAll(',', ''),
    fraction: english[2],
    doubt: english[1].includes(',') ? null : 'decimal-point',
  }
}

function shift({ whole, fraction }: Digits, power: number): string {
  const padded = fraction.padEnd(power, '0')
  return `${whole}${padded.slice(0, power)}.${padded.slice(power)}`
}

function sumDecimals(decimals: readonly string[]): string {
  const places = Math.max(...decimals.map((decimal) => decimal.split('.')[1]?.length ?? 0))
  const sum = decimals.reduce((total, decimal) => {
    const [whole = '0', fraction = ''] = decimal.split('.')
    return total + BigInt(whole + fraction.padEnd(places, '0'))
  }, 0n)
  return withPoint(sum, places)
}

function withPoint(scaled: bigint, places: number): string {
  const digits = scaled.toString().padStart(places + 1, '0')
  const fraction = places === 0 ? '' : digits.slice(-places).replace(/0+$/, '')
  const whole = places === 0 ? digits : digits.slice(0, -places)
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** A number's shortest exact spelling without an exponent. */
function plainDecimal(value: number | string): string {
  const text = String(value)
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (match === null) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const power = Number(exponent)
  if (power >= 0) return sign + shift({ whole, fraction, doubt: null }, power).replace(/\.$/, '')
  return sign + withPoint(BigInt(whole + fraction), fraction.length - power)
}

function roundDecimal(decimal: string, places: number): string {
  const isNegative = decimal.startsWith('-')
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'))
  const rounded = withPoint(kept + (Number(fraction[places] ?? 0) >= 5 ? 1n : 0n), places)
  return isNegative && rounded !== '0' ? `-${rounded}` : rounded
}
