import { expect, type Page } from '@playwright/test'

import { keepRecoveryCode, passphrase } from './make-workspace.ts'

/** Goes through the first run as a manager of an association, to Hôm nay. */
export async function makeManagerWorkspace(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tạo không gian làm việc' }).click()
  await page.getByLabel('Họ và tên của bạn').fill('Lê Thị Quản')
  await page.getByLabel('Cán bộ hiệp hội').check()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByLabel('Cụm mật khẩu', { exact: true }).fill(passphrase)
  await page.getByLabel('Gõ lại cụm mật khẩu').fill(passphrase)
  await page.getByRole('button', { name: 'Tạo không gian làm việc' }).click()
  await keepRecoveryCode(page)
}

export async function openRoster(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Mạng lưới' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mạng lưới' })).toBeVisible()
}
