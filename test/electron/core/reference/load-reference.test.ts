import { expect, it } from 'vitest'

import { loadReference } from '#core/reference/load-reference.ts'
import { resourcesFolder } from '#test/support/open-firm-core.ts'

it('loads every list whole', async () => {
  const { lists } = await loadReference(resourcesFolder)

  const perLevel = [1, 2, 3, 4, 5].map(
    (level) => lists.vsic2025.filter((row) => row.level === level).length,
  )
  expect(perLevel).toEqual([22, 87, 259, 495, 743])
  expect(lists.wards).toHaveLength(126)
  expect(lists.keySectors).toHaveLength(18)
  expect(lists.programmes).toHaveLength(24)
  expect(lists.associations).toHaveLength(18)
})

it('knows every sector code that a key sector names', async () => {
  const { lists } = await loadReference(resourcesFolder)
  const codes = new Set(lists.vsic2025.map(({ code }) => code))

  const named = lists.keySectors.flatMap((sector) => [
    ...sector.vsic2025Divisions,
    ...sector.vsic2025Classes,
  ])
  expect(named.filter((code) => !codes.has(code))).toEqual([])
})
