import { readFileSync } from 'node:fs'

import { expect, type Page } from '@playwright/test'

import { askApp } from './ask-app.ts'
import { savedFile } from './saved-file.ts'

export const syncPlaces = [
  '/sync',
  '/sync/usb',
  '/sync/conflicts',
  '/sync/doctor',
  '/sync/device',
] as const

export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), place)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** A file the window is given, as a person would choose it. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array }

export async function chooseFile(page: Page, label: string, file: GivenFile): Promise<void> {
  await page.getByLabel(label).setInputFiles({
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file.bytes),
  })
}

/** Request file out, certificate file in. */
export async function enrolByFile(
  page: Page,
  answer: (request: Uint8Array) => Uint8Array,
): Promise<void> {
  await goTo(page, '/sync/device')
  const request = await savedFile(page, 'Tạo tệp yêu cầu')
  await expect(page.getByText('Chờ tệp chứng thư')).toBeVisible()
  const bytes = answer(request.bytes)
  await chooseFile(page, 'Chọn tệp .nbct', { name: 'tra-loi.nbct', bytes })
  await expect(page.getByText('Đã đăng ký', { exact: true })).toBeVisible()
}

const signature = [[60, 120, 200, 60, 320, 140, 520, 80]]

/** A firm of this name with an assessment that both sides have signed; answers the assessment's id. */
export async function signAssessment(page: Page, name: string): Promise<string> {
  const firm = await askApp(page, ['firms', 'add'], {
    ...{ name, taxCode: null, vsic: { version: '2025', code: '25920' }, keySectorId: null },
    ...{ wardCode: null, address: 'Lô 7, KCN Thăng Long', ownership: 'private', employees: 120 },
    ...{ revenueVnd: 45_000_000_000, totalCapitalVnd: null, contacts: [] },
    ...{ publicationConsent: null, note: '' },
  })
  const { id } = await askApp(page, ['assessments', 'start'], {
    ...{ firmId: firm.id, instrumentId: 'vn-tt17-2019', referenceYear: 2026 },
  })
  const edits = [{ field: 'visited-on', value: '2026-03-12' }]
  const { contentSha256 } = await askApp(page, ['assessments', 'change'], {
    assessmentId: id,
    edits,
  })
  await askApp(page, ['signOffs', 'sign'], {
    assessmentId: id,
    contentSha256,
    signers: [
      { party: 'mentor', fullName: 'Nguyễn Thị Hồng Ấm', title: 'Mentor', strokes: signature },
      { party: 'firm', fullName: 'Trần Văn Bền', title: 'Giám đốc', strokes: signature },
    ],
  })
  return id
}

/** From the result, the way a mentor would. */
export async function submitFromResult(page: Page, assessmentId: string): Promise<void> {
  await goTo(page, `/assessments/${assessmentId}/result`)
  await page.getByRole('button', { name: 'Gửi lên hiệp hội' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi lên hiệp hội' }).click()
  await expect(page.getByRole('heading', { name: 'Phiếu này đang ở đâu' })).toBeVisible()
}

/** Writes all that waits into the folder and answers the files the screen names. */
export async function writeToFolder(page: Page, folder: string): Promise<Uint8Array[]> {
  await goTo(page, '/sync/usb')
  await expect(page.getByRole('button', { name: 'Ghi vào USB' })).toBeVisible()
  const other = page.getByLabel('Thư mục khác')
  if ((await other.count()) > 0) await other.check()
  await page.getByLabel('Đường dẫn thư mục').fill(folder)
  await page.getByRole('button', { name: 'Ghi vào USB' }).click()
  const notice = page.getByRole('status').filter({ hasText: 'Có thể rút USB' })
  await expect(notice).toBeVisible()
  const lines = await notice.getByRole('listitem').allInnerTexts()
  return lines.map((line) => readFileSync(line.replace(/ \([^()]*\)$/, '')))
}

/** Takes in a file from the association after looking at what is in it. */
export async function takeFile(page: Page, bytes: Uint8Array): Promise<void> {
  await goTo(page, '/sync/usb')
  await chooseFile(page, 'Chọn tệp .nbar', { name: 'tra-loi.nbar', bytes })
  await page.getByRole('button', { name: 'Nhận vào máy' }).click()
}
