import { expect, it } from 'vitest'

import { addFirm } from '#core/firms/add-firm.ts'
import { exportFirms } from '#core/firms/export-firms.ts'
import { readTable } from '#core/spreadsheets/read-table.ts'
import { everyFirm, firmDetails, openFirmCore } from '#test/support/open-firm-core.ts'

async function coreWithFirms() {
  const core = await openFirmCore()
  for (const details of [
    { name: 'Đức Thắng', taxCode: '0101248141', revenueVnd: 1_500_000_000, wardCode: '00004' },
    {
      name: '=HYPERLINK("http://x")',
      note: '@SUM(A1)',
      address: 'a;b "c"',
      taxCode: '001085012345',
    },
  ]) {
    await addFirm(core, firmDetails(details))
  }
  return core
}

it('writes a workbook with typed numbers, tax codes as text and no formula', async () => {
  const core = await coreWithFirms()
  const made = await exportFirms(core, { filter: everyFirm({}), format: 'xlsx', language: 'vi' })

  const read = await readTable(made.bytes, null)
  const rows = read.ok ? read.value.sheet.rows.slice(1).map(({ cells }) => cells) : []
  const written = rows.flat().map((cell) => cell?.text)
  expect(rows[0]?.[0]?.text).toBe('Đức Thắng')
  expect(rows[0]?.[1]).toMatchObject({ kind: 'text', text: '0101248141' })
  expect(rows[0]?.[4]?.text).toBe('Phường Ba Đình')
  expect(rows[0]?.[8]).toMatchObject({ kind: 'number', text: '1500000000' })
  expect(written).toContain(`'=HYPERLINK("http://x")`)
  expect(written).toContain("'@SUM(A1)")
  expect(written).toContain('001•••••2345')
})

it('writes text that Excel opens: a mark, semicolons, quotes where needed', async () => {
  const core = await coreWithFirms()
  const filter = everyFirm({ text: 'hyperlink' })
  const made = await exportFirms(core, { filter, format: 'csv', language: 'en' })

  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(made.bytes)
  expect(text.startsWith('\ufeffFirm name;Tax code;')).toBe(true)
  expect(text).toContain('"a;b ""c"""')
  expect(text.split('\r\n')[1]).toContain(`"'=HYPERLINK(""http://x"")"`)
})
