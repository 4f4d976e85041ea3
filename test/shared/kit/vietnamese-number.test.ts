import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatVietnameseNumber, parseVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

describe('parseVietnameseNumber', () => {
  it.each([
    ['1.234.567,89', '1234567.89'],
    ['1.500', '1500'],
    ['1500', '1500'],
    ['0', '0'],
    ['0,5', '0.5'],
    ['12,75', '12.75'],
    ['1,5 tỷ', '1500000000'],
    ['1,5tỷ', '1500000000'],
    ['1,5 tỉ đồng', '1500000000'],
    ['120 triệu', '120000000'],
    ['120tr', '120000000'],
    ['120 TRIỆU ĐỒNG', '120000000'],
    ['500k', '500000'],
    ['3 nghìn tỷ', '3000000000000'],
    ['1 tỷ 200 triệu', '1200000000'],
    ['1 234 567', '1234567'],
    ['1\u00a0234\u202f567 đ', '1234567'],
    ['1.234.567₫', '1234567'],
    ['1.234.567 VNĐ', '1234567'],
    ['₫ 1.200', '1200'],
    [' 25 người ', '25'],
    ['50 %', '50'],
    ['-12,5', '-12.5'],
    ['(1.200)', '-1200'],
    ['\u22125', '-5'],
    ['1,234,567', '1234567'],
    ['1,234,567.89', '1234567.89'],
    ['0,1 tỷ', '100000000'],
    ['0,29 triệu', '290000'],
    ['9.007.199.254.740.991', '9007199254740991'],
  ])('reads %s without doubt', (text, decimal) => {
    expect(parseVietnameseNumber(text)).toMatchObject({ kind: 'number', decimal, doubt: null })
  })

  it.each([
    ['1.5', '1.5', 'decimal-point'],
    ['12.75', '12.75', 'decimal-point'],
    ['0.500', '0.5', 'decimal-point'],
    ['1.5 tỷ', '1500000000', 'decimal-point'],
    ['1,500', '1.5', 'decimal-comma'],
  ])('reads %s but asks', (text, decimal, doubt) => {
    expect(parseVietnameseNumber(text)).toMatchObject({ kind: 'number', decimal, doubt })
  })

  it.each(['', '   ', '\u00a0'])('calls nothing typed empty, not zero', (text) => {
    expect(parseVietnameseNumber(text)).toEqual({ kind: 'empty' })
  })

  it.each(['abc', '1.23.4', '12 34', '1,2,3', '5 cái', '--5', '1e5', '1 triệu 2 tỷ', '=1+1', 'tỷ'])(
    'does not read %s as a number',
    (text) => {
      expect(parseVietnameseNumber(text)).toEqual({ kind: 'not-a-number' })
    },
  )

  it('applies the unit of the column only where the cell names none', () => {
    expect(parseVietnameseNumber('1.250,5', 6)).toMatchObject({ decimal: '1250500000' })
    expect(parseVietnameseNumber('2 tỷ', 6)).toMatchObject({ decimal: '2000000000', hasUnit: true })
  })

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat(99), (whole, hundredths) => {
        const decimal = `${whole}.${String(hundredths).padStart(2, '0')}`
        const read = parseVietnameseNumber(formatVietnameseNumber(decimal, 2))
        expect(read).toMatchObject({ kind: 'number', value: Number(decimal) })
      }),
    )
  })
})

describe('formatVietnameseNumber', () => {
  it.each([
    [1234567.89, '1.234.567,89'],
    [1500, '1.500'],
    [0, '0'],
    [-1234.5, '-1.234,5'],
    [1e21, '1.000.000.000.000.000.000.000'],
    [0.0000001, '0'],
    ['0.125', '0,125'],
  ])('writes %s as %s', (value, text) => {
    expect(formatVietnameseNumber(value)).toBe(text)
  })

  it('rounds half up to the digits asked for', () => {
    expect(formatVietnameseNumber('2.345', 2)).toBe('2,35')
    expect(formatVietnameseNumber('-0.004', 2)).toBe('0')
    expect(formatVietnameseNumber('999.995', 2)).toBe('1.000')
  })
})
