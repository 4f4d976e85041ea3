import type { Page } from '@playwright/test'

import { knownCases } from '#test/support/tt17.ts'

import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { expectSaved, field, openForm, openNewAssessment, panel } from './open-assessment.ts'

test.describe.configure({ timeout: 180_000 })

test('the firm’s own figure is offered with its source, and taken only when asked for', async ({
  page,
}) => {
  const id = await openNewAssessment(page)
  const employees = page.locator('[data-question="employees"]')
  const offer = employees.getByText('Theo hồ sơ doanh nghiệp cập nhật ngày')
  await expect(offer).toContainText('(lao động tham gia BHXH bình quân năm): 120 người')
  await expect(field(page, 'employees')).toHaveValue('')
  await expect(
    page.locator('[data-question="totalCapital"]').getByText('Theo hồ sơ doanh nghiệp'),
  ).toBeHidden()
  expect((await contentOf(page, id)).answers).toEqual({})

  await employees.getByRole('button', { name: 'Dùng số này' }).click()
  await expect(field(page, 'employees')).toHaveValue('120')
  await expect(employees.getByRole('button', { name: 'Dùng số này' })).toBeHidden()
  await field(page, 'employees').fill('131')
  await field(page, 'employees').press('Alt+9')
  await expect(field(page, 'employees')).toHaveValue('120')
  await expectSaved(page)
  expect((await contentOf(page, id)).answers).toMatchObject({ employees: { value: 120 } })
})

test('form and result say which open answers settle the class, and lead to them', async ({
  page,
}) => {
  const id = await openNewAssessment(page)
  await answerAllBut(page, id, ['technologyTransfer'])
  await openForm(page, id)

  await expect(panel(page)).toContainText('Nhanh nhất: riêng mục sau có thể đã đủ')
  await expect(panel(page)).toContainText(
    'Trả lời thêm 1 mục sau nữa thì chắc chắn đủ, dù câu trả lời thế nào:',
  )
  await panel(page)
    .getByRole('button', { name: /^Cấp độ tiếp nhận chuyển giao công nghệ/ })
    .click()
  await expect(page.locator('[data-question="technologyTransfer"] input:focus')).toBeVisible()

  await page.evaluate((hash) => (window.location.hash = hash), `/assessments/${id}/result`)
  await expect(page.getByRole('heading', { name: 'Để xác định mức' })).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Cấp độ tiếp nhận chuyển giao công nghệ/ })
    .click()
  await expect(page.locator('[data-question="technologyTransfer"] input:focus')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(panel(page)).toContainText('Trả lời thêm mục sau là đủ để xác định mức:')

  await panel(page)
    .getByRole('button', { name: /^Chuẩn so sánh ngành/ })
    .click()
  await page.getByRole('button', { name: 'Dùng bộ chuẩn này' }).first().click()
  await page.keyboard.press('Escape')
  await expect(panel(page).getByRole('heading', { name: 'Để xác định mức' })).toBeHidden()
})

test('answers that contradict each other are pointed out and hold nothing up', async ({ page }) => {
  await openNewAssessment(page)
  const answer = async (key: string, value: string) =>
    page.locator(`[data-question="${key}"] input[value="${value}"]`).check({ force: true })
  await answer('initiativesIncreasing3y', 'true')
  await answer('initiativesApplied', 'false')

  await expect(panel(page)).toContainText('Cần xem lại (1)')
  await panel(page).getByRole('button', { name: 'lại chưa có sáng kiến nào được áp dụng' }).click()
  await expect(page.locator('[data-question="initiativesIncreasing3y"] input:focus')).toBeVisible()
  await expectSaved(page)

  await answer('initiativesApplied', 'true')
  await expect(panel(page)).not.toContainText('Cần xem lại')
})

/** A known firm, so far without norms. */
async function answerAllBut(page: Page, assessmentId: string, open: readonly string[]) {
  const answered = Object.entries(knownCases[33]!.answers).filter(([key]) => !open.includes(key))
  await askApp(page, ['assessments', 'change'], {
    assessmentId,
    edits: answered.map(([key, value]) => ({
      field: 'answer',
      key,
      value: { value, status: 'answered', askWhom: null, strength: null, note: '' },
    })),
  })
}

async function contentOf(page: Page, assessmentId: string) {
  return (await askApp(page, ['assessments', 'get'], { assessmentId })).content
}
