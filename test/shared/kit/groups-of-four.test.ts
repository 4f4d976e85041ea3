import { expect, it } from 'vitest'

import { groupsOfFour } from '#shared/kit/groups-of-four.ts'

it('loses no sign of a code, whatever its length', () => {
  expect(groupsOfFour('9f86d0818c')).toBe('9f86 d081 8c')
  expect(groupsOfFour('')).toBe('')
})
