import { describe, expect, it } from 'vitest'

import { firmLimits } from '#shared/domain/firms/firm-limits.ts'

import {
  emptyFirmForm,
  rewriteInUnit,
  toFirmDetails,
  toFirmFormValues,
} from '../../../../renderer/features/firms/firm-form-values.ts'
import { readFigure } from '../../../../renderer/features/firms/read-figure.ts'

describe('readFigure', () => {
  it('reads millions to the đồng', () => {
    expect(readFigure('1.250,5', 1_000_000, firmLimits.amountVnd)).toMatchObject({
      value: 1_250_500_000,
    })
  })

  it('lets a unit in the text win over the unit of the field', () => {
    expect(readFigure('12 tỷ', 1_000_000, firmLimits.amountVnd)).toMatchObject({
      value: 12_000_000_000,
    })
  })

  it('never takes an empty field for zero', () => {
    expect(readFigure(' ', 1, firmLimits.amountVnd)).toEqual({ ok: true, value: null, doubt: null })
  })

  it.each([
    ['12a', 'not-a-number'],
    ['-5', 'negative'],
    ['0,0000001', 'not-whole'],
    ['99999999999999', 'too-large'],
  ])('refuses %s as %s', (text, fault) => {
    expect(readFigure(text, 1_000_000, firmLimits.amountVnd)).toEqual({ ok: false, fault })
  })
})

describe('the firm form', () => {
  it('gives back the details it was opened with', () => {
    const details = {
      ...toFirmDetails({ ...emptyFirmForm, name: 'Cơ khí Đông Anh' }, '0101248141'),
      employees: 45,
      revenueVnd: 12_345_678_901,
      totalCapitalVnd: 999,
      publicationConsent: { given: false, givenBy: 'Giám đốc', givenOn: '2026-05-04' },
    }
    for (const unit of [1, 1_000_000, 1_000_000_000] as const) {
      expect(toFirmDetails(toFirmFormValues(details, unit), '0101248141')).toEqual(details)
    }
  })

  it('writes the same amount when the unit changes', () => {
    expect(rewriteInUnit('1.250,5', 1_000_000, 1_000_000_000)).toBe('1,2505')
  })

  it('leaves text it cannot read as it was typed', () => {
    expect(rewriteInUnit('hai tỷ', 1_000_000, 1)).toBe('hai tỷ')
  })
})
