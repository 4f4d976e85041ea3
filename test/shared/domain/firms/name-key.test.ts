import { expect, it } from 'vitest'

import { nameKey } from '#shared/domain/firms/name-key.ts'

it.each([
  ['Công ty TNHH SX & TM Đức Thắng', 'san xuat thuong mai duc thang'],
  ['CTY TNHH Sản xuất và Thương mại ĐỨC THẮNG', 'san xuat thuong mai duc thang'],
  ['Công ty Trách nhiệm hữu hạn Một thành viên Sao Mai', 'sao mai'],
  ['CTCP Nhựa Hà Nội', 'nhua ha noi'],
  ['Duc Thang Co., Ltd', 'duc thang'],
  ['Công ty TNHH', 'cong ty tnhh'],
])('keeps of %s what other spellings share', (name, key) => {
  expect(nameKey(name)).toBe(key)
})
