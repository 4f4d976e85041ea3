import { expect, it } from 'vitest'

import { normHandlers } from '#core/norms/norm-handlers.ts'
import { openFirmCore } from '#test/support/open-firm-core.ts'
import { workbook } from '#test/support/workbook.ts'

const head = {
  fileName: 'chuan.xlsx',
  instrumentId: 'vn-tt17-2019',
  name: 'Chuẩn thử',
  source: 'Tài liệu thử',
  issuedBy: 'Đơn vị thử',
  validFrom: '2026-01-01',
  vsicVersion: '2025' as const,
}

it('stores the norms of its own template', async () => {
  const norms = normHandlers(await openFirmCore())
  const template = await norms.template({ language: 'vi' })
  const bytes = new Uint8Array(template.ok ? template.value.bytes : [])

  expect(await norms.import({ ...head, bytes })).toMatchObject({
    value: { rowCount: 1, isSample: false },
  })
})

it('names every faulty cell and then stores nothing', async () => {
  const norms = normHandlers(await openFirmCore())
  const bytes = workbook([
    ['Mã ngành', 'Tên', 'a', 'b', 'c', 'd'],
    ['25', 'x', 'abc', -1, '1,5', null],
    ['25', 'x', 1],
    ['999', 'x'],
  ])

  const refused = await norms.import({ ...head, bytes: new Uint8Array(bytes) })
  expect(refused.ok ? [] : refused.failure.faults.map(({ cell, code }) => [cell, code])).toEqual([
    ['C2', 'not-a-number'],
    ['D2', 'negative'],
    ['A3', 'twice'],
    ['A4', 'unknown-vsic'],
    ['C4', 'empty'],
  ])
  expect(await norms.list()).toMatchObject({ value: [] })
})
