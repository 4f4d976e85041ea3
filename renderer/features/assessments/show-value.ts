import type { InputValue } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'
import { formatVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import type { MoneyUnit } from './read-typed-value.ts'

/** The text a number field shows for a stored value: exact, so that reading it back gives the same. */
export function toFieldText(
  type: InstrumentInput['type'],
  value: InputValue | null,
  unit: MoneyUnit,
): string {
  if (typeof value !== 'number') return ''
  return type === 'money' ? inUnit(value, unit) : formatVietnameseNumber(value, 15)
}

/** Whole đồng in another unit without any rounding: 1.250.000.000 -> `1,25` (tỷ). */
export function inUnit(amountVnd: number, unit: MoneyUnit): string {
  const power = String(unit).length - 1
  const digits = String(amountVnd).padStart(power + 1, '0')
  const whole = power === 0 ? digits : digits.slice(0, -power)
  const fraction = power === 0 ? '' : digits.slice(-power).replace(/0+$/, '')
  return formatVietnameseNumber(fraction === '' ? whole : `${whole}.${fraction}`, 15)
}
