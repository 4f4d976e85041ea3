import { expect, it } from 'vitest'

import { comparePersonNames } from '#shared/kit/name-order.ts'

it('sorts people by the last word of the name', () => {
  const names = ['Nguyễn Văn Dũng', 'Trần Thị Ánh', 'Đỗ Văn Bình', 'Lê Thị Ánh']
  expect(names.sort(comparePersonNames)).toEqual([
    'Lê Thị Ánh',
    'Trần Thị Ánh',
    'Đỗ Văn Bình',
    'Nguyễn Văn Dũng',
  ])
})
