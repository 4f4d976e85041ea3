import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { makeManagerWorkspace } from './make-manager-workspace.ts'
import { makeWorkspace, unlock } from './make-workspace.ts'
import { seriousFindings } from './serious-findings.ts'

const tabs = ['display', 'account', 'norms', 'backups', 'personal-data', 'about'] as const
const places = ['/', '/assessments', ...tabs.map((tab) => `/settings?tab=${tab}`)]

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), place)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('language, theme and text size take effect at once and outlast a reload', async ({ page }) => {
  await makeWorkspace(page)
  await goTo(page, '/settings')
  await page.getByLabel('English').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page.getByLabel('Dark').click()
  await page.getByLabel('200 %').click()
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(root).toHaveCSS('font-size', '32px')

  await page.reload()

  await expect(page.getByLabel('200 %')).toBeChecked()
  await expect(root).toHaveAttribute('lang', 'en')
  await expect(root).toHaveCSS('font-size', '32px')
})

test('at 200 % no screen scrolls sideways', async ({ page }) => {
  await makeWorkspace(page)
  await goTo(page, '/settings')
  await page.getByLabel('200 %').click()
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size)
    for (const place of places) {
      await goTo(page, place)
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(excess, `${place} at ${size.width}`).toBeLessThanOrEqual(0)
    }
  }
})

for (const theme of ['Sáng', 'Tối']) {
  test(`no screen has a serious accessibility finding, background ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme === 'Tối' ? 'dark' : 'light' })
    expect(await seriousFindings(page), 'welcome').toEqual([])
    await makeWorkspace(page)
    for (const place of places) {
      await goTo(page, place)
      await page.waitForTimeout(200)
      expect(await seriousFindings(page), place).toEqual([])
    }
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeVisible()
    expect(await seriousFindings(page), 'unlock').toEqual([])
  })
}

test('a backup the app could not make by itself is said everywhere, until one is made', async ({
  startApp,
}) => {
  const { page, homeFolder } = await startApp()
  await makeWorkspace(page)
  const folder = join(homeFolder, 'backups')
  // Whatever was made by now: from here on nothing can be.
  rmSync(folder, { recursive: true, force: true })
  writeFileSync(folder, 'không phải thư mục')
  await page.getByRole('button', { name: 'Khóa' }).click()
  await unlock(page)

  await expect(page.getByText('Lần tự sao lưu vừa rồi không thành')).toBeVisible({
    timeout: 30_000,
  })
  rmSync(folder)
  mkdirSync(folder)
  await page.getByRole('link', { name: 'Mở phần Sao lưu' }).click()
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()

  await expect(page.getByText(/^Đã sao lưu và kiểm tra/)).toBeVisible()
  await expect(page.getByText('Lần tự sao lưu vừa rồi không thành')).toBeHidden()
})

test('at every size of text a manager has all places in sight', async ({ page }) => {
  await makeManagerWorkspace(page)
  const rail = page.getByRole('navigation')
  const before = await askApp(page, ['preferences', 'get'])
  for (const zoom of [100, 125, 150, 175, 200] as const) {
    await askApp(page, ['preferences', 'set'], { ...before, zoom })
    await page.reload()
    await expect(rail.getByRole('link')).toHaveCount(10)
    const hidden = await rail.evaluate((one) => one.scrollHeight - one.clientHeight)
    expect(hidden, `${String(zoom)} %`).toBe(0)
  }
})
