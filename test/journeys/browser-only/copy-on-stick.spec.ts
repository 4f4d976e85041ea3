import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { askApp } from '../ask-app.ts'
import { expect, test } from '../fixtures.ts'
import { makeWorkspace, unlock } from '../make-workspace.ts'
import { seriousFindings } from '../serious-findings.ts'

const firm = {
  ...{ name: 'Công ty TNHH Cơ khí Đức Thắng', taxCode: null, vsic: null, keySectorId: null },
  ...{ wardCode: null, address: '', ownership: null, employees: null, revenueVnd: null },
  ...{ totalCapitalVnd: null, publicationConsent: null, note: '', contacts: [] },
}

// In Electron the passphrase is bound to a keychain, and the recovery code opens the copy: copies.test.ts.
test('the workspace goes to another laptop on a stick and opens there', async ({
  startApp,
}, info) => {
  test.setTimeout(120_000)
  const stick = mkdtempSync(join(tmpdir(), 'nang-bac-stick-'))
  const { page: here } = await startApp()
  await makeWorkspace(here)
  await askApp(here, ['firms', 'add'], firm)
  await here.evaluate(() => (window.location.hash = '/settings?tab=backups'))
  await here.getByRole('button', { name: 'Chép ra USB' }).click()
  await here.getByRole('button', { name: 'Bắt đầu chép' }).click()
  await expect(here.getByText('Chọn một USB hoặc gõ đường dẫn thư mục.')).toBeVisible()
  await here.getByLabel('Đường dẫn thư mục').fill(join(stick, 'không có'))
  await here.getByRole('button', { name: 'Bắt đầu chép' }).click()
  await expect(here.getByText('Không tìm thấy thư mục hoặc ổ này')).toBeVisible()
  expect(await seriousFindings(here)).toEqual([])
  await here.getByLabel('Đường dẫn thư mục').fill(stick)
  await here.getByRole('button', { name: 'Bắt đầu chép' }).click()
  await expect(here.getByText('Có thể rút USB')).toBeVisible({ timeout: 30_000 })
  await here.screenshot({ path: info.outputPath('copied.png'), fullPage: true })

  const { page: there } = await startApp()
  await there.getByRole('button', { name: 'Tôi có bản chép trên USB' }).click()
  await expect(there.getByText('Chưa thấy bản chép nào')).toBeVisible()
  await there.getByLabel('Hoặc tìm trong thư mục khác').fill(stick)
  await there.getByRole('button', { name: 'Tìm trong thư mục này' }).click()
  await expect(there.getByText('Ghi lần cuối')).toBeVisible()
  expect(await seriousFindings(there)).toEqual([])
  await there.screenshot({ path: info.outputPath('found.png'), fullPage: true })
  await there.getByRole('button', { name: /^Đưa .* về máy này$/ }).click()
  await unlock(there)
  await expect(there.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible({
    timeout: 30_000,
  })
  await expect(there.getByRole('link', { name: firm.name })).toBeVisible()
  rmSync(stick, { recursive: true, force: true })
})
