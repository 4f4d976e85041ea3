import { describe, expect, it } from 'vitest'

import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import { tt17 } from '#test/support/tt17.ts'

describe('choices and systems of the circular', () => {
  const choices = tt17.definition.inputs.filter(({ type }) => type === 'choice')
  const alone = choices.filter(
    ({ key }) => !['qualityManagement', 'environmentManagement'].includes(key),
  )

  it.each(alone.map(({ key, options }) => [key, options.map(({ code }) => code)] as const))(
    'gives one point less for each option of %s further down',
    (key, options) => {
      const points = options.map(
        (option) =>
          evaluate(tt17, { values: { [key]: option }, norms: {}, fixed: {} }).total.min - 2,
      )
      expect(points).toEqual(options.map((_, place) => options.length - 1 - place))
    },
  )

  it('counts 6 of 6 systems as 5 points, marked as inferred', () => {
    const systems = ['mes', 'erp', 'plm', 'pdm', 'pps', 'scm']
    const pointsOf = (count: number) =>
      evaluate(tt17, {
        values: Object.fromEntries(systems.map((key, place) => [key, place < count])),
        norms: {},
        fixed: {},
      }).criteria.C14

    expect([0, 1, 2, 3, 4, 5, 6].map((count) => pointsOf(count)?.points)).toEqual([
      0, 1, 2, 3, 4, 5, 5,
    ])
    expect(pointsOf(6)).toMatchObject({ value: 6, inferred: true })
    expect(pointsOf(5)).toMatchObject({ value: 5, inferred: false })
  })
})
