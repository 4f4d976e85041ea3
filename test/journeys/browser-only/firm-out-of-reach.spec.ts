import { expect, test } from '../fixtures.ts'

test('a firm that cannot be removed or brought back says so', async ({ startApp }) => {
  const { page } = await startApp({ demo: true })
  const outOfReach = page.getByText('Cửa sổ này mất liên lạc với ứng dụng')
  await page.getByRole('navigation').getByRole('link', { name: 'Doanh nghiệp' }).click()
  await page.getByRole('link', { name: 'Thêm doanh nghiệp' }).click()
  await page.getByLabel('Tên doanh nghiệp').fill('Cơ khí Tạm')
  await page.getByRole('button', { name: 'Lưu doanh nghiệp' }).click()
  await page.getByRole('button', { name: 'Xóa doanh nghiệp' }).click()

  await page.route('**/call/firms.*', (route) => route.abort())
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Xóa doanh nghiệp' }).click()
  await expect(outOfReach).toBeVisible()

  await page.unrouteAll()
  await dialog.getByRole('button', { name: 'Xóa doanh nghiệp' }).click()
  await expect(page.getByText('Đã xóa Cơ khí Tạm.')).toBeVisible()
  await expect(outOfReach).toBeHidden()

  await page.route('**/call/firms.restore', (route) => route.abort())
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(outOfReach).toBeVisible()
})
