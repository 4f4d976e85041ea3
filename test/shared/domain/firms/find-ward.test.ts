import { describe, expect, it } from 'vitest'

import { loadReference } from '#core/reference/load-reference.ts'
import { findWardInAddress } from '#shared/domain/firms/find-ward.ts'
import { resourcesFolder } from '#test/support/open-firm-core.ts'

const { wards } = (await loadReference(resourcesFolder)).lists
const nameIn = (address: string) => findWardInAddress(address, wards)?.name ?? null

describe('findWardInAddress', () => {
  it.each([
    ['Số 1 phố Trúc Bạch, phường Trúc Bạch, quận Ba Đình, Hà Nội', 'Phường Ba Đình'],
    ['Số 8 Lê Duẩn, P. Cửa Nam, Hà Nội', 'Phường Cửa Nam'],
    ['Thôn Đoài; xã Đông Anh; TP Hà Nội', 'Xã Đông Anh'],
    ['Số 2, Phường Dương Nội, Thành phố Hà Nội, Việt Nam', 'Phường Dương Nội'],
  ])('finds the ward that is named with its kind: %s', (address, name) => {
    expect(nameIn(address)).toBe(name)
  })

  it.each([
    ['names none', 'Số 8 Lê Duẩn, Hà Nội'],
    ['names a district only', 'Số 1 Trúc Bạch, quận Ba Đình, Hà Nội'],
    ['names a street like a ward', 'Số 5 Cửa Nam, Hà Nội'],
    ['names two', 'phường Ba Đình, phường Cửa Nam'],
    ['is of elsewhere', 'Phường Bến Nghé, Quận 1, TP Hồ Chí Minh'],
    ['is of a province with a ward of that name', 'Phường Trần Hưng Đạo, TP Hải Dương'],
    ['names its province', 'Xã Hồng Sơn, tỉnh Nghệ An'],
    ['names a province without its kind', 'Xã Tân Hội, Tiền Giang'],
    ['is of before, of a ward that was split', 'phường Dương Nội, quận Hà Đông'],
  ])('answers none where the address %s', (_case, address) => {
    expect(nameIn(address)).toBeNull()
  })
})
