import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  readTypedValue,
  type MoneyUnit,
} from '../../../../renderer/features/assessments/read-typed-value.ts'
import { inUnit, toFieldText } from '../../../../renderer/features/assessments/show-value.ts'

describe('readTypedValue', () => {
  it.each([
    ['1.250.000.000', 1, 1_250_000_000],
    ['1,25', 1_000_000_000, 1_250_000_000],
    ['1,25 tỷ', 1_000_000, 1_250_000_000],
    ['500', 1_000_000, 500_000_000],
    ['0', 1_000_000_000, 0],
  ] as const)('reads money “%s” in units of %d đồng as %d', (text, unit, value) => {
    expect(readTypedValue('money', text, unit)).toEqual({ kind: 'value', value })
  })

  it('asks back about a number that can be read in two ways, offering both', () => {
    expect(readTypedValue('money', '1.5', 1_000_000_000)).toEqual({
      kind: 'faulty',
      fault: { kind: 'doubtful', readings: ['1,5', '15'] },
    })
    expect(readTypedValue('percent', '1,500', 1)).toEqual({
      kind: 'faulty',
      fault: { kind: 'doubtful', readings: ['1,5', '1.500'] },
    })
  })

  it('offers readings that are themselves free of doubt', () => {
    for (const text of ['1.5', '12.25', '1,500', '1,234', '0.5', '2.50 tỷ']) {
      const read = readTypedValue('percent', text, 1)
      if (read.kind !== 'faulty' || read.fault.kind !== 'doubtful') throw new Error(text)
      for (const reading of read.fault.readings) {
        expect(readTypedValue('percent', reading, 1), reading).toMatchObject({ kind: 'value' })
      }
    }
  })

  it.each([
    ['people', '12,5', 'not-whole'],
    ['money', '0,0000000001', 'not-whole'],
    ['money', '-5', 'negative'],
    ['money', 'khoảng 5 tỷ', 'not-a-number'],
    ['money', '99.999.999.999', 'too-large'],
  ] as const)('refuses %s “%s” as %s', (type, text, kind) => {
    expect(readTypedValue(type, text, 1_000_000_000)).toMatchObject({ fault: { kind } })
  })

  it('takes nothing typed for nothing, never for zero', () => {
    expect(readTypedValue('money', '  ', 1)).toEqual({ kind: 'empty' })
  })
})

describe('toFieldText', () => {
  it('shows every whole amount so that reading it back gives the same đồng', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom<MoneyUnit>(1, 1_000_000, 1_000_000_000),
        (value, unit) => {
          const text = toFieldText('money', value, unit)
          const read = readTypedValue('money', text, unit)
          expect(read, text).toEqual(
            read.kind === 'faulty' && read.fault.kind === 'doubtful'
              ? read
              : { kind: 'value', value },
          )
        },
      ),
    )
  })

  it('writes thousands with dots and decimals with a comma', () => {
    expect(inUnit(1_250_000_000, 1_000_000_000)).toBe('1,25')
    expect(inUnit(1_250_000_000, 1)).toBe('1.250.000.000')
    expect(inUnit(5, 1_000_000_000)).toBe('0,000000005')
  })
})
