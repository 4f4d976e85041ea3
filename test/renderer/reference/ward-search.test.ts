import { describe, expect, it } from 'vitest'

import {
  buildWardIndex,
  oldDistrictsOf,
  searchWards,
} from '../../../renderer/reference/ward-search.ts'

const baDinh = {
  code: '00004',
  name: 'Phường Ba Đình',
  oldNames: ['Phường Trúc Bạch', 'Phường Kim Mã', 'Quận Ba Đình'],
}
const ngocHa = {
  code: '00008',
  name: 'Phường Ngọc Hà',
  oldNames: ['Phường Ngọc Hà', 'Phường Kim Mã', 'Quận Ba Đình', 'Quận Cầu Giấy'],
}
const index = buildWardIndex([baDinh, ngocHa])

describe('searchWards', () => {
  it('finds a ward by its name without diacritics', () => {
    expect(searchWards(index, 'ngoc ha', 20)).toEqual([{ oldName: null, wards: [ngocHa] }])
  })

  it('finds a ward whose kind was typed wrong', () => {
    expect(searchWards(index, 'xã Ngọc Hà', 20)).toEqual([{ oldName: null, wards: [ngocHa] }])
    expect(searchWards(index, 'thị trấn truc bach', 20)).toEqual([
      { oldName: 'Phường Trúc Bạch', wards: [baDinh] },
    ])
  })

  it('finds nothing for a kind alone that no unit has', () => {
    expect(searchWards(index, 'thị trấn', 20)).toEqual([])
  })

  it('finds a ward by a name of before July 2025 and says which', () => {
    expect(searchWards(index, 'truc bach', 20)).toEqual([
      { oldName: 'Phường Trúc Bạch', wards: [baDinh] },
    ])
  })

  it('answers every part of an old ward that was split, for the user to choose', () => {
    expect(searchWards(index, 'kim ma', 20)).toEqual([
      { oldName: 'Phường Kim Mã', wards: [baDinh, ngocHa] },
    ])
  })

  it('puts today’s names before old districts', () => {
    expect(searchWards(index, 'Ba Đình', 20).map(({ oldName }) => oldName)).toEqual([
      null,
      'Quận Ba Đình',
    ])
  })

  it('answers no more wards than asked for', () => {
    expect(searchWards(index, 'kim ma', 1)).toEqual([{ oldName: 'Phường Kim Mã', wards: [baDinh] }])
  })

  it('tells wards apart by the districts they lay in', () => {
    expect(oldDistrictsOf(ngocHa)).toEqual(['Quận Ba Đình', 'Quận Cầu Giấy'])
  })
})
