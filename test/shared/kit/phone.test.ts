import { expect, it } from 'vitest'

import { parsePhone } from '#shared/kit/phone.ts'

it.each([
  ['0912 345 678', '0912345678', false],
  ['+84 912.345.678', '0912345678', false],
  ['912345678', '0912345678', true],
  ['84912345678', '0912345678', true],
  ['(024) 3825 1234', '02438251234', false],
  ['1900 1234', '19001234', false],
  ['1800.588.888', '1800588888', false],
  ['+81 3-1234-5678', '+81312345678', false],
])('reads %s as %s', (text, phone, isRepaired) => {
  expect(parsePhone(text)).toEqual({ kind: 'phone', phone, isRepaired })
})

it.each(['', '123', '0112345678', 'không có', '1700 1234', '+84 123'])(
  'does not read %s as a phone',
  (text) => {
    expect(parsePhone(text)).toEqual({ kind: 'not-a-phone' })
  },
)
