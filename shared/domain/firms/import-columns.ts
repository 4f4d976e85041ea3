import { foldText } from '#shared/kit/fold-text.ts'

import type { ImportField } from './firm-import.ts'

/**
 * What people call the columns, folded, in Vietnamese and English. The longest name found in a header
 * decides, so that `ten nguoi lien he` is a contact and not the firm.
 */
const headerNames: Readonly<Record<ImportField, readonly string[]>> = {
  name: [
    'ten doanh nghiep',
    'ten cong ty',
    'ten don vi',
    'ten dn',
    'ten co so',
    'doanh nghiep',
    'cong ty',
    'company name',
    'firm name',
    'company',
    'firm',
    'name',
    'ten',
  ],
  taxCode: [
    'ma so thue',
    'ma so doanh nghiep',
    'ma so dn',
    'mst',
    'msdn',
    'mst dn',
    'tax code',
    'tax id',
    'enterprise code',
  ],
  vsicCode: [
    'ma nganh nghe',
    'ma nganh',
    'ma vsic',
    'vsic',
    'nganh chinh',
    'sector code',
    'industry code',
  ],
  keySector: ['linh vuc trong diem', 'linh vuc', 'nhom nganh', 'key sector', 'sector'],
  ward: ['phuong xa', 'xa phuong', 'phuong', 'xa', 'ward', 'commune'],
  address: ['dia chi tru so', 'dia chi', 'tru so', 'address'],
  ownership: [
    'loai hinh so huu',
    'loai hinh doanh nghiep',
    'loai hinh',
    'hinh thuc so huu',
    'so huu',
    'ownership',
  ],
  employees: [
    'so lao dong binh quan',
    'tong so lao dong',
    'so lao dong',
    'so nhan vien',
    'lao dong',
    'employees',
    'labour',
    'headcount',
  ],
  revenue: ['tong doanh thu', 'doanh thu', 'revenue', 'turnover'],
  totalCapital: ['tong nguon von', 'nguon von', 'tong von', 'von', 'total capital', 'capital'],
  contactName: [
    'ten nguoi lien he',
    'ho ten nguoi lien he',
    'ho va ten nguoi lien he',
    'nguoi lien he',
    'dau moi lien he',
    'nguoi dai dien',
    'ho va ten',
    'contact person',
    'contact name',
    'contact',
  ],
  contactTitle: ['chuc vu', 'chuc danh', 'title', 'position'],
  contactPhone: [
    'so dien thoai',
    'dien thoai lien he',
    'dien thoai',
    'sdt',
    'di dong',
    'contact phone',
    'phone',
    'mobile',
    'tel',
  ],
  contactEmail: ['thu dien tu', 'contact email', 'e mail', 'email'],
  note: ['ghi chu', 'note', 'notes', 'remarks'],
}

const byLength = Object.entries(headerNames)
  .flatMap(([field, names]) => names.map((name) => ({ field: field as ImportField, name })))
  .sort((left, right) => right.name.length - left.name.length)

/** The field a header names, null when none is recognised. */
export function guessField(header: string): ImportField | null {
  const words = ` ${plain(header)} `
  return byLength.find(({ name }) => words.includes(` ${name} `))?.field ?? null
}

/** The field of each column; where two columns name the same one, the first keeps it. */
export function guessFields(headers: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>()
  return headers.map((header) => {
    const field = guessField(header)
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

const rowsLookedAt = 30

/**
 * Which row holds the headers: the first of those that name most fields, at least two, within the
 * first rows; titles above it name hardly any. Position in `rows`, 0 when none stands out.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const named = rows
    .slice(0, rowsLookedAt)
    .map((row) => guessFields(row).filter((field) => field !== null).length)
  const most = Math.max(0, ...named)
  return most < 2 ? 0 : named.indexOf(most)
}

/** Đồng in one unit of a money column, by what its header says in brackets or after a comma. */
export function guessMoneyUnit(header: string): 1 | 1_000 | 1_000_000 | 1_000_000_000 {
  const words = ` ${plain(header)} `
  if (/ (ty|ti|billion|bn)( dong| vnd)? /.test(words)) return 1_000_000_000
  if (/ (trieu|tr|trd|million|mn)( dong| vnd)? /.test(words)) return 1_000_000
  return / (nghin|ngan|1000|1 000|thousand)( dong| vnd| d)? /.test(words) ? 1_000 : 1
}

function plain(header: string): string {
  return foldText(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
