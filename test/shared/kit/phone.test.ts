import { expect, it } from 'vitest'

import { parsePhone } from '#shared/kit/phone.ts'

it.each([
  ['0912 345 678', '0912345678', false],
  ['+84 912.345.678', '0912345678', false],
  ['912345678', '0912345678', true],
  ['84912345678', '0912345678', true],
  ['(024) 3825 1234', '02438251234', false],
])('reads %s as %s', (text, phone, isRepaired) => {
  expect(parsePhone(text)).toEqual({ kind: 'phone', phone, isRepaired })
})

it.each(['', '123', '0112345678', 'không có'])('does not read %s as a phone', (text) => {
  expect(parsePhone(text)).toEqual({ kind: 'not-a-phone' })
})
