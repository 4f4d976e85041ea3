import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { insertFirms } from '#core/firms/firm-repository.ts'
import { createFirmPlaces } from '#core/firms/firm-places.ts'
import { openInstrumentShelf, storeShippedInstruments } from '#core/instruments/instrument-shelf.ts'
import { loadReference } from '#core/reference/load-reference.ts'
import { createPointsMemory } from '#core/sector-reports/points-memory.ts'
import { sectorReportHandlers } from '#core/sector-reports/sector-report-handlers.ts'
import { firmSchema, type Firm } from '#shared/domain/firms/firm.ts'
import type { Role } from '#shared/domain/workspace/workspace.ts'
import type { SectorSelection } from '#shared/domain/sector-reports/sector-selection.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { contentOf, takeArrivals, type Arrival } from '#test/support/arrived-assessments.ts'
import { fixedSurroundings } from '#test/support/fixed-surroundings.ts'
import { firmDetails, resourcesFolder } from '#test/support/open-firm-core.ts'
import { testProfile, valueOf } from '#test/support/open-test-core.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'
import { knownCases, tt17, type KnownCase } from '#test/support/tt17.ts'

const instrumentSha256 = createHash('sha256').update(canonicalJson(tt17.definition)).digest('hex')

const an = { userId: '00000000-0000-7000-8000-00000000000a', userName: 'Trần Thị An' }
const binh = { userId: '00000000-0000-7000-8000-00000000000b', userName: 'Lê Văn Bình' }

/** The whole of what was approved, each firm weighing the same. */
const everything: SectorSelection = {
  referenceYear: 2026,
  instrumentSha256,
  standing: 'approved',
  campaignId: null,
  scope: { kind: 'all' },
  weighting: 'equal',
}

async function openSectorWork(role: Role = 'association-manager') {
  const db = await openTestDatabase()
  const shelf = openInstrumentShelf()
  await storeShippedInstruments(db, [tt17.definition], new Date())
  const work = {
    ...{ db, shelf, resourcesFolder },
    surroundings: fixedSurroundings(),
    reference: await loadReference(resourcesFolder),
    profile: () => ({ ...testProfile, role }),
    places: createFirmPlaces(db),
    points: createPointsMemory(db, { canStore: true }),
  }
  return { work, handlers: sectorReportHandlers(work) }
}

/** Firms by number: the first twelve make metal goods, the next eight food, the others nothing known. */
function firmOf(number: number): Firm {
  const vsicCode = number < 12 ? '2592' : number < 20 ? '1079' : null
  return firmSchema.parse({
    ...firmDetails({
      name: `Công ty số ${String(number)}`,
      vsic: vsicCode === null ? null : { version: '2025', code: vsicCode },
      employees: number % 3 === 0 ? null : 10 + number,
      revenueVnd: 1_000_000_000 * (number + 1),
    }),
    id: idOf(number),
    isSample: false,
    version: 1,
    createdAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
  })
}

function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number + 1).padStart(12, '0')}`
}

function caseOf(number: number): KnownCase {
  const found = knownCases[number % knownCases.length]
  if (!found) throw new Error('There are known cases')
  return found
}

function arrivalOf(number: number, changed: Partial<Arrival> = {}): Arrival {
  return {
    firmId: idOf(number),
    mentor: an,
    content: contentOf(caseOf(number)),
    arrivedAt: `2026-05-0${String(1 + (number % 9))}T03:00:00.000Z`,
    isAccepted: true,
    ...changed,
  }
}

async function openFilledWork() {
  const opened = await openSectorWork()
  const { work } = opened
  const numbers = Array.from({ length: 40 }, (_, number) => number)
  await work.db.transaction().execute((tx) => insertFirms(tx, numbers.map(firmOf)))
  await takeArrivals(
    work,
    numbers.slice(0, 22).map((number) => arrivalOf(number)),
  )
  return opened
}

const mean = (figures: readonly number[]) =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length

describe('a sector report', () => {
  it('averages what an independent scorer gave the firms', async () => {
    const { handlers } = await openFilledWork()
    const report = valueOf(await handlers.make(everything))
    const expected = Array.from({ length: 22 }, (_, number) => caseOf(number).expect)
    expect(report).toMatchObject({ knownCount: 40, sampleCount: 22, notWeighedCount: 0 })
    const { overall, classes, hiddenClassCount, breakdowns } = report.figures ?? {}
    expect(overall?.total.min).toBeCloseTo(mean(expected.map(({ total }) => total)), 9)
    expect(overall?.total.max).toBe(overall?.total.min)
    for (const [place, { definition }] of tt17.groups.entries()) {
      const points = expected.map(({ groups }) => groups[definition.code] ?? 0)
      expect(overall?.groups[place]?.min).toBeCloseTo(mean(points), 9)
    }
    for (const { code, count } of classes ?? []) {
      if (count === null) continue
      expect(count).toBe(expected.filter((one) => one.class === code).length)
    }
    const told = (classes ?? []).reduce((sum, { count }) => sum + (count ?? 0), 0)
    expect(told + (hiddenClassCount ?? 0)).toBe(22)

    // Metal 12, food 8, unknown 2: the unknown two take the food firms along into hiding.
    const divisions = breakdowns?.find(({ by }) => by === 'division')
    expect(divisions?.rows.map(({ code, knownCount, state }) => [code, knownCount, state])).toEqual(
      [
        ['10', 8, 'hidden'],
        ['25', 12, 'shown'],
        [null, 20, 'hidden'],
      ],
    )
    const metal = expected.slice(0, 12).map(({ total }) => total)
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
})
