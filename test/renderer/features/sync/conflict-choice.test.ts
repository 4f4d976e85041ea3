import { expect, it } from 'vitest'

import { readTyped } from '../../../../renderer/features/sync/conflict-choice.ts'

it('proves a typed tax code and writes it as it is stored', () => {
  expect(readTyped('taxCode', '0101 248 141')).toEqual({ ok: true, value: '0101248141' })
  expect(readTyped('taxCode', '0101248142')).toEqual({ ok: false })
  expect(readTyped('taxCode', ' ')).toEqual({ ok: true, value: null })
})

it('composes typed text', () => {
  const decomposed = 'Cơ khí Đức Thắng'.normalize('NFD')
  expect(readTyped('name', decomposed)).toEqual({ ok: true, value: 'Cơ khí Đức Thắng' })
})
