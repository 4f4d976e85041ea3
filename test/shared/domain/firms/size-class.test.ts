import { describe, expect, it } from 'vitest'

import { explainSizeClass } from '#shared/domain/firms/size-class.ts'

const billion = 1_000_000_000
const manufacturing = { version: '2025', code: '2592' } as const
const trade = { version: '2025', code: '4690' } as const

type Figures = readonly [employees: number | null, revenue: number | null, capital: number | null]

function explain(
  [employees, revenue, capital]: Figures,
  vsic: Parameters<typeof explainSizeClass>[0]['vsic'] = manufacturing,
) {
  const vnd = (amount: number | null) => (amount === null ? null : amount * billion)
  return explainSizeClass({
    vsic,
    employees,
    revenueVnd: vnd(revenue),
    totalCapitalVnd: vnd(capital),
  })
}

describe('explainSizeClass', () => {
  it.each<[Figures, string]>([
    [[10, 3, 99], 'micro'],
    [[10, 99, 3], 'micro'],
    [[11, 3, 3], 'small'],
    [[10, 3.1, 3.1], 'small'],
    [[100, 50, 99], 'small'],
    [[100, 51, 20], 'small'],
    [[100, 51, 21], 'medium'],
    [[200, 200, 999], 'medium'],
    [[200, 201, 101], 'large'],
    [[201, 1, 1], 'large'],
    [[0, 0, 0], 'micro'],
  ])('takes labour and revenue or capital together: %j is %s', (figures, sizeClass) => {
    expect(explain(figures).sizeClass).toBe(sizeClass)
  })

  it('has lower ceilings of labour and higher ones of revenue for trade and services', () => {
    expect(explain([60, 40, 10], trade).sizeClass).toBe('medium')
    expect(explain([60, 40, 10]).sizeClass).toBe('small')
    expect(explain([50, 100, 99], trade).sizeClass).toBe('small')
  })

  it.each<Figures>([
    [null, null, null],
    [5, null, null],
    [null, 1, 1],
    [5, 4, null],
  ])('stays unknown while figures that could decide it are missing: %j', (...figures) => {
    expect(explain(figures).sizeClass).toBe('unknown')
  })

  it.each<[Figures, string]>([
    [[5, 1, null], 'micro'],
    [[5, null, 1], 'micro'],
    [[201, null, null], 'large'],
    [[null, 500, 500], 'large'],
  ])('is decided by the known figures where they suffice: %j is %s', (figures, sizeClass) => {
    expect(explain(figures).sizeClass).toBe(sizeClass)
  })

  it('without a sector is decided only where both groups of sectors agree', () => {
    expect(explain([5, 2, 2], null)).toMatchObject({ sizeClass: 'micro', sectorGroup: null })
    expect(explain([60, 40, 10], null)).toMatchObject({
      sizeClass: 'unknown',
      possible: ['small', 'medium'],
    })
  })

  it('shows each ceiling with what the firm keeps of it', () => {
    expect(explain([50, null, 25]).steps[1]).toEqual({
      sizeClass: 'small',
      maxEmployees: 100,
      maxRevenueVnd: 50 * billion,
      maxCapitalVnd: 20 * billion,
      employeesHold: true,
      revenueHolds: null,
      capitalHolds: false,
      holds: null,
    })
  })
})
