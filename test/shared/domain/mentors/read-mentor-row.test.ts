import { expect, it } from 'vitest'

import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'
import { readMentorRow, type MentorCells } from '#shared/domain/mentors/read-mentor-row.ts'

const lists: ReferenceLists = {
  ...{ vsic2025: [], vsic2018: [], wards: [], keySectors: [], programmes: [], associations: [] },
}

function read(cells: Readonly<Record<string, string>>, known = lists) {
  const entries = Object.entries(cells).map(([field, text], at) => [
    field,
    { text, isNumber: false, cell: `${'ABC'.charAt(at)}7` },
  ])
  return readMentorRow(Object.fromEntries(entries) as MentorCells, { row: 7, lists: known })
}

it.each(['Tổng cộng: 10 người', 'TỔNG SỐ', 'Cộng: 12'])('takes “%s” for no person', (fullName) => {
  const { mentor, faults } = read({ fullName })
  expect(mentor).toBeNull()
  expect(faults).toMatchObject([{ code: 'total-row', severity: 'error', cell: 'A7' }])
})

it.each(['Tống Văn An', 'Công Văn Tổng', 'Cồng Thị Số'])('takes %s for a person', (fullName) => {
  expect(read({ fullName }).mentor?.details.fullName).toBe(fullName)
})

it('uses the first of several numbers, and keeps the whole cell in the note', () => {
  const { mentor, faults } = read({
    ...{ fullName: 'Trần Văn Cơ', phone: '0915111222 / 0978333444', note: 'bận thứ Hai' },
  })
  expect(mentor?.details).toMatchObject({
    ...{ phone: '0915111222', note: 'bận thứ Hai\n0915111222 / 0978333444' },
  })
  expect(faults).toMatchObject([{ code: 'phone-several', severity: 'warning', cell: 'B7' }])
  expect(read({ fullName: 'Trần Văn Cơ', phone: '0915111222' }).mentor?.details.note).toBe('')
})

const dongAnh = { code: '00454', name: 'Xã Đông Anh', oldNames: ['Xã Cổ Loa', 'Huyện Đông Anh'] }

it.each(['Đông Anh', 'Số 5, Đông Anh, Hà Nội'])(
  'takes the former district “%s” for the ward of its name, and says that it is a guess',
  (ward) => {
    const { mentor, faults } = read(
      { fullName: 'Trần Văn Cơ', ward },
      { ...lists, wards: [dongAnh] },
    )
    expect(mentor?.details.wardCode).toBe('00454')
    expect(faults).toMatchObject([
      {
        ...{ code: 'ward-or-district', severity: 'warning', cell: 'B7' },
        ...{ about: 'Trần Văn Cơ', suggestion: 'Xã Đông Anh' },
      },
    ])
  },
)

it.each(['Xã Đông Anh', 'Cổ Loa'])('takes the ward “%s” without a remark', (ward) => {
  const { mentor, faults } = read({ fullName: 'Trần Văn Cơ', ward }, { ...lists, wards: [dongAnh] })
  expect(mentor?.details.wardCode).toBe('00454')
  expect(faults).toEqual([])
})
