import { beforeEach, describe, expect, it } from 'vitest'

import type { FirmCore } from '#core/firms/firm-core.ts'
import { firmHandlers } from '#core/firms/firm-handlers.ts'
import { firmImportHandlers } from '#core/firms/firm-import-handlers.ts'
import type { ImportChoices } from '#shared/domain/firms/firm-import.ts'
import type { Firm } from '#shared/domain/firms/firm.ts'
import { everyFirm, firmDetails, openFirmCore } from '#test/support/open-firm-core.ts'
import { workbook } from '#test/support/workbook.ts'

const guess: ImportChoices = {
  sheet: null,
  headerRow: null,
  fields: null,
  encoding: null,
  moneyUnit: null,
}

const font = '.VnTime'
const messy = workbook(
  [
    ['DANH SÁCH DOANH NGHIỆP NĂM 2025', null, null, null, null, null],
    ['Doanh thu (triệu đồng)', 'MST', 'Tên doanh nghiệp', 'Phường/xã', 'SĐT', 'Số lao động'],
    [
      '1.500',
      101248141,
      { text: 'C«ng ty Cæ phÇn C¬ khÝ §«ng Anh', font },
      'Trúc Bạch',
      912345678,
      45,
    ],
    [2.5, '0100109106', { text: 'c«ng ty sao mai', font: '.VnTimeH' }, 'Quận Ba Đình', '', '1.5'],
    ['abc', '0100109107', 'Công ty sai mã', null, null, -3],
    ['1', null, 'CTCP cơ khí Đông Anh', null, null, null],
  ],
  ['A1:F1'],
)

describe('firmImportHandlers', () => {
  let core: FirmCore
  let imports: ReturnType<typeof firmImportHandlers>
  let firms: ReturnType<typeof firmHandlers>
  const counts = new Map<string, number>()

  beforeEach(async () => {
    counts.clear()
    core = await openFirmCore(counts)
    imports = firmImportHandlers(core, () => undefined)
    firms = firmHandlers(core)
  })

  const preview = async (bytes: Uint8Array, choices: Partial<ImportChoices> = {}) => {
    const read = await imports.preview({
      fileName: 'danh sách.xlsx',
      bytes: new Uint8Array(bytes),
      choices: { ...guess, ...choices },
      language: 'vi',
    })
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    return read.value
  }
  const apply = async (
    bytes: Uint8Array,
    duplicates: 'skip' | 'update-empty-fields' | 'add-anyway' = 'skip',
  ) => {
    const applied = await imports.apply({ previewId: (await preview(bytes)).previewId, duplicates })
    if (!applied.ok) throw new Error(JSON.stringify(applied.failure))
    return applied.value
  }
  const listed = async () => {
    const found = await firms.search({ filter: everyFirm({}), offset: 0, limit: 100 })
    return found.ok ? found.value.rows : []
  }

  it('understands a messy list: titles, any order, fonts of before Unicode, lost zeros, units', async () => {
    const read = await preview(messy)

    expect(read).toMatchObject({
      headerRow: 2,
      encoding: 'tcvn3',
      moneyUnit: 1_000_000,
      rowCount: 4,
    })
    expect(read.columns.map(({ field }) => field)).toEqual([
      'revenue',
      'taxCode',
      'name',
      'ward',
      'contactPhone',
      'employees',
    ])
    expect(read.rows[0]).toMatchObject({
      row: 3,
      details: {
        name: 'Công ty Cổ phần Cơ khí Đông Anh',
        taxCode: '0101248141',
        revenueVnd: 1_500_000_000,
        wardCode: '00004',
        employees: 45,
        contacts: [{ phone: '0912345678' }],
      },
    })
    expect(read.repairs).toContainEqual({
      ...{ code: 'tax-code-zero-restored', count: 1 },
      cells: [{ cell: 'B3', found: '101248141', repaired: '0101248141' }],
    })
  })

  it('names the cell, the find and a suggestion for every fault', async () => {
    const { faults } = await preview(messy)

    expect(faults).toContainEqual(
      expect.objectContaining({ cell: 'D4', code: 'ward-ambiguous', found: 'Quận Ba Đình' }),
    )
    expect(faults.filter(({ row }) => row === 5).map(({ cell, code }) => [cell, code])).toEqual([
      ['B5', 'tax-code-check-digit'],
      ['F5', 'number-negative'],
      ['A5', 'number-unreadable'],
    ])
  })

  it('names the firm of a refused row, and tells a zero that does not help', async () => {
    const read = await preview(
      workbook([
        ['Tên công ty', 'MST'],
        ['Công ty  Thiếu Số', 101234567],
      ]),
    )
    expect(read.rows).toMatchObject([{ name: 'Công ty Thiếu Số', details: null }])
    expect(read.faults).toMatchObject([
      {
        ...{ cell: 'B2', about: 'Công ty Thiếu Số', code: 'tax-code-zero-wrong' },
        ...{ severity: 'error', suggestion: '0101234567' },
      },
    ])
  })

  it('promises to fill only firms that lack something, each once', async () => {
    const file = workbook([
      ['Tên công ty', 'MST', 'Số lao động'],
      ['Công ty A Lành', '0101248141', 12],
      ['Công ty B Lành', '0100109106', null],
    ])
    await apply(file)
    expect((await preview(file)).outcomes['update-empty-fields']).toEqual({
      ...{ added: 0, updated: 0, skipped: 2 },
    })
    const fuller = workbook([
      ['Tên công ty', 'MST', 'Số lao động'],
      ['Công ty B Lành', '0100109106', 5],
      ['Công ty B Lành', '0100109106', 6],
    ])
    const { outcomes, rows } = await preview(fuller)
    expect(outcomes['update-empty-fields']).toEqual({ added: 0, updated: 1, skipped: 1 })
    expect(rows.map(({ duplicateOf }) => duplicateOf?.canFill)).toEqual([true, false])
    expect(await apply(fuller, 'update-empty-fields')).toMatchObject({
      ...{ updatedCount: 1, skippedCount: 1 },
    })
  })

  it('sees two spellings of one firm, in the file and in the workspace', async () => {
    const { rows, duplicateCount } = await preview(messy)
    expect(duplicateCount).toBe(1)
    expect(rows[3]).toMatchObject({
      duplicateOf: {
        row: 3,
        firmId: null,
        because: 'name',
        name: 'Công ty Cổ phần Cơ khí Đông Anh',
      },
    })
  })

  it('adds the good rows in one step and takes the whole import back', async () => {
    const clean = workbook([
      ['Tên công ty', 'Mã số thuế'],
      ['Công ty A Lành', '0101248141'],
      ['Công ty B Lành', '0100109106'],
      ['Công ty C', '1'],
    ])
    const made = await apply(clean)
    expect(made).toMatchObject({ addedCount: 2, updatedCount: 0, skippedCount: 1, undoneAt: null })
    expect(await listed()).toHaveLength(2)

    expect(await imports.undo({ importId: made.id as never })).toMatchObject({ ok: true })
    expect(await listed()).toEqual([])
    expect(await imports.undo({ importId: made.id as never })).toMatchObject({
      failure: { because: 'already-undone' },
    })
    expect(await imports.list()).toMatchObject({
      value: [{ undoneAt: expect.any(String) as string }],
    })
    expect(await apply(clean)).toMatchObject({ addedCount: 2 })
  })

  it('fills what a known firm lacks, and gives it back as it was', async () => {
    const added = await firms.add(firmDetails({ name: 'CTY TNHH Đức Thắng', employees: 12 }))
    const file = workbook([
      ['Tên công ty', 'MST', 'Số lao động'],
      ['Công ty TNHH Đức Thắng', '0101248141', 99],
    ])
    const made = await apply(file, 'update-empty-fields')
    expect(made).toMatchObject({ addedCount: 0, updatedCount: 1 })

    const firmId = (added as unknown as { value: Firm }).value.id
    expect(await firms.get({ firmId })).toMatchObject({
      value: { name: 'CTY TNHH Đức Thắng', taxCode: '0101248141', employees: 12, version: 2 },
    })
    await imports.undo({ importId: made.id as never })
    expect(await firms.get({ firmId })).toMatchObject({ value: { taxCode: null, employees: 12 } })
  })

  it('does not take back firms that are in use, and names them', async () => {
    const made = await apply(
      workbook([
        ['Tên công ty', 'Ghi chú'],
        ['Công ty A Lành', 'x'],
      ]),
    )
    const [row] = await listed()
    counts.set(row!.id, 1)

    expect(await imports.undo({ importId: made.id as never })).toMatchObject({
      failure: { because: 'firms-in-use', firmNames: ['Công ty A Lành'] },
    })
    expect(await listed()).toHaveLength(1)
  })

  it('applies a preview once, and only the last one', async () => {
    const file = workbook([
      ['Tên công ty', 'Ghi chú'],
      ['Công ty A Lành', 'x'],
    ])
    const first = await preview(file)
    await preview(file)
    expect(await imports.apply({ previewId: first.previewId, duplicates: 'skip' })).toMatchObject({
      failure: { code: 'import/preview-gone' },
    })
  })

  it('reads the template it gives, in both languages', async () => {
    for (const language of ['vi', 'en'] as const) {
      const made = await imports.template({ language })
      const read = await preview((made as { value: { bytes: Uint8Array } }).value.bytes)
      expect(read.columns.every(({ field }) => field !== null)).toBe(true)
      expect(read).toMatchObject({ readyCount: 1, faults: [] })
    }
  })

  it('follows what the user corrects', async () => {
    const file = workbook([
      ['x', 'y'],
      ['Công ty A Lành', 3],
      ['Công ty B Lành', 4],
    ])
    const read = await preview(file, {
      headerRow: 1,
      fields: { '0': 'name', '1': 'revenue' },
      moneyUnit: 1_000_000_000,
    })
    expect(read.rows.map(({ details }) => details?.revenueVnd)).toEqual([3e9, 4e9])
  })
})
