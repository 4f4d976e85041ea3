import { writeXlsx, type WrittenCell } from '#core/spreadsheets/write-table.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import { importFieldSchema, type ImportField } from '#shared/domain/firms/firm-import.ts'
import type { Language } from '#shared/kit/words.ts'

import { firmTableTextEn } from './firm-table-text-en.ts'
import { firmTableTextVi } from './firm-table-text-vi.ts'

export const firmTableText = { vi: firmTableTextVi, en: firmTableTextEn }

/** The empty table with the headers the import knows and one example row. */
export async function makeFirmTemplate(language: Language): Promise<MadeFile> {
  const text = firmTableText[language]
  const example: Readonly<Record<ImportField, WrittenCell>> = {
    name: 'Công ty TNHH Ví dụ (xóa dòng này)',
    taxCode: '0100000010',
    vsicCode: '2592',
    keySector: 'KS01',
    ward: 'Phường Ba Đình',
    address: 'Số 1 phố Ví dụ',
    ownership: text.ownership.private,
    employees: 45,
    revenue: 30_000_000_000,
    totalCapital: 20_000_000_000,
    contactName: 'Nguyễn Văn A',
    contactTitle: 'Giám đốc',
    contactPhone: '0912345678',
    contactEmail: 'lienhe@example.vn',
    note: '',
  }
  return writeXlsx({
    fileName: text.templateFileName,
    sheetName: text.sheetName,
    headers: importFieldSchema.options.map((field) => text.headers[field]),
    rows: [importFieldSchema.options.map((field) => example[field])],
  })
}
