import { parseVietnameseNumber, type NumberDoubt } from '#shared/kit/vietnamese-number.ts'

export type MoneyUnit = 1 | 1_000_000 | 1_000_000_000

export type FigureFault = 'not-a-number' | 'not-whole' | 'negative' | 'too-large'

/** A whole figure as typed; `value` null means nothing was typed, which is never zero. */
export type ReadFigure =
  | { readonly ok: true; readonly value: number | null; readonly doubt: NumberDoubt | null }
  | { readonly ok: false; readonly fault: FigureFault }

/** Reads whole persons, or whole đồng when `unit` says what one of the typed number is worth. */
export function readFigure(text: string, unit: MoneyUnit, max: number): ReadFigure {
  const read = parseVietnameseNumber(text, Math.log10(unit))
  if (read.kind === 'empty') return { ok: true, value: null, doubt: null }
  if (read.kind === 'not-a-number') return { ok: false, fault: 'not-a-number' }
  if (read.decimal.startsWith('-')) return { ok: false, fault: 'negative' }
  if (read.decimal.includes('.')) return { ok: false, fault: 'not-whole' }
  if (read.value > max) return { ok: false, fault: 'too-large' }
  return { ok: true, value: read.value, doubt: read.doubt }
}

/** The largest unit in which an amount still reads shortly: 12,5 tỷ, but 999 triệu. */
export function naturalUnit(amountVnd: number): MoneyUnit {
  if (amountVnd >= 1_000_000_000) return 1_000_000_000
  return amountVnd >= 1_000_000 ? 1_000_000 : 1
}
