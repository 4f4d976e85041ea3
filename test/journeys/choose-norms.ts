import { expect, type Page } from '@playwright/test'

import { panel } from './open-assessment.ts'

/** The sample norms that come with the app, chosen in the open form. */
export async function chooseSampleNorms(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chuẩn so sánh', exact: true }).click()
  await page.getByRole('button', { name: 'Dùng bộ chuẩn này' }).click()
  await expect(page.getByRole('dialog').getByText('Đang dùng')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toContainText('Dùng chuẩn so sánh mẫu')
}
