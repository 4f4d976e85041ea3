import { expect, it } from 'vitest'

import { signaturePath } from '#shared/domain/assessments/signature-drawing.ts'

it('draws a stroke smoothly through the midpoints of its points', () => {
  expect(signaturePath([0, 0, 10, 10, 20, 0])).toBe('M0.0,0.0 Q10.0,10.0 15.0,5.0 L20.0,0.0')
})

it('draws a straight line and a dot so that they are seen', () => {
  expect(signaturePath([0, 0, 100, 50])).toBe('M0.0,0.0 L100.0,50.0')
  expect(signaturePath([5, 5])).toBe('M5.0,5.0 L5.5,5.0')
  expect(signaturePath([5, 5, 5, 5])).toContain('L5.5,5.0')
})
