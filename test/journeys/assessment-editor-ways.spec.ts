import { readFileSync } from 'node:fs'

import type { Page } from '@playwright/test'

import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { expectSaved, field, openNewAssessment, panel } from './open-assessment.ts'

test.describe.configure({ timeout: 180_000 })

test('a firm outside the scope is refused with the way out', async ({ page }) => {
  await openNewAssessment(page)
  const shop = await askApp(page, ['firms', 'add'], {
    name: 'Cửa hàng Tạp hóa Bình Minh',
    taxCode: null,
    vsic: { version: '2025', code: '47110' },
    keySectorId: null,
    wardCode: null,
    address: '',
    ownership: 'private',
    employees: 4,
    revenueVnd: null,
    totalCapitalVnd: null,
    contacts: [],
    publicationConsent: null,
    note: '',
  })
  await goTo(page, `/assessments/start?firm=${shop.id}`)
  await page.getByRole('button', { name: 'Bắt đầu điền phiếu' }).click()

  await expect(page.getByText('nằm ngoài phạm vi của Thông tư 17/2019')).toBeVisible()
  await expect(page.getByText('Mã ngành 47110')).toBeVisible()
  await page.getByRole('link', { name: 'Mở trang doanh nghiệp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bình Minh')
})

test('a criterion is fixed by hand only with a reason, and taken back', async ({ page }) => {
  await openNewAssessment(page)
  const explanation = page.getByRole('dialog')
  await page
    .getByRole('button', { name: /^Tiêu chí 1:/ })
    .first()
    .click()
  await explanation.getByLabel('Số điểm').selectOption('2')
  await explanation.getByRole('button', { name: 'Ấn định' }).click()
  await expect(explanation.getByText('Ghi lý do, ít nhất 3 chữ.')).toBeVisible()
  await explanation.getByLabel('Lý do').fill('Thiết bị mới nhập, chưa vào sổ')
  await explanation.getByRole('button', { name: 'Ấn định' }).click()

  await expect(explanation.getByText('Bạn đã ấn định 2 điểm')).toBeVisible()
  await expect(panel(page)).toContainText('1 tiêu chí do bạn ấn định')
  await explanation.getByRole('button', { name: 'Bỏ ấn định' }).click()

  await expect(explanation.getByText('Bạn đã ấn định')).toBeHidden()
  await expect(panel(page)).not.toContainText('do bạn ấn định')
  await expect.poll(async () => (await contentOf(page)).fixedCriteria).toEqual({})
})

test('a sample norm set is marked as one wherever it counts, and dropped again', async ({
  page,
}) => {
  await openNewAssessment(page)
  await page.getByRole('button', { name: 'Chuẩn so sánh', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('mẫu, không phải số chính thức').first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Dùng bộ chuẩn này' }).first().click()
  await expect(dialog.getByText('Đang dùng')).toBeVisible()
  await expect(panel(page)).toContainText('Dùng chuẩn so sánh mẫu')
  await expect
    .poll(async () => (await contentOf(page)).norms)
    .toMatchObject({ vsicCode: '25', isSample: true })

  await dialog.getByRole('button', { name: 'Thôi dùng chuẩn' }).click()

  await expect(panel(page)).toContainText('Chưa chọn chuẩn so sánh ngành')
  await expect.poll(async () => (await contentOf(page)).norms).toBeNull()
})

test('a question is found by a few letters, and every key is listed', async ({ page }) => {
  await openNewAssessment(page)
  await field(page, 'directWorkers').focus()
  await page.keyboard.press('Control+k')
  await page.getByLabel('Gõ vài chữ của câu hỏi').fill('tong gia tri nang luong')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-question="energyCost"] input:focus')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('/')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toContainText('Alt+0')
})

for (const order of ['data-sheet', 'criteria'] as const) {
  test(`an address that names a question opens the form at it, order ${order}`, async ({
    page,
  }) => {
    const id = await openNewAssessment(page)
    const preferences = await askApp(page, ['preferences', 'get'])
    await askApp(page, ['preferences', 'set'], { ...preferences, editorOrder: order })

    await goTo(page, `/assessments/${id}?question=energyCost`)

    const focused = page.locator('[data-question="energyCost"] input:focus')
    await expect(focused).toBeInViewport()
    await expect(page).toHaveURL(new RegExp(`/assessments/${id}$`))
    await expect(page.getByRole('radio', { name: orderNames[order] })).toBeChecked()
  })
}

const orderNames = { 'data-sheet': 'Theo phiếu số liệu', criteria: 'Theo tiêu chí' }

test('the form of an earlier day is read only', async ({ page }) => {
  const id = await openNewAssessment(page)
  await field(page, 'directWorkers').fill('80')
  await field(page, 'directWorkers').press('Enter')
  await expect.poll(async () => (await contentOf(page)).answers).toHaveProperty('directWorkers')
  await field(page, 'directWorkers').fill('95')
  await field(page, 'directWorkers').press('Enter')
  await expectSaved(page)
  const { entries } = await askApp(page, ['assessments', 'history'], { assessmentId: id })
  const seqs = entries.map(({ seq }) => seq).toSorted((a, b) => a - b)

  await goTo(page, `/assessments/${id}?seq=${seqs.at(-2)!}`)

  await expect(page.getByText('Đây là bản xem lại')).toBeVisible()
  await expect(page.getByText('80 người')).toBeVisible()
  await expect(page.locator('input')).toHaveCount(0)
  await page.getByRole('link', { name: 'Về phiếu hiện tại' }).click()
  await expect(field(page, 'directWorkers')).toHaveValue('95')
})

test('the list of questions put off is copied as text, saved as PDF and printed', async ({
  page,
}) => {
  const id = await openNewAssessment(page)
  await field(page, 'energyCost').focus()
  await page.keyboard.press('Alt+2')
  await page.getByLabel('Hỏi ai?').fill('Kế toán trưởng')
  await expectSaved(page)
  await goTo(page, `/assessments/${id}/ask-later`)

  await rememberCopies(page)
  await page.getByRole('button', { name: 'Chép thành chữ' }).click()
  await expect(page.getByRole('button', { name: 'Đã chép' })).toBeVisible()
  const copied = await page.evaluate(() => document.body.dataset['copied'])
  expect(copied).toContain('Kế toán trưởng:\n1. Tổng giá trị năng lượng')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải tệp PDF' }).click()
  const path = await (await download).path()
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Kế toán trưởng' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Về phiếu đánh giá' })).toBeHidden()
})

/** The clipboard itself cannot be read here: what a copy puts on it is kept on the page. */
async function rememberCopies(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener('copy', (event) => {
      document.body.dataset['copied'] = event.clipboardData?.getData('text/plain') ?? ''
    })
  })
}

/** Loads the window anew at a place; the screen that is open never sees the address change. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => window.history.replaceState(null, '', `#${hash}`), place)
  await page.reload()
}

async function contentOf(page: Page) {
  const assessmentId = /assessments\/([0-9a-f-]+)/.exec(page.url())?.[1]
  return (await askApp(page, ['assessments', 'get'], { assessmentId })).content
}
