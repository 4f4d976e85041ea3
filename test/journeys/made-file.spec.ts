import { expect, test } from './fixtures.ts'

test('a workbook that was made says its name and where it went', async ({ startApp }) => {
  test.setTimeout(120_000)
  const { page } = await startApp({ demo: true })
  await page.getByRole('link', { name: 'Doanh nghiệp', exact: true }).click()
  await page.getByRole('button', { name: 'Xuất danh sách' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Excel (.xlsx)' }).click()
  const fileName = (await download).suggestedFilename()

  await expect(page.getByText(`Đã lưu tệp ${fileName}`)).toBeVisible()
  await expect(page.getByText('Tệp nằm trong thư mục tải về')).toBeVisible()
})

test('year, edited date and marks of an assessment stand on one line at 1366 px', async ({
  startApp,
}) => {
  test.setTimeout(120_000)
  const { page } = await startApp({ demo: true })
  for (const place of ['Hôm nay', 'Đánh giá']) {
    await page.getByRole('link', { name: place, exact: true }).click()
    const facts = page.locator('[data-facts]')
    await expect(facts.first()).toBeVisible({ timeout: 30_000 })
    const heights = await facts.evaluateAll((lines) =>
      lines.map(({ clientHeight }) => clientHeight),
    )
    expect(Math.max(...heights), place).toBeLessThan(34)
  }
})
