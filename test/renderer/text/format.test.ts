import { expect, it } from 'vitest'

import { makeFormat } from '../../../renderer/text/format.ts'

const vi = makeFormat('vi')

it('writes numbers and money the Vietnamese way, losing no đồng', () => {
  expect(vi.integer(1_234_567)).toBe('1.234.567')
  expect(vi.money(1_500_000, 1_000_000)).toBe('1,5 triệu đồng')
  expect(vi.money(12_345_678_901, 1_000_000_000)).toBe('12,345678901 tỷ đồng')
})

it('writes a bare date as that day, wherever the machine stands', () => {
  expect(vi.date('2026-09-05')).toBe('05/09/2026')
})

it('says today and yesterday by the calendar, not by hours', () => {
  const now = new Date(2026, 8, 5, 0, 30).getTime()
  expect(vi.sinceThen(new Date(2026, 8, 5, 0, 10).toISOString(), now)).toBe('hôm nay 00:10')
  expect(vi.sinceThen(new Date(2026, 8, 4, 23, 50).toISOString(), now)).toBe('hôm qua 23:50')
})

it('cuts a figure and never rounds it over the edge of a band', () => {
  expect(vi.figure(39.999)).toBe('39,99')
  expect(vi.figure(19.9999999)).toBe('19,99')
  expect(vi.figure(-0.129)).toBe('-0,12')
})

it('writes the hundredths a figure has, though its last bit lies below', () => {
  expect(vi.figure(0.29)).toBe('0,29')
  expect(vi.figure(1.15)).toBe('1,15')
  expect(vi.figure(40)).toBe('40')
  for (let hundredths = 0; hundredths < 20_000; hundredths++) {
    const value = hundredths / 100
    expect(vi.figure(value)).toBe(vi.decimal(value))
  }
})
