import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { makeWorkspace, passphrase } from './make-workspace.ts'
import { seriousFindings } from './serious-findings.ts'

const pageBytes = 4096

const details = {
  ...{ taxCode: null, vsic: null, keySectorId: null, wardCode: null, address: 'Số 5 Giải Phóng' },
  ...{ ownership: null, employees: null, revenueVnd: null, totalCapitalVnd: null },
  ...{ contacts: [], publicationConsent: null },
}

async function addFirms(page: Page, from: number, count: number): Promise<void> {
  for (let at = from; at < from + count; at++) {
    const name = `Công ty Cơ khí số ${String(at)}`
    await askApp(page, ['firms', 'add'], { ...details, name, note: 'dài '.repeat(200) })
  }
}

/** The first page, without which nothing opens, and every eleventh of those behind. */
function destroy(file: string): Buffer {
  const bytes = readFileSync(file)
  const last = bytes.length / pageBytes
  for (let page = 1; page <= last; page += 11) {
    bytes.fill(0, (page - 1) * pageBytes, page * pageBytes)
  }
  writeFileSync(file, bytes)
  return bytes
}

test('a half-destroyed workspace is salvaged at the door, says what is lost, and is worked in again', async ({
  startApp,
}) => {
  const first = await startApp()
  await makeWorkspace(first.page)
  await addFirms(first.page, 1, 30)
  await askApp(first.page, ['backups', 'make'])
  await addFirms(first.page, 31, 30)
  await first.stop()
  const file = join(first.homeFolder, 'workspace.db')
  const damaged = destroy(file)

  const { page } = await startApp({ homeFolder: first.homeFolder })
  await page.getByLabel('Cụm mật khẩu', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Có hai cách đi tiếp' })).toBeVisible()
  await expect(page.getByText(/Bản sao lưu tốt mới nhất: hôm nay/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Khôi phục bản/ }).first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  const start = page.getByRole('button', { name: 'Cứu dữ liệu', exact: true })
  await start.focus()
  await page.keyboard.press('Enter')
  const title = page.getByRole('heading', { level: 1, name: 'Kết quả cứu dữ liệu' })
  await expect(title).toBeVisible({ timeout: 60_000 })
  const kinds = page.getByRole('region', { name: 'Từng loại dữ liệu' })
  await expect(kinds.getByRole('row', { name: /^Doanh nghiệp/ })).toBeVisible()
  const lost = page.getByRole('region', { name: 'Những mục mất hoặc cần xem lại' })
  await expect(
    lost.getByRole('row', { name: /co khi so|Công ty Cơ khí số/i }).first(),
  ).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lưu kết quả ra tệp' }).click()
  expect((await download).suggestedFilename()).toContain('ket-qua-cuu-du-lieu')

  const report = await askApp(page, ['salvage', 'report'])
  const firms = report?.kinds.find(({ kind }) => kind === 'firms')
  expect((firms?.kept ?? 0) + (firms?.lost ?? 0)).toBe(60)
  expect(firms?.kept).toBeGreaterThan(30)
  const kept = readdirSync(first.homeFolder).find((name) => name === report?.keptFileName)
  expect(readFileSync(join(first.homeFolder, kept ?? '')).equals(damaged)).toBe(true)

  await page.getByRole('link', { name: 'Về Hôm nay' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible()
  await addFirms(page, 61, 1)
  const found = await askApp(page, ['firms', 'search'], {
    filter: {
      ...{ text: 'số 61', wardCode: null, vsicPrefix: null, keySectorId: null },
      ...{ sizeClass: null, assessed: 'any' },
    },
    ...{ offset: 0, limit: 5 },
  })
  expect(found.rows[0]?.name).toBe('Công ty Cơ khí số 61')
})
