import fc from 'fast-check'
import { expect, it } from 'vitest'

import { placesPerAssessment, toPlace } from '#core/history/history-place.ts'

it('stands after every entry before it, and before those of later assessments', () => {
  const seq = fc.integer({ min: 1, max: placesPerAssessment - 1 })
  const number = fc.integer({ min: 1, max: 900_000_000 })
  fc.assert(
    fc.property(number, seq, number, seq, (number, first, other, second) => {
      const order = number === other ? first - second : number - other
      expect(Math.sign(toPlace(number, first) - toPlace(other, second))).toBe(Math.sign(order))
    }),
  )
})

it('refuses an entry that would stand among those of another assessment', () => {
  expect(() => toPlace(1, 0)).toThrow('No place in the history for entry 0 of assessment 1')
  expect(() => toPlace(1, placesPerAssessment)).toThrow('No place in the history')
})
