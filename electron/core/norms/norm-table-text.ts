import type { InstrumentNorm } from '#shared/domain/instruments/instrument-definition.ts'
import type { Language, Words } from '#shared/kit/words.ts'

/** What heads the column of a norm: its name and unit as the instrument gives them. */
export function normHeading({ label, unit }: InstrumentNorm, language: Language): string {
  return unit[language] === '' ? label[language] : `${label[language]} (${unit[language]})`
}

export const normTableText = {
  code: { vi: 'Mã ngành (VSIC)', en: 'Sector code (VSIC)' },
  name: { vi: 'Tên ngành', en: 'Sector name' },
  example: { vi: 'Ví dụ: xóa dòng này', en: 'Example: delete this row' },
  sheetName: { vi: 'Chuẩn so sánh', en: 'Norms' },
  fileName: { vi: 'mau-chuan-so-sanh', en: 'norms-template' },
} satisfies Record<string, Words>
