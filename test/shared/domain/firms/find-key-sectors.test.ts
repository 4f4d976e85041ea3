import { describe, expect, it } from 'vitest'

import { loadReference } from '#core/reference/load-reference.ts'
import { findKeySectors } from '#shared/domain/firms/find-key-sectors.ts'
import { resourcesFolder } from '#test/support/open-firm-core.ts'

const { keySectors } = (await loadReference(resourcesFolder)).lists

describe('findKeySectors', () => {
  it.each([
    ['Cơ khí', ['KS01']],
    ['ngành cơ khí chính xác', ['KS01']],
    ['Ngành: gia công cơ khí', ['KS01']],
    ['sản xuất nhựa', ['KS08']],
    ['Điện', ['KS04']],
    ['Điện tử', ['KS05']],
    ['Điện - điện tử', ['KS04', 'KS05']],
    ['khuôn mẫu; bao bì', ['KS02', 'KS15']],
    ['In', ['KS15']],
  ])('guesses what "%s" means, and says that it is a guess', (text, found) => {
    expect(findKeySectors(text, keySectors)).toEqual({ found, byWords: found, rest: [] })
  })

  it.each([
    ['Hóa chất, cao su - nhựa', ['KS08']],
    ['KS13', ['KS13']],
    ['ks01; Vật liệu mới', ['KS01', 'KS07']],
  ])('takes "%s" for what it says', (text, found) => {
    expect(findKeySectors(text, keySectors)).toEqual({ found, byWords: [], rest: [] })
  })

  it.each([
    ...['Thiết bị', 'Công nghiệp', 'Công nghệ cao', 'Sản phẩm', 'Xây dựng', 'Vận tải', 'Chất'],
    ...['Chế tạo', 'Chế biến', 'hỗ trợ', 'thông tin', 'Vận chuyển'],
  ])('takes no sector for "%s"', (text) => {
    expect(findKeySectors(text, keySectors)).toEqual({ found: [], byWords: [], rest: [text] })
  })
})
