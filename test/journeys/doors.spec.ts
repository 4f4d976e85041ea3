import { expect, test } from './fixtures.ts'
import { keepRecoveryCode, makeWorkspace, passphrase, unlock } from './make-workspace.ts'

test('a first run ends on Hôm nay, which invites to add the first firm', async ({ page }) => {
  await makeWorkspace(page)

  await expect(page.getByRole('link', { name: 'Thêm doanh nghiệp đầu tiên' })).toBeVisible()
  await page.getByRole('link', { name: 'Đăng ký máy' }).click()
  await expect(page.getByRole('button', { name: 'Tạo tệp yêu cầu' })).toBeVisible()
})

test('a wrong passphrase is refused, the recovery code opens and sets a new one', async ({
  page,
}) => {
  const recoveryCode = await makeWorkspace(page)
  await page.keyboard.press('Control+l')
  await unlock(page, 'không phải cụm này')
  await expect(page.getByText('Cụm mật khẩu chưa đúng')).toBeVisible({ timeout: 20_000 })

  await page.getByRole('button', { name: 'Quên cụm mật khẩu' }).click()
  await page.getByLabel('Mã khôi phục').fill(recoveryCode.toLowerCase().replaceAll('-', ' '))
  await page.getByLabel('Cụm mật khẩu mới').fill('mười hai con giáp 60 năm')
  await page.getByLabel('Gõ lại cụm mật khẩu').fill('mười hai con giáp 60 năm')
  await page.getByRole('button', { name: 'Mở và đặt cụm mật khẩu mới' }).click()
  const newCode = await keepRecoveryCode(page)
  expect(newCode).not.toBe(recoveryCode)

  await page.getByRole('button', { name: 'Khóa' }).click()
  await unlock(page)
  await expect(page.getByText('Cụm mật khẩu chưa đúng')).toBeVisible({ timeout: 20_000 })
  await unlock(page, 'mười hai con giáp 60 năm')
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible({
    timeout: 20_000,
  })
})

test('a first run suggests associations before there is a workspace', async ({ page }) => {
  await page.getByRole('button', { name: 'Tạo không gian làm việc' }).click()
  await page.getByRole('combobox', { name: 'Hiệp hội' }).click()

  await expect(
    page.getByRole('option', { name: 'Hiệp hội Doanh nghiệp cơ khí Việt Nam' }),
  ).toBeVisible()
})

test('a first run needs no mouse', async ({ page }) => {
  const keys = page.keyboard
  await expect(page.getByRole('button', { name: 'Tạo không gian làm việc' })).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByLabel('Họ và tên của bạn')).toBeFocused()
  await keys.type('Trần Văn Ứng')
  await keys.press('Enter')
  await expect(page.getByLabel('Cụm mật khẩu', { exact: true })).toBeFocused()
  await keys.type(passphrase)
  await keys.press('Tab')
  await keys.press('Tab')
  await expect(page.getByLabel('Gõ lại cụm mật khẩu')).toBeFocused()
  await keys.type(passphrase)
  await keys.press('Enter')

  const groups = page.getByRole('list', { name: 'Mã khôi phục' }).getByRole('listitem')
  await expect(groups).toHaveCount(8, { timeout: 20_000 })
  const code = (await groups.allInnerTexts()).map((text) => text.replace(/^\d\s+/, '').trim())
  const askedNames = await page.getByText(/^Nhóm thứ \d$/).allInnerTexts()
  await keys.press('Tab')
  await expect(page.getByRole('button', { name: 'In mã khôi phục' })).toBeFocused()
  for (const name of askedNames) {
    await keys.press('Tab')
    await keys.type(code[Number(name.slice(-1)) - 1] ?? '')
  }
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible()
})
