import type { Language } from '#shared/kit/words.ts'

import { hanoiDate, hanoiTime } from './hanoi-time.ts'

/** How figures and dates are written in one language. */
export type Numbers = {
  readonly whole: (value: number) => string
  /** At most so many decimals, cut and not rounded: 49,996 % must not be printed as 50 %. */
  readonly decimal: (value: number, digits?: number) => string
  /** Rounded up: a gap is never printed smaller than it is. */
  readonly above: (value: number, digits: number) => string
  readonly fixed: (value: number, digits: number) => string
  /** `61–66`, or one figure when both are equal. */
  readonly range: (min: number, max: number) => string
  /** `dd/MM/yyyy` from an ISO date or instant. */
  readonly date: (iso: string) => string
  readonly moment: (iso: string) => string
  /** Formulas come with Vietnamese separators. */
  readonly formula: (withNumbers: string) => string
}

export function numbersOf(language: Language): Numbers {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const cut = (least: number, most: number) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      roundingMode: 'trunc',
    })

  return {
    whole: (value) => whole.format(value),
    decimal: (value, digits = 2) => cut(0, digits).format(nudged(value)),
    above: (value, digits) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits, roundingMode: 'ceil' }).format(
        nudged(value),
      ),
    fixed: (value, digits) => cut(digits, digits).format(nudged(value)),
    range: (min, max) =>
      min === max ? whole.format(min) : `${whole.format(min)}–${whole.format(max)}`,
    date: hanoiDate,
    moment: (iso) => `${hanoiTime(iso)}, ${hanoiDate(iso)}`,
    formula: language === 'vi' ? (text) => text : withEnglishSeparators,
  }
}

/** Takes back what a double lost (0.57 * 100 = 56.99999999999999) before decimals are cut. */
function nudged(value: number): number {
  return Number(value.toPrecision(13))
}

function withEnglishSeparators(text: string): string {
  return text.replace(/\d[\d.,]*/g, (figure) =>
    figure.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')),
  )
}
