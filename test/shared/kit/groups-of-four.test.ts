import { expect, it } from 'vitest'

import { groupsOfFour } from '#shared/kit/groups-of-four.ts'

it('cuts a code into groups of four, the last as long as it is', () => {
  expect(groupsOfFour('9f86d0818')).toEqual(['9f86', 'd081', '8'])
  expect(groupsOfFour('')).toEqual([])
})
