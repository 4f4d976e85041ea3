import { describe, expect, it } from 'vitest'

import {
  buildVsicIndex,
  findVsicPath,
  searchVsic,
} from '../../../renderer/reference/vsic-search.ts'

const row = (code: string, parent: string | null, section: string, name: string) => ({
  code,
  level: code.length,
  parent,
  section,
  name,
})
const index = buildVsicIndex([
  row('A', null, 'A', 'NÔNG NGHIỆP'),
  row('01', 'A', 'A', 'Nông nghiệp và hoạt động gia công có liên quan'),
  row('C', null, 'C', 'CÔNG NGHIỆP CHẾ BIẾN, CHẾ TẠO'),
  row('25', 'C', 'C', 'Sản xuất sản phẩm từ kim loại đúc sẵn'),
  row('259', '25', 'C', 'Sản xuất sản phẩm khác bằng kim loại'),
  row('2592', '259', 'C', 'Gia công cơ khí; xử lý và tráng phủ kim loại'),
])
const codesFor = (query: string) => searchVsic(index, query, 10).map((match) => match.row.code)

describe('searchVsic', () => {
  it('finds codes by their first digits, the shortest first', () => {
    expect(codesFor('25')).toEqual(['25', '259', '2592'])
  })

  it('finds names by the beginnings of words without diacritics', () => {
    expect(codesFor('gia co khi')).toEqual(['2592'])
  })

  it('puts manufacturing before other sections', () => {
    expect(codesFor('gia công')).toEqual(['2592', '01'])
  })

  it('finds a code by the names above it, after those that carry the words themselves', () => {
    expect(codesFor('duc san')).toEqual(['25', '259', '2592'])
  })

  it('finds nothing while nothing is typed', () => {
    expect(codesFor('  ')).toEqual([])
  })

  it('shows where a code stands in the tree', () => {
    expect(findVsicPath(index, '2592')?.path.map(({ code }) => code)).toEqual(['C', '25', '259'])
  })
})
