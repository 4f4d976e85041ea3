import { describe, expect, it } from 'vitest'

import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { InputValue } from '#shared/domain/instruments/evaluation.ts'
import { factsOf, knownCases, tt17 } from '#test/support/tt17.ts'

type Edge = readonly [
  criterion: string,
  what: string,
  given: Readonly<Record<string, InputValue>>,
  points: number,
]

const cost = 9_000_000_000_000_000

/** Rising amounts of one input: just below, at and just above each bound, the points worked out by hand. */
function rising(
  criterion: string,
  key: string,
  given: Readonly<Record<string, InputValue>>,
  bounds: readonly (readonly [amount: number, below: number, from: number])[],
): Edge[] {
  return bounds.flatMap(([amount, below, from]): Edge[] => [
    [criterion, `${key} ${amount} - 1`, { ...given, [key]: amount - 1 }, below],
    [criterion, `${key} ${amount}`, { ...given, [key]: amount }, from],
    [criterion, `${key} ${amount} + 1`, { ...given, [key]: amount + 1 }, from],
  ])
}

/** The same for ceilings, where the bound itself still counts for the better band. */
function ceiling(
  criterion: string,
  key: string,
  given: Readonly<Record<string, InputValue>>,
  bounds: readonly (readonly [amount: number, upTo: number, above: number])[],
): Edge[] {
  return bounds.flatMap(([amount, upTo, above]): Edge[] => [
    [criterion, `${key} ${amount} - 1`, { ...given, [key]: amount - 1 }, upTo],
    [criterion, `${key} ${amount}`, { ...given, [key]: amount }, upTo],
    [criterion, `${key} ${amount} + 1`, { ...given, [key]: amount + 1 }, above],
  ])
}

const noSystems = {
  productionDataCapture: false,
  machineDataCollection: false,
  flexibleManufacturing: false,
  computerIntegratedManufacturing: false,
}
const tiers = {
  small: { totalCapital: 100_000_000_000, employees: 10_000 },
  large: { totalCapital: 100_000_000_001, employees: 10_000 },
  largest: { totalCapital: 1_000_000_000_001, employees: 10_000 },
}
const spending = { revenue3y: 1_000_000_000_000, scienceTechnologyFund: false }
const workforce = {
  employees: 200,
  directWorkers: 100,
  highSkilledWorkers: 0,
  qualifiedManagers: 0,
}

const edges: readonly Edge[] = [
  // Kkh falls as the current value rises: 80, 60, 40 and 20 % of the original cost are the bounds.
  ...ceiling('C01', 'equipmentCurrentValue', { equipmentOriginalCost: cost }, [
    [(cost / 100) * 20, 1, 2],
    [(cost / 100) * 40, 2, 3],
    [(cost / 100) * 60, 3, 4],
    [(cost / 100) * 80, 4, 5],
  ]),
  ...rising('C02', 'equipmentCurrentValue', { investment3y: cost }, [
    [cost / 4, 0, 1],
    [cost / 2, 1, 2],
    [(cost / 4) * 3, 2, 3],
  ]),
  ...rising(
    'C03',
    'newEquipmentForExpansion3y',
    { equipmentCurrentValue: cost, replacementEquipment3y: 0 },
    [
      [cost / 4, 0, 1],
      [cost / 2, 1, 2],
      [(cost / 4) * 3, 2, 3],
    ],
  ),
  ...rising(
    'C03',
    'replacementEquipment3y',
    { equipmentCurrentValue: 1000, newEquipmentForExpansion3y: 0 },
    [
      [500, 0, 1],
      [1000, 1, 2],
      [1500, 2, 3],
    ],
  ),
  // 12.5 million đồng a head is the norm below.
  ...rising('C04', 'equipmentCurrentValue', { directWorkers: 1000, ...noSystems }, [
    [6_250_000_000, 0, 1],
    [12_500_000_000, 1, 2],
    [18_750_000_000, 2, 3],
  ]),
  ...ceiling('C05', 'energyCost', { outputValue: 8_000_000_000 }, [
    [250_000_000, 4, 3],
    [500_000_000, 3, 2],
    [1_000_000_000, 2, 1],
  ]),
  ...ceiling('C06', 'materialCost', { outputValue: 8_000_000_000 }, [
    [250_000_000, 4, 3],
    [500_000_000, 3, 2],
    [1_000_000_000, 2, 1],
    [2_000_000_000, 1, 0],
  ]),
  ...rising('C08', 'outputValue', { materialCost: 0, employees: 1000 }, [
    [3_125_000_000, 0, 1],
    [6_250_000_000, 1, 2],
    [12_500_000_000, 2, 3],
    [25_000_000_000, 3, 4],
    [37_500_000_000, 4, 5],
  ]),
  // H = 100 · Mcn · 10 / (100 · 100) = Mcn / 10 %, so 2.5 % is 25 workers.
  ...rising('C12', 'trainedWorkers', { ...workforce, qualifiedStaff: 10 }, [
    [25, 0, 1],
    [50, 1, 2],
    [150, 2, 3],
    [250, 3, 4],
  ]),
  ...rising('C13', 'trainingCost3y', { revenue3y: 8_000_000_000_000_000 }, [
    [40_000_000_000_000, 0, 1],
    [80_000_000_000_000, 1, 2],
    [160_000_000_000_000, 2, 3],
  ]),
  ...rising(
    'C15',
    'conformingOutputValue3y',
    { outputValue3y: cost, averageActualOutput3y: 0.3, designCapacityPerYear: 0.3 },
    [
      [(cost / 100) * 15, 0, 1],
      [(cost / 100) * 30, 1, 2],
      [(cost / 100) * 45, 2, 3],
      [(cost / 100) * 60, 3, 4],
      [(cost / 100) * 75, 4, 5],
    ],
  ),
  ...rising('C19', 'informationCost3y', { totalCost3y: 8_000_000_000_000_000 }, [
    [800_000_000_000, 0, 1],
    [4_000_000_000_000, 1, 2],
    [20_000_000_000_000, 2, 3],
  ]),
  ...rising('C20', 'rdStaff', tiers.small, [
    [200, 0, 1],
    [300, 1, 2],
    [400, 2, 3],
    [500, 3, 4],
  ]),
  ...rising('C20', 'rdStaff', tiers.large, [
    [100, 0, 1],
    [150, 1, 2],
    [200, 2, 3],
    [250, 3, 4],
  ]),
  ...rising('C20', 'rdStaff', tiers.largest, [
    [40, 0, 1],
    [60, 1, 2],
    [80, 2, 3],
    [100, 3, 4],
  ]),
  // Few employees: the least number of staff decides, not the share.
  ...rising('C20', 'rdStaff', { totalCapital: 200_000_000_000, employees: 201 }, [
    [6, 0, 1],
    [9, 1, 2],
    [12, 2, 3],
    [15, 3, 4],
  ]),
  ...rising('C22', 'trainingAndRdCost3y', { ...spending, ...tiers.small }, [
    [2_000_000_000, 0, 1],
    [6_000_000_000, 1, 2],
    [10_000_000_000, 2, 3],
  ]),
  ...rising('C22', 'trainingAndRdCost3y', { ...spending, ...tiers.large }, [
    [1_000_000_000, 0, 1],
    [3_000_000_000, 1, 2],
    [5_000_000_000, 2, 3],
  ]),
  ...rising('C22', 'trainingAndRdCost3y', { ...spending, ...tiers.largest }, [
    [200_000_000, 0, 1],
    [600_000_000, 1, 2],
    [1_000_000_000, 2, 3],
  ]),
  ['C23', '4.9 %', { newProductNovelty: 'none', newProductRevenueShare: 4.9 }, 0],
  ['C23', 'exactly 5 %', { newProductNovelty: 'none', newProductRevenueShare: 5 }, 0],
  ['C23', '5.1 %', { newProductNovelty: 'none', newProductRevenueShare: 5.1 }, 1],
  [
    'C23',
    'the next double above 5 %',
    { newProductNovelty: 'none', newProductRevenueShare: 5.000000000000001 },
    1,
  ],
  [
    'C16',
    'tools without a system',
    { qualityManagement: 'none', improvementToolsIntegrated: true },
    0,
  ],
  [
    'C16',
    'tools with a system',
    { qualityManagement: 'meets', improvementToolsIntegrated: true },
    2,
  ],
  [
    'C17',
    'no system',
    { environmentManagement: 'none', wasteTreatmentCompliant: true, wasteRecycling: true },
    0,
  ],
  [
    'C17',
    'a system without certificate',
    { environmentManagement: 'meets', wasteTreatmentCompliant: true, wasteRecycling: true },
    1,
  ],
  [
    'C17',
    'a certificate',
    { environmentManagement: 'certified', wasteTreatmentCompliant: true, wasteRecycling: false },
    2,
  ],
  [
    'C17',
    'a certificate and recycling',
    { environmentManagement: 'certified', wasteTreatmentCompliant: true, wasteRecycling: true },
    3,
  ],
]

const norms = {
  automation: 12.5,
  energyCostRatio: 12.5,
  materialCostRatio: 12.5,
  labourProductivity: 12.5,
}
const firm = factsOf(knownCases[0]!)

describe('bands of the circular', () => {
  it.each(edges)('%s with %s', (criterion, _, given, points) => {
    const facts = { values: { ...firm.values, ...given }, norms, fixed: {} }

    expect(evaluate(tt17, facts).criteria[criterion]?.points).toBe(points)
  })
})
