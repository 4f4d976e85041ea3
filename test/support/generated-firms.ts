import { firmSchema, type Firm } from '#shared/domain/firms/firm.ts'
import type { Ward } from '#shared/domain/firms/reference-lists.ts'

const trades =
  'Cơ khí|Khuôn mẫu|Nhựa kỹ thuật|Bao bì|In ấn|Dệt kim|May mặc|Da giày|Nội thất gỗ|Điện tử|Thiết bị điện|Hóa chất|Cao su|Thực phẩm|Đồ uống|Thép|Nhôm kính|Vật liệu xây dựng|Tự động hóa|Dược phẩm'.split(
    '|',
  )
const names =
  'Đức Thắng|Hưng Thịnh|Phát Đạt|Minh Anh|An Bình|Thăng Long|Đại Việt|Kim Ngân|Sao Mai|Thành Công|Quang Tuấn|Hoa Lan|Hồng Ngọc|Tiến Phát|Bảo Châu|Trường Sơn|Phương Đông|Ánh Dương|Việt Á|Sông Hồng'.split(
    '|',
  )
const forms = [
  'Công ty TNHH',
  'Công ty Cổ phần',
  'Công ty TNHH MTV',
  'Doanh nghiệp tư nhân',
  'Hợp tác xã',
]
const streets =
  'Nguyễn Trãi|Lê Duẩn|Giải Phóng|Trường Chinh|Phạm Hùng|Khu công nghiệp Quang Minh|Cụm công nghiệp Phú Thị'.split(
    '|',
  )

/** The same fictional firms in every run: a linear congruential generator chooses. */
export function generatedFirms(count: number, wards: readonly Ward[]): Firm[] {
  let seed = 20_260_301
  const pick = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const from = <Item>(items: readonly Item[]): Item => items[pick(items.length)]!

  return Array.from({ length: count }, (_, index) => ({
    id: firmSchema.shape.id.parse(`00000000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`),
    name: `${from(forms)} ${from(trades)} ${from(names)} ${pick(9) === 0 ? 'Hà Nội' : from(names)} ${pick(1000)}`,
    taxCode: `01${String(index + 1).padStart(7, '0')}${pick(10)}`,
    vsic: {
      version: '2025' as const,
      code: from(['2592', '2220', '1410', '2710', '1079', '4690']),
    },
    keySectorId: from([null, 'KS01', 'KS04', 'KS11']),
    wardCode: from(wards).code,
    address: `Số ${1 + pick(300)} ${from(streets)}`,
    ownership: null,
    employees: pick(600),
    revenueVnd: pick(500) * 1_000_000_000,
    totalCapitalVnd: pick(300) * 1_000_000_000,
    contacts: [],
    publicationConsent: null,
    note: '',
    isSample: true,
    version: 1,
    createdAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
  }))
}
