import { describe, expect, it } from 'vitest'

import { crossCheck } from '#shared/domain/instruments/cross-check.ts'
import type { InputValue } from '#shared/domain/instruments/evaluation.ts'
import { noFacts, tt17 } from '#test/support/tt17.ts'

type Values = Readonly<Record<string, InputValue>>

/** Three years of training and R&D that cost no more than the training. */
const noResearchCost = { trainingAndRdCost3y: 40, trainingCost3y: 40 }
const noResearch = { rdStaff: 0, rdInfrastructure: 'none', rdCooperation: 'none' }

/** Answers that contradict each other, and one of them answered so that they no longer do. */
const contradictions: readonly (readonly [string, Values, Values])[] = [
  [
    'initiatives-increasing-none-applied',
    { initiativesIncreasing3y: true, initiativesApplied: false },
    { initiativesApplied: true },
  ],
  [
    'improvement-tools-without-quality-system',
    { improvementToolsIntegrated: true, qualityManagement: 'none' },
    { qualityManagement: 'meets' },
  ],
  [
    'new-product-revenue-without-new-product',
    { newProductNovelty: 'none', newProductRevenueShare: 0.5 },
    { newProductRevenueShare: 0 },
  ],
  [
    'rd-unit-without-staff',
    { rdInfrastructure: 'dedicated_with_lab', rdStaff: 0 },
    { rdInfrastructure: 'unit_parttime' },
  ],
  [
    'rd-unit-without-cost',
    { rdInfrastructure: 'institute', ...noResearchCost },
    { trainingAndRdCost3y: 41 },
  ],
  [
    'rd-cooperation-without-cost',
    { rdCooperation: 'hire_buy_train', ...noResearchCost },
    { rdCooperation: 'none' },
  ],
  [
    'rd-cost-without-rd',
    {
      ...noResearch,
      trainingAndRdCost3y: 41,
      trainingCost3y: 40,
      technologyResult: 'none',
      technologyTransfer: 'none',
    },
    { technologyTransfer: 'license' },
  ],
  [
    'rd-result-without-rd',
    { ...noResearch, ...noResearchCost, technologyResult: 'in_research' },
    { rdStaff: 1 },
  ],
  [
    'digital-everywhere-without-it',
    { digitalTechnologyUse: 'whole_factory', itInfrastructure: 'none' },
    { digitalTechnologyUse: 'some_units' },
  ],
  [
    'systems-without-it',
    {
      itInfrastructure: 'none',
      ...{ mes: false, erp: false, plm: false, pdm: false, pps: false, scm: true },
    },
    { scm: false },
  ],
]

function warningsOf(values: Values): string[] {
  return crossCheck(tt17, { ...noFacts, values }).map(({ key }) => key)
}

describe('cross-checks of the innovation answers', () => {
  it.each(contradictions)('%s warns, and no longer once mended', (key, values, mended) => {
    expect(warningsOf(values)).toEqual([key])
    expect(warningsOf({ ...values, ...mended })).not.toContain(key)
  })

  it.each(contradictions)('%s names the questions it is about', (key, values) => {
    const check = tt17.definition.crossChecks.find((candidate) => candidate.key === key)

    expect(check?.inputs.toSorted()).toEqual(Object.keys(values).toSorted())
  })

  it('says nothing while an answer it hangs on is open', () => {
    for (const [key, values] of contradictions) {
      const [, ...others] = Object.entries(values)
      expect(warningsOf(Object.fromEntries(others)), key).not.toContain(key)
    }
  })
})
