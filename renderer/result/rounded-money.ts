import { formatVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import type { MoneyUnit } from '../text/format.ts'

/** The unit an amount reads best in, with at most two decimals: for figures beside a field. */
export function roundedMoney(amountVnd: number): {
  readonly figure: string
  readonly unit: MoneyUnit
} {
  const unit: MoneyUnit =
    amountVnd >= 1_000_000_000 ? 1_000_000_000 : amountVnd >= 1_000_000 ? 1_000_000 : 1
  return { figure: formatVietnameseNumber(amountVnd / unit, 2), unit }
}

/** The same for an amount that must be reached: rounded up, so that what is read is enough. */
export function moneyUpTo(amountVnd: number): ReturnType<typeof roundedMoney> {
  const { unit } = roundedMoney(amountVnd)
  return roundedMoney((Math.ceil((amountVnd * 100) / unit) * unit) / 100)
}
