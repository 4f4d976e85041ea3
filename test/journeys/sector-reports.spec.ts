import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { passphrase } from './make-workspace.ts'
import { expected, mean } from './sector-scene.ts'

/** As the screen cuts figures, never rounding. */
function cut(value: number, digits = 2): string {
  const factor = 10 ** digits
  const exact = Math.trunc(Number((value * factor).toPrecision(13))) / factor
  return exact.toLocaleString('vi-VN', { maximumFractionDigits: digits })
}

test.describe.configure({ mode: 'serial' })

let home = ''
test.beforeAll(() => {
  test.setTimeout(180_000)
  home = mkdtempSync(join(tmpdir(), 'nang-bac-sectors-'))
  execFileSync(process.execPath, [
    join(import.meta.dirname, 'fill-sector-scene.ts'),
    home,
    passphrase,
  ])
})
test.afterAll(() => {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
})

async function openReports(page: Page): Promise<void> {
  await page.getByLabel('Cụm mật khẩu', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Mở khóa' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Báo cáo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Báo cáo' })).toBeVisible()
}

test('the level of the sector is what the firms come to when added up another way', async ({
  startApp,
}) => {
  const { page } = await startApp({ homeFolder: home })
  await openReports(page)
  await expect(page.getByText('120 trong 160 doanh nghiệp của ngành')).toBeVisible()
  await page.screenshot({ path: '/tmp/sr/screen-1.png', fullPage: true })
})

test('tmp', async ({ startApp }) => {
  const { page } = await startApp({ homeFolder: home })
  await openReports(page)
  await expect(page.getByText('120 trong 160 doanh nghiệp của ngành')).toBeVisible()
  await page.screenshot({ path: '/tmp/sr/top.png' })
  await page.getByRole('heading', { name: 'Độ phân tán theo nhóm' }).scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 600)
  await page.waitForTimeout(300)
  await page.screenshot({ path: '/tmp/sr/spread.png' })
  await page.getByText('Phường/xã', { exact: true }).click()
  await page.mouse.wheel(0, 4000)
  await page.waitForTimeout(300)
  await page.screenshot({ path: '/tmp/sr/ward.png' })
  await page.getByRole('tab', { name: 'Chất lượng phiếu' }).click()
  await expect(page.getByRole('heading', { name: 'Công việc của mentor' })).toBeVisible()
  await page.screenshot({ path: '/tmp/sr/quality.png' })
})
