import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { seriousFindings } from './serious-findings.ts'

async function openFirms(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Doanh nghiệp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Doanh nghiệp' })).toBeVisible()
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([])
}

test('a firm is added after its tax code was corrected, and found by an old ward', async ({
  startApp,
}) => {
  const { page } = await startApp({ demo: true })
  await openFirms(page)
  await page.getByRole('link', { name: 'Thêm doanh nghiệp' }).click()

  await page.getByLabel('Tên doanh nghiệp').fill('Công ty TNHH Khuôn mẫu Trúc Bạch')
  await page.getByLabel('Mã số thuế').fill('0101248142')
  await expect(page.getByText('Chữ số thứ 10 không khớp')).toBeVisible()
  await page.getByRole('button', { name: 'Lưu doanh nghiệp' }).click()
  await expect(page.getByText('Còn 1 chỗ cần sửa trước khi lưu.')).toBeVisible()
  await page.getByLabel('Mã số thuế').fill('0101248141')
  await expect(page.getByText('Mã đúng quy tắc.')).toBeVisible()

  await page.getByRole('textbox', { name: 'Phường/xã' }).fill('phuc tan')
  await page.getByRole('option', { name: /Phường Hồng Hà/ }).click()
  await page.getByLabel('Lao động').fill('45')
  await page.getByLabel('Tổng doanh thu năm').fill('12 tỷ')
  await expect(page.getByText('= 12.000.000.000 đồng')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Công ty TNHH Khuôn mẫu Trúc Bạch' }),
  ).toBeVisible()

  await openFirms(page)
  await page.keyboard.press('/')
  await page.keyboard.type('khuon mau phuc tan')
  await expect(page.getByText('1 doanh nghiệp phù hợp')).toBeVisible()
  await expect(page.getByRole('row', { name: /Khuôn mẫu Trúc Bạch/ })).toBeVisible()
})

test('an old ward that was split is asked about', async ({ startApp }) => {
  const { page } = await startApp({ demo: true })
  await openFirms(page)
  await page.getByRole('link', { name: 'Thêm doanh nghiệp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Thêm doanh nghiệp' })).toBeVisible()

  await page.getByRole('textbox', { name: 'Phường/xã' }).fill('kim ma')

  await expect(page.getByText('Phường Kim Mã (cũ) nay nằm ở 3 phường/xã')).toBeVisible()
  await page.getByRole('option', { name: /Phường Giảng Võ/ }).click()
  await expect(page.getByRole('textbox', { name: 'Phường/xã' })).toHaveValue('Phường Giảng Võ')
})

test('the list is walked and a firm opened by keyboard alone', async ({ startApp }) => {
  const { page } = await startApp({ demo: true })
  await openFirms(page)
  await expect(page.getByText('3 doanh nghiệp')).toBeVisible()

  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const second = await page.getByRole('row', { selected: true }).locator('span').nth(1).innerText()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: second })).toBeVisible()
})

test('a firm without assessments is removed and brought back', async ({ startApp }) => {
  const { page } = await startApp({ demo: true })
  await openFirms(page)
  await page.getByRole('link', { name: 'Thêm doanh nghiệp' }).click()
  await page.getByLabel('Tên doanh nghiệp').fill('Cơ khí Tạm')
  await page.getByRole('button', { name: 'Lưu doanh nghiệp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cơ khí Tạm' })).toBeVisible()

  await page.getByRole('button', { name: 'Xóa doanh nghiệp' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa doanh nghiệp' }).click()
  await expect(page.getByText('Đã xóa Cơ khí Tạm.')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()

  await expect(page.getByText('Đã khôi phục Cơ khí Tạm.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Cơ khí Tạm/ })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen of firms is accessible in the ${colorScheme} theme`, async ({ startApp }) => {
    test.slow()
    const { page } = await startApp({ demo: true })
    await page.emulateMedia({ colorScheme })
    await openFirms(page)
    await expect(page.getByText('3 doanh nghiệp')).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Thêm doanh nghiệp' }).click()
    await page.getByRole('button', { name: 'Thêm người liên hệ' }).click()
    await page.getByRole('button', { name: 'Lưu doanh nghiệp' }).click()
    await expect(page.getByText('Nhập tên doanh nghiệp')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Thôi, không lưu' }).click()

    await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
    await expect(page.getByText('Chọn tệp .xlsx hoặc .csv')).toBeVisible()
    await expectAccessible(page)

    await openFirms(page)
    await page.getByRole('row', { name: /Chương Mỹ/ }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Phiếu đánh giá' })).toBeVisible()
    await expectAccessible(page)

    const picks = page.getByRole('checkbox', { name: /Chọn phiếu/ })
    await picks.nth(0).click()
    await picks.nth(1).click()
    await page.getByRole('button', { name: 'So sánh hai phiếu' }).click()
    await expect(page.getByRole('heading', { name: 'Từng tiêu chí' })).toBeVisible()
    await expectAccessible(page)
  })
}
