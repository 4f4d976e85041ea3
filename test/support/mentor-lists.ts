import { workbook, type TestCell } from './workbook.ts'

const font = '.VnTime'

/** As such lists are: titles, merged cells, old fonts, eaten zeros, repeated people, odd dates. */
const messyRows: readonly (readonly TestCell[])[] = [
  ['HIỆP HỘI CÔNG NGHIỆP HỖ TRỢ', null, null, null, null, null, null, null, null],
  ['DANH SÁCH CHUYÊN GIA, TƯ VẤN VIÊN NĂM 2026', null, null, null, null, null, null, null, null],
  [null, null, null, null, null, null, null, null, null],
  [
    'TT',
    'Đơn vị công tác',
    'Họ và tên',
    'SĐT',
    'Email',
    'Ngày sinh',
    'Số CCCD',
    'Lĩnh vực',
    'Phường/xã',
  ],
  [
    1,
    { text: 'ViÖn C¬ khÝ', font },
    { text: 'NguyÔn V¨n H¶i', font },
    912345678,
    'hai@vien.vn',
    '05/09/1975',
    1075012345,
    'Khuôn mẫu, đồ gá',
    'Trúc Bạch',
  ],
  [
    2,
    null,
    'TRẦN THỊ MAI',
    '0987 654 321',
    'mai@vien.vn',
    '1980',
    '001080012345',
    'Tự động hóa nhà xưởng',
    'Kim Mã',
  ],
  [
    3,
    'Công ty CP Năng suất',
    'Lê Hoàng Bách',
    '12345',
    'bach.at.ns',
    '31/02/1970',
    null,
    null,
    'Không Có Thật',
  ],
  [4, 'Công ty CP Năng suất', null, '0911222333', null, null, null, null, null],
  [5, 'Viện Cơ khí', 'Nguyễn Văn Hải', '0912345678', null, null, null, 'Cơ khí chính xác', null],
]

/**
 * A1:I1 and A2:I2 are titles; the workplace of rows 5 and 6 is one merged cell. More people follow from
 * row 10 on, each by name and a telephone number whose zero Excel has eaten.
 */
export function messyMentors(...more: readonly string[]): Uint8Array<ArrayBuffer> {
  const rows = more.map((name, index): TestCell[] => [6 + index, null, name, 935000001 + index])
  return new Uint8Array(workbook([...messyRows, ...rows], ['A1:I1', 'A2:I2', 'B5:B6']))
}

/** Eight people in rows 3 to 10, telephone numbers without their zeros; rows 5 and 9 share a name. */
export function eightMentors(): Uint8Array<ArrayBuffer> {
  const people = [
    ...['Trần Thị Mai', 'Lê Hoàng Bách', 'Nguyễn Văn An', 'Phạm Minh Đức'],
    ...['Vũ Thị Lan', 'Hoàng Quang Sơn', 'Nguyễn Văn An', 'Đỗ Thu Yến'],
  ]
  const rows = people.map((name, at): TestCell[] => [
    ...[at + 1, name, 912_345_670 + at, at === 0 ? 'Đông Anh' : null, `Công ty số ${String(at)}`],
  ])
  const header = ['TT', 'Họ và tên', 'Điện thoại', 'Địa bàn', 'Nơi làm việc']
  return new Uint8Array(workbook([['DANH SÁCH MENTOR', null, null, null, null], header, ...rows]))
}

const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô']
const middle = ['Văn', 'Thị', 'Đức', 'Minh', 'Ngọc', 'Hữu', 'Thanh', 'Quang', 'Thu', 'Anh']
const given =
  'An Bình Chi Dũng Giang Hải Hùng Khánh Lan Mai Nam Oanh Phúc Quân Sơn Tâm Uyên Vân Xuân Yến'.split(
    ' ',
  )

/** One of 2,000 names. */
export function nameOf(index: number): string {
  const names = [
    family[index % 10],
    middle[Math.floor(index / 10) % 10],
    given[Math.floor(index / 100) % 20],
  ]
  return names.join(' ')
}

/** A list of so many different people. */
export function manyMentors(count: number): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: count }, (_, index): TestCell[] => [
    index + 1,
    nameOf(index),
    `09${String(10_000_000 + index)}`,
    `mentor${index}@hiephoi.vn`,
    `Công ty số ${index % 700}`,
    `${String((index % 27) + 1)}/${String((index % 11) + 1)}/${String(1960 + (index % 41))}`,
  ])
  const header = ['TT', 'Họ và tên', 'Điện thoại', 'Email', 'Nơi làm việc', 'Ngày sinh']
  return new Uint8Array(workbook([header, ...rows]))
}
