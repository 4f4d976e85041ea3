import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { maskPersonalTaxCode, parseTaxCode } from '#shared/domain/firms/tax-code.ts'

const vectors = readFileSync(
  `${import.meta.dirname}/../../../support/data/mst_test_vectors.csv`,
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))

const answerByExpectation: Readonly<Record<string, unknown>> = {
  valid: { ok: true },
  personal_id: { ok: true },
  bad_check: { ok: false, failure: 'check-digit' },
  bad_sequence: { ok: false, failure: 'check-digit' },
  bad_branch: { ok: false, failure: 'branch' },
  bad_length: { ok: false, failure: 'length' },
}

it.each(vectors)('judges the tax code %s as %s', (input, expected) => {
  expect(parseTaxCode(input)).toMatchObject(answerByExpectation[expected]!)
})

it('stores branches with a dash and forgives dots, dashes and spaces', () => {
  expect(parseTaxCode('0314409058002')).toEqual({ ok: true, value: '0314409058-002' })
  expect(parseTaxCode(' 01.00.112.437 ')).toEqual({ ok: true, value: '0100112437' })
  expect(parseTaxCode('01012481a1')).toEqual({ ok: false, failure: 'letters' })
})

it('masks personal numbers and nothing else', () => {
  expect(maskPersonalTaxCode('001085012345')).toBe('001•••••2345')
  expect(maskPersonalTaxCode('0101248141-001')).toBe('0101248141-001')
})
