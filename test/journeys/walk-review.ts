import type { Locator, Page } from '@playwright/test'

import type { Answer } from '#shared/domain/assessments/answer.ts'
import { knownCases } from '#test/support/tt17.ts'

import { askApp } from './ask-app.ts'
import { expect } from './fixtures.ts'
import { passphrase } from './make-workspace.ts'
import { savedFile } from './saved-file.ts'
import { chooseFile, goTo } from './walk-sync.ts'

type Role = 'mentor' | 'association-manager'

/** A workspace of this person and role, open on its first screen. */
export async function openAs(page: Page, personName: string, role: Role): Promise<void> {
  const profile = { name: 'Sổ đánh giá', personName, role, association: '' }
  await askApp(page, ['workspace', 'create'], { profile, passphrase })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible({
    timeout: 30_000,
  })
}

/** The mentor asks, the manager answers, each by a file. */
export async function enrolMentorByFile(mentor: Page, manager: Page): Promise<void> {
  await goTo(mentor, '/sync/device')
  const request = await savedFile(mentor, 'Tạo tệp yêu cầu')
  await goTo(manager, '/sync/device')
  await chooseFile(manager, 'Chọn tệp .nbrq', request)
  const { bytes } = await savedFile(manager, /^Cấp chứng thư cho /)
  await chooseFile(mentor, 'Chọn tệp .nbct', { name: 'tra-loi.nbct', bytes })
  await expect(mentor.getByText('Đã đăng ký', { exact: true })).toBeVisible()
}

const signature = [[60, 120, 200, 60, 320, 140, 520, 80]]

export function answered(value: Answer['value'], strength: Answer['strength'] = 'document') {
  return { value, status: 'answered', askWhom: null, strength, note: '' }
}

/** A firm of this name with a filled form that both sides have signed; answers the form's id. */
export async function fillAndSign(
  page: Page,
  name: string,
  { withFile = false } = {},
): Promise<string> {
  const firm = await askApp(page, ['firms', 'add'], {
    ...{ name, taxCode: null, vsic: { version: '2025', code: '25920' }, keySectorId: null },
    ...{ wardCode: null, address: 'Lô 7, KCN Thăng Long', ownership: 'private', employees: 120 },
    ...{ revenueVnd: 45_000_000_000, totalCapitalVnd: null, contacts: [] },
    ...{ publicationConsent: null, note: '' },
  })
  const { id } = await askApp(page, ['assessments', 'start'], {
    ...{ firmId: firm.id, instrumentId: 'vn-tt17-2019', referenceYear: 2026 },
  })
  const edits = Object.entries(knownCases[0]?.answers ?? {}).map(([key, value], at) => ({
    ...{ field: 'answer', key },
    value: answered(value, at % 3 === 0 ? 'told' : 'document'),
  }))
  await askApp(page, ['assessments', 'change'], {
    assessmentId: id,
    edits: [{ field: 'visited-on', value: '2026-03-12' }, ...edits],
  })
  if (withFile) await attachFile(page, id)
  await signBoth(page, id)
  return id
}

/** As its form would: bytes are carried by the window itself. */
async function attachFile(page: Page, assessmentId: string): Promise<void> {
  await goTo(page, `/assessments/${assessmentId}`)
  const question = page.locator('[data-question="equipmentOriginalCost"]')
  await question.getByRole('button', { name: /^Bằng chứng và ghi chú/ }).click()
  await question.locator('input[type="file"]').setInputFiles({
    ...{ name: 'so-tai-san.txt', mimeType: 'text/plain' },
    buffer: Buffer.from('Sổ tài sản cố định', 'utf8'),
  })
  await expect(question.getByText('so-tai-san.txt')).toBeVisible()
}

export async function signBoth(page: Page, assessmentId: string): Promise<void> {
  const { contentSha256 } = await askApp(page, ['assessments', 'get'], { assessmentId })
  await askApp(page, ['signOffs', 'sign'], {
    ...{ assessmentId, contentSha256 },
    signers: [
      { party: 'mentor', fullName: 'Nguyễn Thị Hồng Ấm', title: 'Mentor', strokes: signature },
      { party: 'firm', fullName: 'Trần Văn Bền', title: 'Giám đốc', strokes: signature },
    ],
  })
}

/** Opens the line of this firm in the queue. */
export async function openReview(page: Page, firmName: string): Promise<void> {
  // The page being left may have a link of the same name.
  const places = page.getByRole('navigation', { name: 'Các mục' })
  await places.getByRole('link', { name: 'Duyệt', exact: true }).click()
  await page.getByRole('row').filter({ hasText: firmName }).click()
  await expect(page.getByRole('heading', { level: 1, name: firmName })).toBeVisible()
}

/** A remark by keyboard alone: down to the line, Enter, the words, Ctrl+Enter. */
export async function remarkByKeyboard(page: Page, row: string, text: string): Promise<void> {
  await page.locator(`[data-review-row="${row}"]`).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator(`[data-review-row="${row}"]`)).toBeFocused()
}

/** The box answers once the tick is stored. */
export async function tickDone(question: Locator): Promise<void> {
  const box = question.getByLabel('Đã xử lý')
  await box.click()
  await expect(box).toBeChecked()
}
