import { expect, type Page } from '@playwright/test'

export const passphrase = 'con trâu đi cày 47 ruộng'

/** Goes through the first run in Vietnamese, to Hôm nay; answers the recovery code it was shown. */
export async function makeWorkspace(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Tạo không gian làm việc' }).click()
  await page.getByLabel('Họ và tên của bạn').fill('Nguyễn Thị Hồng Ấm')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByLabel('Cụm mật khẩu', { exact: true }).fill(passphrase)
  await page.getByLabel('Gõ lại cụm mật khẩu').fill(passphrase)
  await page.getByRole('button', { name: 'Tạo không gian làm việc' }).click()
  return keepRecoveryCode(page)
}

/** Types the passphrase at the door. */
export async function unlock(page: Page, typed = passphrase): Promise<void> {
  await page.getByLabel('Cụm mật khẩu', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Mở khóa' }).click()
}

/** Reads the code off the screen, types the two groups asked for, and opens the workspace. */
export async function keepRecoveryCode(page: Page): Promise<string> {
  const shown = page.getByRole('list', { name: 'Mã khôi phục' }).getByRole('listitem')
  // Deriving the key takes its time on a busy machine.
  await expect(shown).toHaveCount(8, { timeout: 20_000 })
  const groups = (await shown.allInnerTexts()).map((text) => text.replace(/^\d\s+/, '').trim())
  const asked = page.getByLabel(/^Nhóm thứ \d$/)
  for (const field of await asked.all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText)
    await field.fill(groups[Number(label?.slice(-1)) - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Mở không gian làm việc' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible()
  return groups.join('-')
}
