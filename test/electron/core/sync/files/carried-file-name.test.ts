import { expect, it } from 'vitest'

import { carriedFileName } from '#core/sync/files/carried-file-name.ts'

const rest = { at: '2026-11-26T18:30:00.000Z', unique: '0003-1f3a9c', ending: 'nbac' } as const

it('says what, who and the day in Hanoi in letters every file system takes', () => {
  expect(
    carriedFileName({ words: ['lo so 1', 'Lô tháng 11/2026', 'HH Cơ khí ĐỨC'], ...rest }),
  ).toBe('lo-so-1-lo-thang-11-2026-hh-co-khi-duc-2026-11-27-0003-1f3a9c.nbac')
})

it('cuts long names between words and leaves out what has no letters', () => {
  const long = 'Hiệp hội Doanh nghiệp Công nghiệp hỗ trợ thành phố Hà Nội'
  expect(carriedFileName({ words: ['***', long], ...rest })).toBe(
    'hiep-hoi-doanh-nghiep-cong-nghiep-ho-tro-2026-11-27-0003-1f3a9c.nbac',
  )
  const unbroken = carriedFileName({ words: ['a'.repeat(300), 'b'.repeat(300)], ...rest })
  expect(unbroken.length).toBeLessThan(120)
})
