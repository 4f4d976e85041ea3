import { describe, expect, it } from 'vitest'

import type { SectorFigures, SectorReport } from '#shared/domain/sector-reports/sector-report.ts'
import type { SectorSelection } from '#shared/domain/sector-reports/sector-selection.ts'
import { takeArrivals } from '#test/support/arrived-assessments.ts'
import { contentOf } from '#test/support/arrived-content.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { tt17 } from '#test/support/tt17.ts'

import {
  addCampaignOf,
  arrivalOf,
  binh,
  caseOf,
  everything,
  instrumentSha256,
  openFilledWork,
  openSectorWork,
} from './filled-work.ts'

const mean = (figures: readonly number[]) =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length

/** What the scorer gave the firms that were assessed. */
const scores = Array.from({ length: 22 }, (_, number) => caseOf(number).expect)

function figuresOf({ figures }: SectorReport): SectorFigures {
  if (!figures) throw new Error('Nothing is told of this sector')
  return figures
}

describe('a sector report', () => {
  it('averages what an independent scorer gave the firms', async () => {
    const { handlers } = await openFilledWork()
    const report = valueOf(await handlers.make(everything))
    expect(report).toMatchObject({ knownCount: 40, sampleCount: 22, notWeighedCount: 0 })
    const { overall, classes, hiddenClassCount } = figuresOf(report)
    expect(overall.total.min).toBeCloseTo(mean(scores.map(({ total }) => total)), 9)
    expect(overall.total.max).toBe(overall.total.min)
    for (const [place, { definition }] of tt17.groups.entries()) {
      const points = scores.map(({ groups }) => groups[definition.code] ?? 0)
      expect(overall.groups[place]?.min).toBeCloseTo(mean(points), 9)
    }
    const told = classes.filter(({ count }) => count !== null)
    for (const { code, count } of told) {
      expect(count).toBe(scores.filter((one) => one.class === code).length)
    }
    const toldCount = told.reduce((sum, { count }) => sum + Number(count), 0)
    expect(toldCount + Number(hiddenClassCount)).toBe(22)
  })

  it('hides a small cell along with the next smallest, and tells both together', async () => {
    const { handlers } = await openFilledWork()
    const { breakdowns } = figuresOf(valueOf(await handlers.make(everything)))
    const divisions = breakdowns.find(({ by }) => by === 'division')
    // Metal 12, food 8, not known 2: the two take the food firms along into hiding.
    expect(divisions?.rows.map(({ code, knownCount, state }) => [code, knownCount, state])).toEqual(
      [
        ['10', 8, 'hidden'],
        ['25', 12, 'shown'],
        [null, 20, 'hidden'],
      ],
    )
    const metal = scores.slice(0, 12).map(({ total }) => total)
    expect(divisions?.rows[1]?.figures?.total.min).toBeCloseTo(mean(metal), 9)
    expect(divisions?.rest?.figures.firmCount).toBe(10)
  })

  it('weighs by revenue, and leaves out firms whose number of employees is not known', async () => {
    const { handlers } = await openFilledWork()
    const totals = Array.from({ length: 22 }, (_, number) => caseOf(number).expect.total)
    const byRevenue = valueOf(await handlers.make({ ...everything, weighting: 'revenue' }))
    const weights = totals.map((_, number) => number + 1)
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    const sum = totals.reduce((all, total, number) => all + total * (weights[number] ?? 0), 0)
    expect(byRevenue.figures?.overall.total.min).toBeCloseTo(sum / whole, 9)

    const byStaff = valueOf(await handlers.make({ ...everything, weighting: 'employees' }))
    // Numbers 0, 3, … 21 have no figure.
    expect(byStaff).toMatchObject({ sampleCount: 22, notWeighedCount: 8 })
    expect(byStaff.figures?.overall.firmCount).toBe(14)
  })

  it('sees at once what arrives, what is moved to another sector, and what is not approved yet', async () => {
    const { work, handlers } = await openFilledWork()
    const countOf = async (changed: Partial<SectorSelection> = {}) =>
      valueOf(await handlers.make({ ...everything, ...changed })).sampleCount
    expect(await countOf()).toBe(22)
    await takeArrivals(work, [arrivalOf(30, { isAccepted: false }), arrivalOf(31)])
    expect(await countOf()).toBe(23)
    expect(await countOf({ standing: 'arrived' })).toBe(24)
    expect(await countOf({ scope: { kind: 'vsic', prefix: '25' } })).toBe(12)
    expect(await countOf({ referenceYear: 2025 })).toBe(0)
    expect(valueOf(await handlers.years())).toEqual([
      { referenceYear: 2026, instrumentSha256, arrivedCount: 24, approvedCount: 23 },
    ])
  })

  it('counts a firm once, by the assessment that arrived last', async () => {
    const { work, handlers } = await openFilledWork()
    const before = valueOf(await handlers.make(everything))
    const other = contentOf(caseOf(40))
    await takeArrivals(work, [
      arrivalOf(0, { content: other, mentor: binh, arrivedAt: '2026-06-01T00:00:00.000Z' }),
    ])
    const after = valueOf(await handlers.make(everything))
    expect(after.sampleCount).toBe(22)
    const moved = (caseOf(40).expect.total - caseOf(0).expect.total) / 22
    const [was, is] = [before, after].map(({ figures }) => figures?.overall.total.min ?? 0)
    expect((is ?? 0) - (was ?? 0)).toBeCloseTo(moved, 9)
  })

  it('looks at the firms of one campaign alone, as they are now', async () => {
    const { work, handlers } = await openFilledWork()
    // Number 30 is in the campaign but was not assessed.
    const campaignId = await addCampaignOf(work, [2, 3, 5, 7, 11, 30])
    const report = valueOf(await handlers.make({ ...everything, campaignId }))
    expect(report.sampleCount).toBe(5)
    const totals = [2, 3, 5, 7, 11].map((number) => caseOf(number).expect.total)
    expect(report.figures?.overall.total.min).toBeCloseTo(mean(totals), 9)
  })

  it('carries open answers as a range and never as zero', async () => {
    const { work, handlers } = await openFilledWork()
    const open = contentOf(caseOf(32), { open: ['equipmentOriginalCost'] })
    await takeArrivals(work, [arrivalOf(32, { content: open })])
    const { figures } = valueOf(await handlers.make(everything))
    expect(figures?.openCount).toBe(1)
    expect(figures?.overall.total.max).toBeGreaterThan(figures?.overall.total.min ?? 0)
  })

  it('says so when the instrument is not on this machine, and refuses a mentor', async () => {
    const { handlers } = await openSectorWork()
    const missing = { ...everything, instrumentSha256: 'f'.repeat(64) }
    expect(await handlers.make(missing)).toEqual({
      ok: false,
      failure: { code: 'sector-report/instrument-missing' },
    })
    const { handlers: ofMentor } = await openSectorWork('mentor')
    expect(await ofMentor.make(everything)).toEqual({
      ok: false,
      failure: { code: 'workspace/not-your-role' },
    })
  })
})

describe('the quality of work', () => {
  it('compares the first revisions of two mentors who assessed the same firms', async () => {
    const { work, handlers } = await openFilledWork()
    const recordId = '00000000-0000-7000-8000-0000000000c1'
    await takeArrivals(work, [
      // Number 0 sees the same as An did; number 1 sees what An saw at number 2.
      arrivalOf(0, { mentor: binh, isAccepted: false, recordId }),
      arrivalOf(1, { mentor: binh, isAccepted: false, content: contentOf(caseOf(2)) }),
    ])
    // After a talk with the reviewer, which must not count as agreement or disagreement.
    await takeArrivals(work, [
      arrivalOf(0, {
        mentor: binh,
        isAccepted: false,
        recordId,
        content: contentOf(caseOf(5)),
        arrivedAt: '2026-06-01T00:00:00.000Z',
        historySeq: 9,
      }),
    ])
    const { mentors, agreement } = valueOf(
      await handlers.quality({ referenceYear: 2026, instrumentSha256 }),
    )
    expect(mentors.map(({ mentorName, assessmentCount }) => [mentorName, assessmentCount])).toEqual(
      [
        ['Trần Thị An', 22],
        ['Lê Văn Bình', 2],
      ],
    )
    const [first, second, third] = [0, 1, 2].map((number) => caseOf(number).expect.criteria)
    const same = tt17.criteria.filter(
      ({ definition: { code } }) => second?.[code] === third?.[code],
    ).length
    expect(first).toBeDefined()
    expect(agreement.firmCount).toBe(2)
    expect(agreement.allCriteria.pairCount).toBe(52)
    expect(agreement.allCriteria.samePercent).toBeCloseTo((100 * (26 + same)) / 52, 9)
  })

  it('takes of two assessments by one mentor the one that first arrived, though it was sent again last', async () => {
    const { work, handlers } = await openFilledWork()
    const recordId = '00000000-0000-7000-8000-0000000000c2'
    const byBinh = { mentor: binh, isAccepted: false } as const
    await takeArrivals(work, [
      // As An saw number 0; the one that arrived afterwards sees something else.
      arrivalOf(0, { ...byBinh, recordId, arrivedAt: '2026-05-02T03:00:00.000Z' }),
      arrivalOf(0, {
        ...byBinh,
        content: contentOf(caseOf(5)),
        arrivedAt: '2026-05-15T03:00:00.000Z',
      }),
    ])
    await takeArrivals(work, [
      arrivalOf(0, {
        ...byBinh,
        recordId,
        content: contentOf(caseOf(7)),
        arrivedAt: '2026-06-01T03:00:00.000Z',
        historySeq: 9,
      }),
    ])
    const { agreement } = valueOf(await handlers.quality({ referenceYear: 2026, instrumentSha256 }))
    expect(agreement.firmCount).toBe(1)
    expect(agreement.allCriteria).toEqual({ pairCount: 26, samePercent: 100 })
  })
})
