import { expect, it } from 'vitest'

import { moneyUpTo, roundedMoney } from '../../../renderer/result/rounded-money.ts'

it('writes an amount in the unit it reads best in', () => {
  expect(roundedMoney(999_999)).toEqual({ figure: '999.999', unit: 1 })
  expect(roundedMoney(1_250_000)).toEqual({ figure: '1,25', unit: 1_000_000 })
  expect(roundedMoney(160_000_000_000)).toEqual({ figure: '160', unit: 1_000_000_000 })
})

it('rounds an amount that must be reached up, so that what is read is enough', () => {
  expect(moneyUpTo(2_503_000_001)).toEqual({ figure: '2,51', unit: 1_000_000_000 })
  expect(moneyUpTo(166_666_667)).toEqual({ figure: '166,67', unit: 1_000_000 })
  expect(moneyUpTo(120_000_000)).toEqual({ figure: '120', unit: 1_000_000 })
})

it('names the next unit when rounding up reaches it', () => {
  expect(moneyUpTo(999_999_999)).toEqual({ figure: '1', unit: 1_000_000_000 })
})
