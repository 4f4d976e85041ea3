import type { Page } from '@playwright/test'

import { mentorDetails } from '../support/mentor-details.ts'
import { manyMentors, messyMentors } from '../support/mentor-lists.ts'
import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { makeManagerWorkspace, openRoster } from './manager-workspace.ts'
import { seriousFindings } from './serious-findings.ts'

async function pick(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
}

test('a messy list is repaired, compared, merged and taken back', async ({ page }) => {
  await makeManagerWorkspace(page)
  const known = mentorDetails({ fullName: 'Trần Mai', email: 'mai@vien.vn', phone: '0900000000' })
  await askApp(page, ['mentors', 'add'], known)
  await openRoster(page)
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
  await pick(page, 'chuyên gia 2026.xlsx', messyMentors())
  await expect(page.getByRole('heading', { name: 'chuyên gia 2026.xlsx' })).toBeVisible()

  await expect(page.getByText('ViÖn C¬ khÝ').first()).toBeVisible()
  await expect(page.getByRole('cell', { name: 'G5', exact: true })).toBeVisible()
  await expect(page.getByText(/Excel làm mất số 0 đầu số CCCD/)).toBeVisible()
  await expect(page.getByText('1 lỗi: dòng đó không nhập được')).toBeVisible()
  await expect(page.getByRole('heading', { name: '2 dòng giống người đã có' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Dòng 6 sẽ' }).click()
  await page.getByRole('option', { name: 'Gộp, lấy theo tệp' }).click()
  await page.getByRole('combobox', { name: 'Dòng 9 sẽ' }).click()
  await page.getByRole('option', { name: 'Gộp, giữ điều đã có' }).click()
  await page.getByRole('button', { name: 'Nhập 4 dòng' }).click()
  await expect(
    page.getByRole('status').getByText('2 mentor mới · 1 mentor được gộp thêm'),
  ).toBeVisible()

  await page.getByRole('link', { name: 'Xem danh sách mentor' }).click()
  await expect(page.getByText('3 mentor, xếp theo tên gọi')).toBeVisible()
  await page.getByRole('row', { name: /Trần Thị Mai/ }).click()
  await expect(page.getByText('0987654321')).toBeVisible()
  await expect(page.getByText('Gộp với dòng trong tệp')).toBeVisible()

  await openRoster(page)
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
  await page.getByRole('button', { name: 'Hoàn tác lần nhập chuyên gia 2026.xlsx' }).click()
  await expect(page.getByText(/Đã hoàn tác/).first()).toBeVisible()
  await openRoster(page)
  await expect(page.getByText('1 mentor, xếp theo tên gọi')).toBeVisible()
  await expect(page.getByRole('row', { name: /Trần Mai/ })).toBeVisible()
})

test('10,000 rows show their progress and can be stopped', async ({ page }) => {
  test.slow()
  await makeManagerWorkspace(page)
  await openRoster(page)
  await page.getByRole('link', { name: 'Nhập từ tệp' }).first().click()
  await pick(page, 'mười nghìn.xlsx', manyMentors(10_000))
  await page.getByRole('button', { name: 'Nhập 10.000 dòng' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Dừng lại' }).click()
  await expect(page.getByText('Đã dừng. Chưa có gì được lưu.')).toBeVisible()
  await page.getByRole('button', { name: 'Nhập 10.000 dòng' }).click()
  await expect(page.getByRole('status').getByText('10.000 mentor mới')).toBeVisible({
    timeout: 60_000,
  })
  await page.getByRole('link', { name: 'Xem danh sách mentor' }).click()
  await expect(page.getByText('10.000 mentor, xếp theo tên gọi')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('cong ty so 699')
  await expect(page.getByText('14 mentor phù hợp')).toBeVisible()
})
