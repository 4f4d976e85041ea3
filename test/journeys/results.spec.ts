import type { Page } from '@playwright/test'

import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { seriousFindings } from './serious-findings.ts'

const places = ['result', 'sign', 'history'] as const

async function draftOf(page: Page): Promise<string> {
  const [draft] = await askApp(page, ['assessments', 'list'], {
    firmId: null,
    states: ['in_progress'],
    limit: 1,
  })
  return draft!.id
}

async function open(page: Page, id: string, place: string): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), `/assessments/${id}/${place}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(
    page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .or(page.getByRole('listitem'))
      .first(),
  ).toBeVisible()
}

for (const [language, theme] of [
  ['vi', 'light'],
  ['en', 'dark'],
] as const) {
  test(`result, sign-off and history have no serious finding, ${language}, ${theme}`, async ({
    startApp,
  }) => {
    const { page } = await startApp({ demo: true })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const preferences = await askApp(page, ['preferences', 'get'])
    await askApp(page, ['preferences', 'set'], { ...preferences, language, theme })
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const id = await draftOf(page)

    for (const place of places) {
      await open(page, id, place)
      expect(await seriousFindings(page), place).toEqual([])
    }
    await open(page, id, 'result')
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await expect(page.getByRole('tabpanel')).toBeVisible()
      expect(await seriousFindings(page), await tab.innerText()).toEqual([])
    }
  })
}

test('at 200 % result, sign-off and history do not scroll sideways', async ({ startApp }) => {
  const { page } = await startApp({ demo: true })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const preferences = await askApp(page, ['preferences', 'get'])
  await askApp(page, ['preferences', 'set'], { ...preferences, zoom: 200 })
  await page.reload()
  await expect(page.locator('html')).toHaveCSS('font-size', '32px')
  const id = await draftOf(page)
  const excess = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

  for (const place of places) {
    await open(page, id, place)
    expect(await excess(), place).toBeLessThanOrEqual(0)
  }
  await open(page, id, 'result')
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    expect(await excess(), await tab.innerText()).toBeLessThanOrEqual(0)
  }
})

test('a step picked on the worksheet shows the total it leads to, and its effort can be changed', async ({
  startApp,
}) => {
  const { page } = await startApp({ demo: true })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await open(page, await draftOf(page), 'result')
  await page.getByRole('tab', { name: 'Lộ trình nâng bậc' }).click()
  await expect(page.getByText('Chưa chọn bước nào.')).toBeVisible()

  const row = page.getByRole('listitem').filter({ hasText: '13. Tỷ lệ chi phí cho đào tạo' }).last()
  // Shown once it is on its way to be stored, not within the click itself.
  await row.getByRole('checkbox').click()
  await expect(row.getByRole('checkbox')).toBeChecked()
  await expect(page.getByText('Đã chọn 1 bước.')).toBeVisible()
  const step = row.getByLabel('Tiêu chí 13: nâng đến đâu')
  const points = Number(/\d+/.exec(await step.locator('option:checked').innerText())?.[0])
  const total = /Tổng điểm (\d+) → (\d+)/.exec(await page.getByText(/Tổng điểm \d+ →/).innerText())
  expect(Number(total?.[2]) - Number(total?.[1])).toBe(points)

  await row.getByLabel('Tiêu chí 13: công sức').selectOption('3')
  await expect(row.getByLabel('Tiêu chí 13: công sức')).toHaveValue('3')
  await row.getByRole('checkbox').click()
  await expect(row.getByRole('checkbox')).not.toBeChecked()
  await expect(page.getByText('Chưa chọn bước nào.')).toBeVisible()
})

test('sign-off says what is missing before it takes a signature, and a cross can stand for one', async ({
  startApp,
}) => {
  const { page } = await startApp({ demo: true })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await open(page, await draftOf(page), 'sign')
  const mentor = page.getByRole('group', { name: 'Mentor (tư vấn viên)' })
  await mentor.getByLabel('Họ và tên').fill('')
  await page.getByRole('button', { name: 'Ký xác nhận', exact: true }).click()
  await expect(page.getByText('Ghi họ và tên người ký.')).toBeVisible()
  await expect(page.getByText('Ký vào khung bằng bút, chuột hoặc ngón tay.')).toHaveCount(2)

  await mentor.getByLabel('Họ và tên').fill('Lê Thị Mười')
  for (const cross of await page.getByRole('button', { name: 'Đánh dấu X thay chữ ký' }).all()) {
    await cross.press('Enter')
  }
  await page.getByRole('button', { name: 'Ký xác nhận', exact: true }).press('Enter')
  await expect(page.getByText('Đã ký xác nhận và lưu trên máy')).toBeVisible()
})
