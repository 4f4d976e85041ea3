import { describe, expect, it } from 'vitest'

import {
  checkFacts,
  checkFixedPoints,
  checkInput,
  checkNorm,
} from '#shared/domain/instruments/check-facts.ts'
import { factsOf, knownCases, tt17 } from '#test/support/tt17.ts'

const { definition } = tt17

describe('checkFacts', () => {
  it('has nothing against real answers', () => {
    for (const known of knownCases) expect(checkFacts(definition, factsOf(known))).toEqual([])
  })

  it.each([
    ['employees', 1.5, 'not-whole'],
    ['employees', -1, 'negative'],
    ['employees', '12', 'wrong-type'],
    ['employees', null, 'wrong-type'],
    ['employees', Number.NaN, 'not-finite'],
    ['employees', Infinity, 'not-finite'],
    ['outputValue', 2 ** 53, 'too-large'],
    ['outputValue', 2 ** 53 - 1, null],
    ['outputValue', 0, null],
    ['newProductRevenueShare', 5.1, null],
    ['newProductRevenueShare', -0.1, 'negative'],
    ['mes', 1, 'wrong-type'],
    ['mes', true, null],
    ['productStandard', 'nations', 'unknown-option'],
    ['productStandard', true, 'wrong-type'],
    ['productStandard', 'national', null],
    ['toString', 1, 'unknown-key'],
  ])('says of %s = %j: %s', (key, value, because) => {
    expect(checkInput(definition, key, value)).toBe(because)
  })

  it('takes decimal norms, zero included, and names what is wrong with others', () => {
    expect(checkNorm(definition, 'automation', 12.5)).toBeNull()
    expect(checkNorm(definition, 'automation', 0)).toBeNull()
    expect(checkNorm(definition, 'automation', '1')).toBe('wrong-type')
    expect(checkNorm(definition, 'speed', 1)).toBe('unknown-key')
    const faults = checkFacts(definition, { values: {}, norms: { speed: 1 }, fixed: {} })
    expect(faults).toEqual([{ key: 'norm.speed', because: 'unknown-key' }])
  })

  it('holds points given by hand to the criterion’s maximum', () => {
    expect(checkFixedPoints(definition, 'C01', 5)).toBeNull()
    expect(checkFixedPoints(definition, 'C01', 6)).toBe('too-many-points')
    expect(checkFixedPoints(definition, 'C01', 1.5)).toBe('not-whole')
    expect(checkFixedPoints(definition, 'C99', 1)).toBe('unknown-key')
  })
})
