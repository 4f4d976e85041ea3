import { describe, expect, it } from 'vitest'

import { loadReference } from '#core/reference/load-reference.ts'
import { findKeySectors } from '#shared/domain/firms/find-key-sectors.ts'
import { resourcesFolder } from '#test/support/open-firm-core.ts'

const { keySectors } = (await loadReference(resourcesFolder)).lists

describe('findKeySectors', () => {
  it.each([
    ['Cơ khí', ['KS01']],
    ['ngành cơ khí chính xác', ['KS01']],
    ['Nhựa', ['KS08']],
    ['Điện', ['KS04']],
    ['Điện tử', ['KS05']],
    ['khuôn mẫu; bao bì', ['KS02', 'KS15']],
    ['Hóa chất, cao su - nhựa', ['KS08']],
    ['In', ['KS15']],
    ['KS13', ['KS13']],
  ])('knows the sectors that "%s" means', (text, found) => {
    expect(findKeySectors(text, keySectors)).toEqual({ found, rest: [] })
  })

  it.each(['Thiết bị', 'Công nghiệp', 'Vận chuyển'])(
    'takes none for "%s", which several have or none',
    (text) => {
      expect(findKeySectors(text, keySectors)).toEqual({ found: [], rest: [text] })
    },
  )
})
