import {
  type Fraction,
  type Scored,
  against,
  decimal,
  big,
  ladder,
  ceilings,
  percent,
  none,
  scored,
  level,
  option,
  type HandAnswers,
  num,
  yes,
} from './hand-written-bands.ts'
import { groupI, groupR } from './hand-written-research.ts'

/**
 * The circular scored by hand-written code, the way one would who had only this one instrument: names,
 * bands and weights in the source, exact at every edge. Complete answers only. It measures what being
 * data costs the engine, and stands in tests as a second opinion that shares no code with it.
 */
export type HandNorms = Readonly<Record<string, number>>

export type HandScore = {
  /** Points by criterion, C01 to C26; null where a figure cannot be computed. */
  readonly criteria: Readonly<Record<string, { points: number | null; value: number | null }>>
  readonly groups: Readonly<Record<string, number>> | null
  readonly total: number | null
  readonly synchrony: number | null
  readonly class: string | null
}

export function scoreByHand(a: HandAnswers, norms: HandNorms): HandScore {
  const criteria = {
    ...groupT(a, norms),
    ...groupE(a, norms),
    ...groupO(a),
    ...groupR(a),
    ...groupI(a),
  }
  const groups = {
    T: sum([
      criteria.C01,
      criteria.C02,
      criteria.C03,
      criteria.C04,
      criteria.C05,
      criteria.C06,
      criteria.C07,
    ]),
    E: sum([criteria.C08, criteria.C09, criteria.C10, criteria.C11, criteria.C12]),
    O: sum([criteria.C13, criteria.C14, criteria.C15, criteria.C16, criteria.C17]),
    R: sum([criteria.C18, criteria.C19, criteria.C20, criteria.C21, criteria.C22]),
    I: sum([criteria.C23, criteria.C24, criteria.C25, criteria.C26]),
  }
  const { T, E, O, R, I } = groups
  const total = T + E + O + R + I
  if (Number.isNaN(total))
    return { criteria, groups: null, total: null, synchrony: null, class: null }
  const synchrony =
    (T / 30) ** 0.3 * (E / 20) ** 0.2 * (O / 19) ** 0.19 * (R / 17) ** 0.17 * (I / 14) ** 0.14
  return { criteria, groups, total, synchrony, class: classOf(total, synchrony) }
}

function sum(scores: readonly Scored[]): number {
  let points = 0
  for (const score of scores) points += score.points ?? NaN
  return points
}

/** Whole points never bring K within 1e-12 of a threshold, so doubles decide. */
function classOf(total: number, synchrony: number): string {
  if (total >= 75 && synchrony >= 0.65) return 'TIEN_TIEN'
  if (total >= 60 && synchrony >= 0.5) return 'TRUNG_BINH_TIEN_TIEN'
  return total >= 35 && synchrony >= 0.3 ? 'TRUNG_BINH' : 'LAC_HAU'
}

function groupT(a: HandAnswers, norms: HandNorms) {
  const cost = num(a, 'equipmentOriginalCost')
  const value = num(a, 'equipmentCurrentValue')
  const invested = num(a, 'investment3y')
  const output = num(a, 'outputValue')
  const renewal: Fraction = {
    n: 100 * num(a, 'newEquipmentForExpansion3y') + 50 * num(a, 'replacementEquipment3y'),
    d: value,
    exactly: () => [
      100n * big(num(a, 'newEquipmentForExpansion3y')) +
        50n * big(num(a, 'replacementEquipment3y')),
      big(value),
    ],
  }
  const depreciation = percent(cost - value, cost)
  const intensity = percent(value, invested)
  return {
    C01: cost === 0 ? none : scored(depreciation, depreciationPoints(depreciation)),
    C02: invested === 0 ? none : scored(intensity, ladder(intensity, [75, 50, 25], 1, 3)),
    C03: value === 0 ? none : scored(renewal, ladder(renewal, [75, 50, 25], 1, 3)),
    C04: automation(a, value, norms.automation ?? 0),
    C05: costRatio(num(a, 'energyCost'), output, norms.energyCostRatio ?? 0, [25, 50, 100]),
    C06: costRatio(
      num(a, 'materialCost'),
      output,
      norms.materialCostRatio ?? 0,
      [25, 50, 100, 200],
    ),
    C07: option(
      level(a.productStandard, ['beyond_international', 'international', 'national', 'base']),
    ),
  }
}

function depreciationPoints(fraction: Fraction): number {
  for (let place = 0; place < 4; place++) {
    if (against(fraction, 20 * (place + 1), 1) < 0) return 5 - place
  }
  return 1
}

function automation(a: HandAnswers, value: number, norm: number): Scored {
  const workers = num(a, 'directWorkers')
  const systems =
    yes(a, 'productionDataCapture') +
    yes(a, 'machineDataCollection') +
    yes(a, 'flexibleManufacturing') +
    yes(a, 'computerIntegratedManufacturing')
  if (workers === 0 || norm === 0) return none
  const toNorm = overNorm(value, workers, norm)
  return {
    points: ladder(toNorm, [15, 10, 5], 10, 3) + systems,
    value: value / workers / 1_000_000,
  }
}

/** đồng per person over a norm in millions of đồng per person. */
function overNorm(amount: number, people: number, norm: number): Fraction {
  return {
    n: amount,
    d: people * 1_000_000 * norm,
    exactly: () => {
      const [n, d] = decimal(norm)
      return [big(amount) * d, big(people) * 1_000_000n * n]
    },
  }
}

function costRatio(cost: number, output: number, norm: number, bounds: readonly number[]): Scored {
  if (output === 0 || norm === 0) return none
  const toNorm: Fraction = {
    n: 100 * cost,
    d: output * norm,
    exactly: () => {
      const [n, d] = decimal(norm)
      return [100n * big(cost) * d, big(output) * n]
    },
  }
  return { points: ceilings(toNorm, bounds, 100, 4), value: (100 * cost) / output }
}

function groupE(a: HandAnswers, norms: HandNorms) {
  const people = num(a, 'employees')
  const norm = norms.labourProductivity ?? 0
  const added = num(a, 'outputValue') - num(a, 'materialCost')
  const productivity = overNorm(added, people, norm)
  return {
    C08:
      people === 0 || norm === 0
        ? none
        : {
            points: ladder(productivity, [300, 200, 100, 50, 25], 100, 5),
            value: added / people / 1_000_000,
          },
    C09: option(
      yes(a, 'initiativeProgramme') +
        yes(a, 'initiativesIncreasing3y') +
        yes(a, 'initiativesApplied'),
    ),
    C10: option(
      level(a.maintenanceCapability, ['diagnostic_total', 'advanced', 'periodic', 'breakdown']),
    ),
    C11: option(
      level(a.technologyTransfer, ['buy_invention', 'buy_specific_tech', 'license', 'turnkey']),
    ),
    C12: workforce(a, people),
  }
}

function workforce(a: HandAnswers, people: number): Scored {
  const direct = num(a, 'directWorkers')
  const indirect = people - direct
  if (direct === 0 || indirect <= 0) return none
  const skilled = num(a, 'trainedWorkers') + 2 * num(a, 'highSkilledWorkers')
  const qualified = 3 * num(a, 'qualifiedManagers') + num(a, 'qualifiedStaff')
  const quality: Fraction = {
    n: 100 * skilled * qualified,
    d: direct * indirect,
    exactly: () => [100n * big(skilled) * big(qualified), big(direct) * big(indirect)],
  }
  return scored(quality, ladder(quality, [250, 150, 50, 25], 10, 4))
}

function groupO(a: HandAnswers) {
  const revenue = num(a, 'revenue3y')
  const training = percent(num(a, 'trainingCost3y'), revenue)
  const systems =
    yes(a, 'mes') + yes(a, 'erp') + yes(a, 'plm') + yes(a, 'pdm') + yes(a, 'pps') + yes(a, 'scm')
  const quality = level(a.qualityManagement, ['certified', 'meets'])
  return {
    C13: revenue === 0 ? none : scored(training, ladder(training, [20, 10, 5], 10, 3)),
    C14: { points: Math.min(systems, 5), value: systems },
    C15: effectiveness(a),
    C16: option(quality + (quality > 0 ? yes(a, 'improvementToolsIntegrated') : 0)),
    C17: option(environment(a)),
  }
}

function effectiveness(a: HandAnswers): Scored {
  const capacity = num(a, 'designCapacityPerYear')
  const output = num(a, 'outputValue3y')
  if (capacity === 0 || output === 0) return none
  const actual = num(a, 'averageActualOutput3y')
  const good = num(a, 'conformingOutputValue3y')
  const oee: Fraction = {
    n: 100 * actual * good,
    d: capacity * output,
    exactly: () => {
      const [an, ad] = decimal(actual)
      const [cn, cd] = decimal(capacity)
      return [100n * an * cd * big(good), cn * ad * big(output)]
    },
  }
  return scored(oee, ladder(oee, [75, 60, 45, 30, 15], 1, 5))
}

function environment(a: HandAnswers): number {
  const system = a.environmentManagement
  if (a.wasteTreatmentCompliant !== true || system === 'none') return 0
  if (system === 'meets') return 1
  return a.wasteRecycling === true ? 3 : 2
}
