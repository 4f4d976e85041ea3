import { expect, it } from 'vitest'

import { toFileWords } from '#shared/kit/to-file-words.ts'

it('leaves letters that every file system takes, and ends at no dash', () => {
  expect(toFileWords('Đợt 1, năm 2026')).toBe('dot-1-nam-2026')
  expect(toFileWords(' Nguyễn Thị Hồng Ấm ')).toBe('nguyen-thi-hong-am')
  expect(toFileWords('../..\\C:')).toBe('c')
  expect(toFileWords('a '.repeat(100))).toMatch(/^[a-]{1,59}a$/)
})
