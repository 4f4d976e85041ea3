import type { FirmRow, VsicCode } from './firm.ts'
import { vsicDivision } from './vsic.ts'

export type SizeClass = FirmRow['sizeClass']

/** The two groups of sectors that Nghị định 80/2021/NĐ-CP, Điều 5, tells apart. */
export type SizeSectorGroup = 'industry' | 'trade'

export type SizeFigures = {
  readonly vsic: VsicCode | null
  readonly employees: number | null
  readonly revenueVnd: number | null
  readonly totalCapitalVnd: number | null
}

/** Null means the figure is missing, so the comparison is open. */
export type Holds = boolean | null

/** One line of the explanation: the ceilings of a class and which of them the firm keeps. */
export type SizeStep = {
  readonly sizeClass: 'micro' | 'small' | 'medium'
  readonly maxEmployees: number
  readonly maxRevenueVnd: number
  readonly maxCapitalVnd: number
  readonly employeesHold: Holds
  readonly revenueHolds: Holds
  readonly capitalHolds: Holds
  /** Labour, and revenue or capital. */
  readonly holds: Holds
}

export type SizeExplanation = {
  readonly sizeClass: SizeClass
  /** Classes the firm may still be in; one when it is decided. */
  readonly possible: readonly Exclude<SizeClass, 'unknown'>[]
  /** Null when the sector code is missing: both groups are then tried and must agree. */
  readonly sectorGroup: SizeSectorGroup | null
  readonly steps: readonly SizeStep[]
}

type Ceiling = Pick<SizeStep, 'sizeClass' | 'maxEmployees' | 'maxRevenueVnd' | 'maxCapitalVnd'>

const billion = 1_000_000_000

function ceiling(
  sizeClass: Ceiling['sizeClass'],
  [maxEmployees, revenue, capital]: readonly [number, number, number],
): Ceiling {
  return {
    sizeClass,
    maxEmployees,
    maxRevenueVnd: revenue * billion,
    maxCapitalVnd: capital * billion,
  }
}

/** Nghị định 80/2021/NĐ-CP, Điều 5: agriculture, industry and construction; trade and services. */
export const sizeCeilings: Readonly<Record<SizeSectorGroup, readonly Ceiling[]>> = {
  industry: [
    ceiling('micro', [10, 3, 3]),
    ceiling('small', [100, 50, 20]),
    ceiling('medium', [200, 200, 100]),
  ],
  trade: [
    ceiling('micro', [10, 10, 3]),
    ceiling('small', [50, 100, 50]),
    ceiling('medium', [100, 300, 100]),
  ],
}

/**
 * The size class by Nghị định 80/2021/NĐ-CP, Điều 5, with what it rests on: labour (average with
 * social insurance) AND (revenue OR total capital). A missing figure never counts as zero: the class
 * is `unknown` unless the known figures already decide it.
 */
export function explainSizeClass(figures: SizeFigures): SizeExplanation {
  const sectorGroup = sizeSectorGroup(figures.vsic)
  if (sectorGroup !== null) return explainWithin(sectorGroup, figures)

  const industry = explainWithin('industry', figures)
  const trade = explainWithin('trade', figures)
  const possible = [...new Set([...industry.possible, ...trade.possible])]
  return { ...industry, sectorGroup: null, possible, sizeClass: onlyOne(possible) }
}

/** Sections A to F (divisions 01 to 43) are one group, everything after it the other. */
export function sizeSectorGroup(vsic: VsicCode | null): SizeSectorGroup | null {
  if (vsic === null) return null
  const division = vsicDivision(vsic)
  const isIndustry = division === null ? vsic.code <= 'F' : division <= '43'
  return isIndustry ? 'industry' : 'trade'
}

function explainWithin(sectorGroup: SizeSectorGroup, figures: SizeFigures): SizeExplanation {
  const steps = sizeCeilings[sectorGroup].map((limits) => compare(limits, figures))
  const possible: SizeExplanation['possible'][number][] = []
  for (const { sizeClass, holds } of steps) {
    if (holds !== false) possible.push(sizeClass)
    if (holds === true) return { sizeClass: onlyOne(possible), possible, sectorGroup, steps }
  }
  possible.push('large')
  return { sizeClass: onlyOne(possible), possible, sectorGroup, steps }
}

function onlyOne(possible: SizeExplanation['possible']): SizeClass {
  const [only, ...others] = possible
  return only === undefined || others.length > 0 ? 'unknown' : only
}

function compare(limits: Ceiling, figures: SizeFigures): SizeStep {
  const employeesHold = within(figures.employees, limits.maxEmployees)
  const revenueHolds = within(figures.revenueVnd, limits.maxRevenueVnd)
  const capitalHolds = within(figures.totalCapitalVnd, limits.maxCapitalVnd)
  const holds = both(employeesHold, either(revenueHolds, capitalHolds))
  return { ...limits, employeesHold, revenueHolds, capitalHolds, holds }
}

function within(figure: number | null, max: number): Holds {
  return figure === null ? null : figure <= max
}

function both(left: Holds, right: Holds): Holds {
  if (left === false || right === false) return false
  return left === null || right === null ? null : true
}

function either(left: Holds, right: Holds): Holds {
  if (left === true || right === true) return true
  return left === null || right === null ? null : false
}
