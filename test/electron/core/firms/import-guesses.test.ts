import { expect, it } from 'vitest'

import { firmImportHandlers } from '#core/firms/firm-import-handlers.ts'
import { openFirmCore } from '#test/support/open-firm-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { workbook } from '#test/support/workbook.ts'

const list = workbook([
  ['Tên công ty', 'Lĩnh vực', 'Khu vực', 'Địa chỉ'],
  ['Công ty Khuôn Xanh', 'Ngành khuôn mẫu', '', 'Số 8 Lê Duẩn, P. Cửa Nam, Hà Nội'],
  ['Công ty Giấy Vàng', 'Thiết bị', 'Phường Cửa Nam', 'Xã Đông Anh, Hà Nội'],
])

async function readGuessing(table: Uint8Array) {
  const imports = firmImportHandlers(await openFirmCore(), () => undefined)
  const choices = { sheet: null, headerRow: null, fields: null, encoding: null, moneyUnit: null }
  const about = { fileName: 'danh sách.xlsx', choices, language: 'vi' as const }
  return valueOf(await imports.preview({ ...about, bytes: new Uint8Array(table) }))
}

it('takes a sector by its words and a ward from the address, and says so', async () => {
  const read = await readGuessing(list)

  expect(read.columns.map(({ field }) => field)).toContain('ward')
  const [green, yellow] = read.rows
  expect(green?.details).toMatchObject({ keySectorId: 'KS02', wardCode: '00082' })
  expect(yellow?.details).toMatchObject({ keySectorId: null, wardCode: '00082' })
  expect(read.repairs).toEqual([
    {
      ...{ code: 'ward-from-address', count: 1 },
      cells: [
        { cell: 'D2', found: 'Số 8 Lê Duẩn, P. Cửa Nam, Hà Nội', repaired: 'Phường Cửa Nam' },
      ],
    },
    {
      ...{ code: 'key-sector-by-words', count: 1 },
      cells: [{ cell: 'B2', found: 'Ngành khuôn mẫu', repaired: 'Khuôn mẫu, đồ gá' }],
    },
  ])
  expect(read.faults).toMatchObject([{ cell: 'B3', code: 'key-sector-unknown' }])
})

it.each([
  ['the column that says so', ['Khu vực', 'Phường/Xã'], ['Miền Bắc', 'Phường Cửa Nam'], ''],
  ['the address', ['Khu vực', 'Ghi chú'], ['Miền Bắc', 'a'], 'P. Cửa Nam, Hà Nội'],
])('takes the ward from %s rather than from an area', async (_from, headers, cells, address) => {
  const table = workbook([
    ['Tên công ty', ...headers, 'Địa chỉ'],
    ['Công ty Khuôn Xanh', ...cells, address],
  ])
  const read = await readGuessing(table)
  expect(read.rows[0]?.details).toMatchObject({ wardCode: '00082' })
  expect(read.faults).toEqual([])
})
