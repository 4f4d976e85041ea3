import { expect, it } from 'vitest'

import { tellApart } from '#shared/domain/mentors/tell-apart.ts'

const one = { id: '1', name: 'Nguyễn Văn Hùng', workplace: 'Viện Cơ khí', phone: '0912 345 678' }
const two = { id: '2', name: 'Nguyễn Văn Hùng', workplace: 'Công ty Nhựa', phone: '0987654321' }

it.each([
  ['their workplaces', [one, two], ['Viện Cơ khí', 'Công ty Nhựa']],
  ['the last digits of the telephone', [{ ...one, workplace: '' }, two], ['…678', '…321']],
  ['a number', [one, { ...two, workplace: one.workplace, phone: '' }], ['1', '2']],
])('tells namesakes apart by %s', (_, namesakes, marks) => {
  expect([...tellApart(namesakes).values()]).toEqual(
    marks.map((mark) => `Nguyễn Văn Hùng (${mark})`),
  )
})

it('compares within one name alone', () => {
  const other = { ...two, id: '3', name: 'Lê Văn Hùng', workplace: one.workplace }
  const apart = tellApart([one, two, other, { ...other, id: '4', workplace: 'Viện Hóa' }])
  expect(apart.get('1')).toBe('Nguyễn Văn Hùng (Viện Cơ khí)')
  expect(apart.get('2')).toBe('Nguyễn Văn Hùng (Công ty Nhựa)')
})
