import type { Words } from '#shared/kit/words.ts'

/** One result as it is exported: nothing that names a firm, a person, an association or a street. */
export type ExportedRow = Readonly<Record<string, string | number | null>>

/**
 * What each column means, in the order of the file. Behind them come `<code>_min` and `<code>_max` for
 * every criterion of the published instruments.
 */
export const exportColumns = {
  reference_year: { vi: 'Năm đánh giá', en: 'Year assessed' },
  visited_month: {
    vi: 'Tháng khảo sát (ngày đầu tháng)',
    en: 'Month of the visit, as its first day',
  },
  instrument_id: { vi: 'Bộ tiêu chí', en: 'Instrument' },
  instrument_version: { vi: 'Phiên bản bộ tiêu chí', en: 'Version of the instrument' },
  vsic_version: { vi: 'Danh mục ngành 2018 hay 2025', en: 'VSIC list of 2018 or of 2025' },
  sector: { vi: 'Ngành cấp 2 (hoặc chữ cấp 1)', en: 'VSIC division, or section letter' },
  key_sector: { vi: 'Mã ngành trọng điểm', en: 'Key sector' },
  former_district: {
    vi: 'Quận, huyện trước 01/7/2025 (nhiều thì nối bằng dấu /)',
    en: 'District of before 2025-07-01, several joined by /',
  },
  size_class: { vi: 'Quy mô theo Nghị định 80/2021', en: 'Size class' },
  ownership: { vi: 'Loại hình sở hữu', en: 'Ownership' },
  total_min: { vi: 'Tổng điểm thấp nhất', en: 'Lowest possible total' },
  total_max: { vi: 'Tổng điểm cao nhất', en: 'Highest possible total' },
  synchrony_min: {
    vi: 'Hệ số đồng bộ thấp nhất (công thức tạm)',
    en: 'Lowest synchrony coefficient',
  },
  synchrony_max: { vi: 'Hệ số đồng bộ cao nhất', en: 'Highest synchrony coefficient' },
  class: { vi: 'Mức trình độ, UNDECIDED khi chưa rõ', en: 'Class, UNDECIDED while open' },
  class_lowest: { vi: 'Mức thấp nhất có thể', en: 'Lowest possible class' },
  class_highest: { vi: 'Mức cao nhất có thể', en: 'Highest possible class' },
} as const satisfies Readonly<Record<string, Words>>
