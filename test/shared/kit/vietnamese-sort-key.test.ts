import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { personSortKey, vietnameseSortKey } from '#shared/kit/vietnamese-sort-key.ts'

const syllables =
  'an án ạn ả ã à ăn ân ba bảo bình chi cường dung dũng đạt đức em hà hạ hằng hân hoa hòa hồng huệ khánh lan liên ly mai mỹ nam năm ngọc oanh ông ơn phú quý sơn tâm thảo thơ tú tuấn tư uyên ứng vân xuân ý yến'.split(
    ' ',
  )
const names = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '))
const compare = (left: string, right: string) => (left < right ? -1 : Number(left > right))

describe('vietnameseSortKey', () => {
  it('orders as the Vietnamese collation does', () => {
    const { compare: collate } = new Intl.Collator('vi')
    fc.assert(
      fc.property(names, names, (left, right) => {
        const keys = compare(vietnameseSortKey(left), vietnameseSortKey(right))
        expect(keys).toBe(Math.sign(collate(left, right)))
      }),
    )
  })

  it('takes composed and decomposed letters for the same', () => {
    expect(vietnameseSortKey('Đỗ Thị Huệ'.normalize('NFD'))).toBe(vietnameseSortKey('Đỗ Thị Huệ'))
  })
})

describe('personSortKey', () => {
  it('orders people by given name, then family name, then the names between', () => {
    const people = ['Trần Văn Bình', 'Nguyễn Thị An', 'Lê Anh Bình', 'Lê Văn Ân', 'Đặng Văn An']
    const ordered = people.toSorted((left, right) =>
      compare(personSortKey(left), personSortKey(right)),
    )
    expect(ordered).toEqual([
      'Đặng Văn An',
      'Nguyễn Thị An',
      'Lê Văn Ân',
      'Lê Anh Bình',
      'Trần Văn Bình',
    ])
  })
})
