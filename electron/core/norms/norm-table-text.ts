import type { Words } from '#shared/kit/words.ts'

/** The columns of a norm file after the sector code and its name, by norm key, in order. */
export const normColumns: readonly { readonly key: string; readonly header: Words }[] = [
  {
    key: 'automation',
    header: {
      vi: 'Hệ số tự động hóa (triệu đồng/người)',
      en: 'Automation ratio (million VND per person)',
    },
  },
  {
    key: 'energyCostRatio',
    header: { vi: 'Hệ số chi phí năng lượng (%)', en: 'Energy cost ratio (%)' },
  },
  {
    key: 'materialCostRatio',
    header: { vi: 'Hệ số chi phí nguyên vật liệu (%)', en: 'Material cost ratio (%)' },
  },
  {
    key: 'labourProductivity',
    header: {
      vi: 'Năng suất lao động (triệu đồng/người/năm)',
      en: 'Labour productivity (million VND per person a year)',
    },
  },
]

export const normTableText = {
  code: { vi: 'Mã ngành (VSIC)', en: 'Sector code (VSIC)' },
  name: { vi: 'Tên ngành', en: 'Sector name' },
  example: { vi: 'Ví dụ: xóa dòng này', en: 'Example: delete this row' },
  sheetName: { vi: 'Chuẩn so sánh', en: 'Norms' },
  fileName: { vi: 'mau-chuan-so-sanh', en: 'norms-template' },
} satisfies Record<string, Words>
