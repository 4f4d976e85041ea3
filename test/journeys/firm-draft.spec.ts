import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { makeWorkspace, unlock } from './make-workspace.ts'
import { seriousFindings } from './serious-findings.ts'

test.describe.configure({ timeout: 180_000 })

async function openNewForm(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Doanh nghiệp' }).click()
  await page.getByRole('link', { name: 'Thêm doanh nghiệp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Thêm doanh nghiệp' })).toBeVisible()
}

async function unlockToScreen(page: Page): Promise<void> {
  await unlock(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 })
}

const offer = (page: Page) => page.getByText(/^Bản nháp chưa lưu, hôm nay \d\d:\d\d$/)

test('a half-filled form of a firm is there again after locking, after a power cut, and gone once saved', async ({
  startApp,
}) => {
  const first = await startApp()
  await makeWorkspace(first.page)
  await openNewForm(first.page)
  await first.page.getByLabel('Tên doanh nghiệp').fill('Công ty TNHH Khuôn mẫu Trúc Bạch')
  await first.page.getByLabel('Lao động').fill('bốn lăm')
  // At once: nothing of it has been sent yet.
  await first.page.keyboard.press('Control+l')
  await unlockToScreen(first.page)

  await expect(offer(first.page)).toBeVisible()
  await expect(first.page.getByText('Công ty TNHH Khuôn mẫu Trúc Bạch')).toBeVisible()
  expect(await seriousFindings(first.page), 'the offer').toEqual([])
  await first.page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(first.page.getByLabel('Lao động')).toHaveValue('bốn lăm')
  await first.page.getByLabel('Lao động').fill('45')
  await first.page.getByRole('button', { name: 'Thêm người liên hệ' }).click()
  await first.page.getByLabel('Họ và tên').fill('Trần Thị Bình')
  await expect(first.page.getByText(/^Bản nháp đã được giữ trên máy, \d\d:\d\d$/)).toBeVisible()
  expect(await seriousFindings(first.page), 'the form').toEqual([])
  await first.kill()

  const { page } = await startApp({ homeFolder: first.homeFolder })
  await unlockToScreen(page)
  await openNewForm(page)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByLabel('Tên doanh nghiệp')).toHaveValue('Công ty TNHH Khuôn mẫu Trúc Bạch')
  await expect(page.getByLabel('Lao động')).toHaveValue('45')
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Trần Thị Bình')
  await page.getByRole('button', { name: 'Lưu doanh nghiệp' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Công ty TNHH Khuôn mẫu Trúc Bạch' }),
  ).toBeVisible()

  await openNewForm(page)
  await expect(page.getByLabel('Tên doanh nghiệp')).toHaveValue('')
})

test('a form may be left: its draft waits, each firm has its own, and is discarded when asked', async ({
  startApp,
}) => {
  const { page } = await startApp({ demo: true })
  await openNewForm(page)
  await page.getByLabel('Tên doanh nghiệp').fill('Chưa lưu')
  await page.getByRole('navigation').getByRole('link', { name: 'Doanh nghiệp' }).click()
  await page.getByRole('row', { name: /Chương Mỹ/ }).click()
  await page.getByRole('link', { name: 'Sửa' }).click()
  await expect(page.getByLabel('Tên doanh nghiệp')).toHaveValue(/Chương Mỹ/)
  await page.getByLabel('Địa chỉ').fill('Số 9 phố Mới')
  await page.getByRole('button', { name: 'Thôi, không lưu' }).click()
  await page.getByRole('link', { name: 'Sửa' }).click()
  await expect(page.getByLabel('Địa chỉ')).not.toHaveValue('Số 9 phố Mới')

  await openNewForm(page)
  await expect(page.getByText('Chưa lưu', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ bản nháp' }).click()
  await expect(page.getByLabel('Tên doanh nghiệp')).toHaveValue('')
  await page.reload()
  await expect(page.getByLabel('Tên doanh nghiệp')).toHaveValue('')
})
