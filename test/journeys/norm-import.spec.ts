import type { Page } from '@playwright/test'

import { workbook, type TestCell } from '#test/support/workbook.ts'
import { expect, test } from './fixtures.ts'
import { openForm, openNewAssessment, panel } from './open-assessment.ts'
import { savedFile } from './saved-file.ts'
import { seriousFindings } from './serious-findings.ts'

test.describe.configure({ timeout: 180_000 })

const headings = [
  'Mã ngành (VSIC)',
  'Tên ngành',
  'Hệ số tự động hóa trung bình của ngành (triệu đồng/người)',
  'Hệ số chi phí năng lượng trung bình của ngành (%)',
  'Hệ số chi phí nguyên, vật liệu trung bình của ngành (%)',
  'Hệ số năng suất lao động trung bình của ngành (triệu đồng/người/năm)',
]
const metalwork: readonly TestCell[] = ['25', 'Sản phẩm từ kim loại đúc sẵn', 320, 4, 61, 355]
const faulty = workbook([
  headings,
  metalwork,
  ['22', 'Sản phẩm từ cao su và plastic', 280, 'năm', 66, 300],
])
const mended = workbook([
  headings,
  metalwork,
  ['22', 'Sản phẩm từ cao su và plastic', 280, 5, 66, 300],
])

async function pick(page: Page, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'chuẩn cơ khí.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
  await expect(page.getByText('Đã chọn: chuẩn cơ khí.xlsx')).toBeVisible()
}

async function fillSource(page: Page): Promise<void> {
  await page.getByLabel('Tên', { exact: true }).fill('Chuẩn ngành cơ khí Hà Nội 2026')
  await page.getByLabel('Nguồn').fill('Công văn 12/SKHCN-QLCN')
  await page.getByLabel('Nơi ban hành').fill('Sở Khoa học và Công nghệ')
  await page.getByLabel('Áp dụng từ').fill('01/07/2026')
}

test('norms are imported from Excel after a wrong cell was mended, and an assessment uses them', async ({
  page,
}) => {
  const assessmentId = await openNewAssessment(page)
  await page.evaluate(() => (window.location.hash = '#/settings?tab=norms'))
  await expect(page.getByRole('heading', { name: 'Chuẩn so sánh theo ngành' })).toBeVisible()
  const sets = page.getByRole('region', { name: 'Chuẩn so sánh theo ngành' }).last()
  await expect(
    sets.getByRole('row', { name: /tập dượt/ }).getByText('Mẫu', { exact: true }),
  ).toBeVisible()

  const template = await savedFile(page, 'Tải tệp mẫu')
  expect(template.name).toBe('mau-chuan-so-sanh-vn-tt17-2019.xlsx')

  await pick(page, faulty)
  await fillSource(page)
  await page.getByRole('button', { name: 'Nhập bộ chuẩn' }).click()

  const fault = page.getByRole('region', { name: 'Chưa nhập được tệp này' }).getByRole('row').nth(1)
  await expect(fault).toContainText('D3')
  await expect(fault).toContainText('Hệ số chi phí năng lượng trung bình của ngành')
  await expect(fault).toContainText('Không phải số')
  await expect(fault).toContainText('năm')
  expect(await seriousFindings(page), 'with a fault').toEqual([])

  await pick(page, mended)
  await page.getByRole('button', { name: 'Nhập bộ chuẩn' }).click()

  await expect(
    page.getByText('Đã nhập “Chuẩn ngành cơ khí Hà Nội 2026” với 2 ngành.'),
  ).toBeVisible()
  const imported = sets.getByRole('row', { name: /Chuẩn ngành cơ khí Hà Nội 2026/ })
  await expect(imported).toContainText('Công văn 12/SKHCN-QLCN')
  await expect(imported).toContainText('01/07/2026')
  await expect(imported.getByText('Mẫu', { exact: true })).toBeHidden()
  expect(await seriousFindings(page), 'imported').toEqual([])
  await imported.getByRole('button', { name: /Xem các dòng/ }).click()
  await expect(page.getByRole('dialog').getByRole('row', { name: /^25/ })).toContainText('320')
  await page.keyboard.press('Escape')

  await openForm(page, assessmentId)
  await page.getByRole('button', { name: 'Chuẩn so sánh', exact: true }).click()
  const ours = page
    .getByRole('dialog')
    .getByRole('region', { name: 'Chuẩn ngành cơ khí Hà Nội 2026' })
  await ours.getByRole('button', { name: 'Dùng bộ chuẩn này' }).click()
  await expect(ours.getByText('Đang dùng')).toBeVisible()
  await expect(panel(page)).not.toContainText('Chưa chọn chuẩn so sánh ngành')
  await expect(panel(page)).not.toContainText('Dùng chuẩn so sánh mẫu')
})
