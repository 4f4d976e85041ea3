import { headerKey, makeHeaderGuesser } from '#shared/domain/imports/header-guesser.ts'

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

/** What knows the columns of a list of firms. */
export const firmHeaders = makeHeaderGuesser(
  headerNames,
  new Map<string, ImportField>([
    ['khu vuc', 'ward'],
    ['dia ban', 'ward'],
    ['nganh nghe', 'keySector'],
    ['nganh', 'keySector'],
  ]),
)

/** Đồng in one unit of a money column, by what its header says in brackets or after a comma. */
export function guessMoneyUnit(header: string): 1 | 1_000 | 1_000_000 | 1_000_000_000 {
  const words = ` ${headerKey(header)} `
  if (/ (ty|ti|billion|bn)( dong| vnd)? /.test(words)) return 1_000_000_000
  if (/ (trieu|tr|trd|million|mn)( dong| vnd)? /.test(words)) return 1_000_000
  return / (nghin|ngan|1000|1 000|thousand)( dong| vnd| d)? /.test(words) ? 1_000 : 1
}
