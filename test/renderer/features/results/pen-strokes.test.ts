import { expect, it } from 'vitest'

import {
  addStroke,
  crossMark,
  extendStroke,
  toBoxPoint,
} from '../../../../renderer/features/results/pen-strokes.ts'
import { signatureStrokesSchema } from '#shared/domain/assessments/sign-off.ts'

const frame = { left: 100, top: 50, width: 300, height: 100 }

it('finds the place in the box of 600 x 200 whatever size the box is shown at', () => {
  expect(toBoxPoint(frame, { clientX: 250, clientY: 100 })).toEqual([300, 100])
  expect(
    toBoxPoint({ left: 0, top: 0, width: 1200, height: 400 }, { clientX: 600, clientY: 200 }),
  ).toEqual([300, 100])
})

it('keeps a pen that leaves the box inside, where a sign-off takes it', () => {
  expect(toBoxPoint(frame, { clientX: -900, clientY: 5000 })).toEqual([0, 200])
})

it('leaves out points that say nothing new, and stops at the longest stroke', () => {
  expect(extendStroke([10, 10], [10.5, 10.5])).toEqual([10, 10])
  expect(extendStroke([10, 10], [12, 10])).toEqual([10, 10, 12, 10])
  const longest = Array.from({ length: 20_000 }, () => 1)
  expect(extendStroke(longest, [300, 100])).toBe(longest)
})

it('keeps a dot as a stroke, so that the point on an i is not lost', () => {
  const strokes = addStroke([], extendStroke([], [0, 0]))

  expect(strokes).toEqual([[0, 0]])
  expect(signatureStrokesSchema.safeParse(strokes).success).toBe(true)
})

it('has a cross that a sign-off takes', () => {
  expect(signatureStrokesSchema.safeParse(crossMark).success).toBe(true)
})
