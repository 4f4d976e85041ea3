import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { readTable } from '#core/spreadsheets/read-table.ts'
import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'

/** A firm of which only the name is known. */
const unknown = {
  taxCode: null,
  vsic: null,
  keySectorId: null,
  wardCode: null,
  address: '',
  ownership: null,
  employees: null,
  revenueVnd: null,
  totalCapitalVnd: null,
  contacts: [],
  publicationConsent: null,
  note: '',
}

/** What the list shows, saved in one format, as bytes. */
async function exportList(page: Page, format: RegExp): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Xuất danh sách' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: format }).click()
  return new Uint8Array(await readFile(await (await download).path()))
}

test('the list that is shown is saved for Excel, and formulas in it are only text', async ({
  startApp,
}) => {
  const { page } = await startApp({ demo: true })
  const name = '=HYPERLINK("http://example.vn";"Cơ khí Ấm Ức")'
  await askApp(page, ['firms', 'add'], {
    ...unknown,
    name,
    note: 'Ghi; chú',
    revenueVnd: 1_500_000_000,
  })
  await page.getByRole('navigation').getByRole('link', { name: 'Doanh nghiệp' }).click()
  await expect(page.getByText('4 doanh nghiệp')).toBeVisible()
  await page.getByRole('searchbox').fill('am uc')
  await expect(page.getByText('1 doanh nghiệp phù hợp')).toBeVisible()

  const csv = await exportList(page, /csv/i)
  expect([...csv.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(csv).trimEnd().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('Tên doanh nghiệp;Mã số thuế')
  expect(lines[1]).toContain(`"'=HYPERLINK(""http://example.vn"";""Cơ khí Ấm Ức"")"`)
  expect(lines[1]).toContain('"Ghi; chú"')

  const table = await readTable(await exportList(page, /xlsx/i), null)
  const rows = table.ok ? table.value.sheet.rows : []
  expect(rows).toHaveLength(2)
  expect(rows[1]?.cells[0]).toMatchObject({ kind: 'text', text: `'${name}` })
  expect(rows[1]?.cells).toContainEqual(
    expect.objectContaining({ kind: 'number', text: '1500000000' }),
  )
})
