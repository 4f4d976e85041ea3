import type { Language } from '#shared/kit/words.ts'

import { texts } from './text.ts'

export type MoneyUnit = 1 | 1_000_000 | 1_000_000_000

export type Format = {
  /** `1.234.567` in Vietnamese, `1,234,567` in English. */
  readonly integer: (value: number) => string
  /** At most `digits` decimals, none that are zero: `23,5`. */
  readonly decimal: (value: number, digits?: number) => string
  /** Cut to two decimals, never rounded: 39,999 must not read as 40, the edge of a band. */
  readonly figure: (value: number) => string
  /** Cut to three decimals, as the report prints it: 0,4996 must not read as 0,5, the edge of a class. */
  readonly coefficient: (value: number) => string
  /** What is missing of a coefficient, so much that with it the edge is reached: rounded up. */
  readonly coefficientGap: (value: number) => string
  /** The figure alone, exact, in the unit asked for: 1 500 000 in millions is `1,5`. */
  readonly moneyFigure: (amountVnd: number, unit: MoneyUnit) => string
  /** With its unit: `1,5 triệu đồng`. */
  readonly money: (amountVnd: number, unit: MoneyUnit) => string
  readonly moneyUnit: (unit: MoneyUnit) => string
  /** `05/09/2026` from an ISO date or instant, in local time. */
  readonly date: (iso: string) => string
  /** `Thứ Hai`, in local time. */
  readonly weekday: (iso: string) => string
  /** `14:32`. */
  readonly time: (iso: string) => string
  /** `14:32, 05/09/2026`. */
  readonly dateTime: (iso: string) => string
  /** `hôm nay 14:32`, `hôm qua 14:32`, `3 ngày trước`, then the date. */
  readonly sinceThen: (iso: string, nowMs: number) => string
  /** `1,2 MB`. */
  readonly fileSize: (byteCount: number) => string
}

const dayMs = 86_400_000

export function makeFormat(language: Language): Format {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const { ui } = texts[language]
  const number = (digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits })
  const whole = number(0)
  // A billionth of nine digits: no đồng is lost in tỷ.
  const exact = number(9)

  const moneyUnit = (unit: MoneyUnit) =>
    unit === 1 ? ui.dong : unit === 1_000_000 ? ui.million : ui.billion
  const moneyFigure = (amountVnd: number, unit: MoneyUnit) => exact.format(amountVnd / unit)

  return {
    integer: (value) => whole.format(value),
    decimal: (value, digits = 2) => number(digits).format(value),
    figure: (value) => number(2).format(cut(value, 100)),
    coefficient: (value) => number(3).format(cut(value, 1000)),
    coefficientGap: (value) => number(3).format(Math.ceil(value * 1000) / 1000),
    moneyFigure,
    money: (amountVnd, unit) => `${moneyFigure(amountVnd, unit)} ${moneyUnit(unit)}`,
    moneyUnit,
    date: (iso) => dayOf(localDate(iso)),
    weekday: (iso) => ui.weekdays[localDate(iso).getDay()] ?? '',
    time: (iso) => timeOf(localDate(iso)),
    dateTime: (iso) => `${timeOf(localDate(iso))}, ${dayOf(localDate(iso))}`,
    sinceThen: (iso, nowMs) => {
      const then = localDate(iso)
      const days = Math.round((startOfDay(new Date(nowMs)) - startOfDay(then)) / dayMs)
      if (days === 0) return `${ui.today} ${timeOf(then)}`
      if (days === 1) return `${ui.yesterday} ${timeOf(then)}`
      return days > 1 && days < 7 ? ui.daysAgo(days) : dayOf(then)
    },
    fileSize: (byteCount) =>
      byteCount < 1_000_000
        ? `${whole.format(Math.ceil(byteCount / 1000))} KB`
        : `${number(1).format(byteCount / 1_000_000)} MB`,
  }
}

/** A bare date is a day here, not midnight in Greenwich. */
function localDate(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T00:00:00` : iso)
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function dayOf(date: Date): string {
  return `${twoDigits(date.getDate())}/${twoDigits(date.getMonth() + 1)}/${String(date.getFullYear())}`
}

function timeOf(date: Date): string {
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
}

/** The whole parts a double holds: 0,29 is 28,999… hundredths by its last bit only, and stays 0,29. */
function cut(value: number, parts: number): number {
  return Math.trunc(value * parts * (1 + 4 * Number.EPSILON)) / parts
}
