import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { AssessedFirm } from '#shared/domain/sector-reports/assessed-firm.ts'
import { classifySector } from '#shared/domain/sector-reports/classify-sector.ts'
import { makeSectorReport, prepareFacts } from '#shared/domain/sector-reports/make-sector-report.ts'
import { sectorReportSchema } from '#shared/domain/sector-reports/sector-report.ts'
import { toAssessedFirm } from '#test/support/assessed-firms.ts'
import { knownCases, tt17 } from '#test/support/tt17.ts'

const { criteria, groups, classes } = tt17
const scope = { kind: 'all' } as const

const drawnFirm = fc
  .record({
    ends: fc.tuple(...criteria.map(({ definition }) => fc.tuple(fc.nat(definition.maxPoints), fc.boolean()))), // prettier-ignore
    revenue: fc.option(fc.maxSafeNat()),
    employees: fc.option(fc.nat({ max: 5000 })),
    vsicCode: fc.constantFrom('1071', '1311', '2511', '2591', '25', null),
    sizeClass: fc.constantFrom('micro', 'small', 'medium', 'large', 'unknown'),
  })
  .map(({ ends, revenue, employees, vsicCode, sizeClass }) => {
    const least = ends.map(([points]) => points)
    const most = ends.map(([points, isOpen], at) => isOpen ? (criteria[at]?.definition.maxPoints ?? 0) : points) // prettier-ignore
    return toAssessedFirm({
      place: { vsicCode, keySectorId: null, wardCode: null, sizeClass },
      weights: { revenue, output: null, employees },
      least,
      most,
    })
  })
const drawnFirms = fc.array(drawnFirm, { minLength: 5, maxLength: 40 })

type Weighed = { readonly firm: AssessedFirm; readonly weight: bigint }

/** A weighted mean to twelve places, in whole numbers of any length. */
function meanOf(weighed: readonly Weighed[], of: (firm: AssessedFirm) => number): number {
  const sum = weighed.reduce((all, { firm, weight }) => all + weight * BigInt(of(firm)), 0n)
  const whole = weighed.reduce((all, { weight }) => all + weight, 0n)
  return Number((sum * 10n ** 12n) / whole) / 1e12
}

it('weighs the points of every criterion, group and the total as fractions do', () => {
  const weightings = fc.constantFrom('equal', 'revenue', 'employees')
  fc.assert(
    fc.property(drawnFirms, weightings, (firms, weighting) => {
      const report = makeSectorReport(tt17, prepareFacts(firms, []), { scope, weighting })
      const weighed = firms.flatMap((firm): Weighed[] => {
        const weight = weighting === 'equal' ? 1 : firm.weights[weighting]
        return weight === null || weight === 0 ? [] : [{ firm, weight: BigInt(weight) }]
      })
      expect(report.sampleCount).toBe(firms.length)
      expect(report.notWeighedCount).toBe(firms.length - weighed.length)
      expect(report.figures !== null).toBe(weighed.length >= 5)
      const { overall, criteria: means = [] } = report.figures ?? {}
      if (!overall) return
      const isMean = (told: number | undefined, of: (firm: AssessedFirm) => number) => {
        expect(told).toBeCloseTo(meanOf(weighed, of), 9)
      }
      isMean(overall.total.min, ({ totalMin }) => totalMin)
      isMean(overall.total.max, ({ totalMax }) => totalMax)
      for (const [place, group] of overall.groups.entries()) {
        isMean(group.min, ({ groupLeast }) => groupLeast[place] ?? 0)
      }
      for (const { code, mean } of means) {
        const at = criteria.findIndex(({ definition }) => definition.code === code)
        isMean(mean.max, ({ most }) => most[at] ?? 0)
      }
    }),
    { numRuns: 60 },
  )
})

it('answers in the shape that is promised, with every breakdown adding up to the sector', () => {
  fc.assert(
    fc.property(drawnFirms, (firms) => {
      const known = firms.map(({ place }) => place)
      const report = makeSectorReport(tt17, prepareFacts(firms, known), { scope, weighting: 'equal' }) // prettier-ignore
      expect(sectorReportSchema.parse(report)).toEqual(report)
      const overall = report.figures?.overall
      for (const { rows, rest } of report.figures?.breakdowns ?? []) {
        const shown = [...rows.map(({ figures }) => figures), rest?.figures ?? null]
        const count = shown.reduce((sum, cell) => sum + (cell?.firmCount ?? 0), 0)
        const points = shown.reduce((sum, c) => sum + (c ? c.firmCount * c.total.min : 0), 0)
        expect(count).toBe(firms.length)
        expect(points / count).toBeCloseTo(overall?.total.min ?? -1, 6)
        for (const { state, figures } of rows) expect(figures !== null).toBe(state === 'shown')
        expect(rows.reduce((sum, { knownCount }) => sum + knownCount, 0)).toBe(firms.length)
      }
    }),
    { numRuns: 60 },
  )
})

it('gives a sector of equal firms the class, total and coefficient of one of them', () => {
  for (const { expect: expected } of knownCases) {
    const least = criteria.map(({ definition }) => expected.criteria[definition.code] ?? 0)
    const firms = Array.from({ length: 6 }, () => toAssessedFirm({ least, most: least }))
    const report = makeSectorReport(tt17, prepareFacts(firms, []), { scope, weighting: 'equal' }) // prettier-ignore
    const overall = report.figures?.overall
    expect(overall?.total).toEqual({ min: expected.total, max: expected.total })
    expect(overall?.synchrony.min).toBeCloseTo(expected.synchrony, 6)
    expect([overall?.classLowest, overall?.classHighest]).toEqual([expected.class, expected.class])
  }
})

describe('the edge of a class', () => {
  const shareOf = (num: bigint, den: bigint) =>
    groups.map(({ definition: { maxPoints } }) => ({ num: BigInt(maxPoints) * num, den }))
  const classAt = (num: bigint, den: bigint) => {
    const range = shareOf(num, den).map((mean) => ({ min: mean, max: mean }))
    const total = { num: 100n * num, den }
    return classifySector(tt17, { groups: range, total: { min: total, max: total } })
  }

  it('is reached when every group stands exactly at it, and not a trillionth below', () => {
    // Every group at 75 %: total 75; the coefficient 0.75 is above 0.65.
    expect(classAt(3n, 4n).lowest).toBe(3)
    expect(classAt(3n * 10n ** 12n - 1n, 4n * 10n ** 12n).lowest).toBe(2)
  })

  it('is decided exactly on the coefficient too', () => {
    // At 35 % everywhere the coefficient is 0.35, the total 35: the second class, by both bounds.
    expect(classAt(35n, 100n)).toMatchObject({ lowest: 1, limitedBy: 'both' })
    const uneven = groups.map(({ definition: { maxPoints } }, place) => {
      const mean = place === 0 ? { num: 0n, den: 1n } : { num: BigInt(maxPoints), den: 1n }
      return { min: mean, max: mean }
    })
    const total = { min: { num: 70n, den: 1n }, max: { num: 70n, den: 1n } }
    expect(classifySector(tt17, { groups: uneven, total })).toMatchObject({
      lowest: 0,
      synchronyMin: 0,
      limitedBy: 'synchrony',
    })
  })
})

it('keeps the class open where an open answer of the firms could still move it', () => {
  const least = criteria.map(() => 0)
  const most = criteria.map(({ definition }) => definition.maxPoints)
  const firms = Array.from({ length: 5 }, () => toAssessedFirm({ least, most }))
  const report = makeSectorReport(tt17, prepareFacts(firms, []), { scope, weighting: 'equal' }) // prettier-ignore
  expect(report.figures?.overall).toMatchObject({
    total: { min: 0, max: 100 },
    classLowest: classes[0]?.definition.code,
    classHighest: classes.at(-1)?.definition.code,
    totals: null,
  })
  expect(report.figures?.openCount).toBe(5)
  expect(report.figures?.histogram).toBeNull()
})

it('tells nothing of a sector that the report of all firms hides', () => {
  const points = criteria.map(() => 1)
  const firm = (vsicCode: string) =>
    toAssessedFirm({
      place: { vsicCode, keySectorId: null, wardCode: null, sizeClass: 'small' },
      least: points,
      most: points,
    })
  const assessed = [
    ...Array.from({ length: 12 }, () => firm('2511')),
    ...Array.from({ length: 6 }, () => firm('1071')),
    ...Array.from({ length: 3 }, () => firm('1311')),
  ]
  const about = (prefix: string) =>
    makeSectorReport(tt17, prepareFacts(assessed, []), {
      scope: { kind: 'vsic', prefix },
      weighting: 'equal',
    }).figures?.overall.firmCount
  expect([about('25'), about('13'), about('10')]).toEqual([12, undefined, undefined])
})

it('tells the spread of ten firms, and of nine does not: five numbers of few would be the firms', () => {
  const firmOf = (points: number) => {
    let left = points
    const ends = criteria.map(({ definition }) => {
      const part = Math.min(left, definition.maxPoints)
      left -= part
      return part
    })
    const place = {
      vsicCode: '2511',
      keySectorId: null,
      wardCode: null,
      sizeClass: 'small',
    } as const
    return toAssessedFirm({ place, least: ends, most: ends })
  }
  const spreadOf = (count: number) => {
    const firms = Array.from({ length: count }, (_, at) => firmOf(30 + at))
    const report = makeSectorReport(tt17, prepareFacts(firms, []), { scope, weighting: 'equal' })
    return report.figures?.overall.totals
  }

  expect(spreadOf(9)).toBeNull()
  expect(spreadOf(10)).toMatchObject({ count: 10, min: 30, median: 34.5, max: 39 })
})
