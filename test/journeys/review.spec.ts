import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { makePaperCity } from '../support/paper-city.ts'
import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { savedFile } from './saved-file.ts'
import { seriousFindings } from './serious-findings.ts'
import {
  answered,
  enrolMentorByFile,
  fillAndSign,
  openAs,
  openReview,
  remarkByKeyboard,
  signBoth,
  tickDone,
} from './walk-review.ts'
import {
  chooseFile,
  enrolByFile,
  goTo,
  submitFromResult,
  takeFile,
  writeToFolder,
} from './walk-sync.ts'

test.describe.configure({ timeout: 300_000 })

const firmName = 'Công ty TNHH Cơ khí chính xác Thăng Long'
const otherName = 'Xưởng khuôn mẫu Phú Thứ'
let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nang-bac-usb-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('by files alone: returned with remarks, mended where they stand, approved', async ({
  startApp,
}) => {
  const [{ page: manager }, { page: mentor }] = [await startApp(), await startApp()]
  const city = await makePaperCity()
  await openAs(manager, 'Lê Thị Mười', 'association-manager')
  await enrolByFile(manager, (request) => city.answerRequest(request, 'association-manager'))
  await openAs(mentor, 'Nguyễn Thị Hồng Ấm', 'mentor')
  await expect(mentor.getByRole('link', { name: 'Duyệt', exact: true })).toHaveCount(0)
  await enrolMentorByFile(mentor, manager)
  const assessmentId = await fillAndSign(mentor, firmName)
  await submitFromResult(mentor, assessmentId)
  await submitFromResult(mentor, await fillAndSign(mentor, otherName))
  const [file] = await writeToFolder(mentor, folder)

  await manager.getByRole('link', { name: 'Duyệt', exact: true }).click()
  await expect(manager.getByText('Chưa có phiếu nào được gửi lên')).toBeVisible()
  await goTo(manager, '/sync/usb')
  await chooseFile(manager, 'Chọn tệp .nbar hoặc .nbac', { name: 'gui.nbac', bytes: file! })
  await manager.getByRole('button', { name: 'Nhận vào máy' }).click()
  await expect(manager.getByText('Đã nhận 4 dòng; 0 dòng đã có từ trước.')).toBeVisible()
  await goTo(manager, '/')
  await expect(manager.getByRole('link', { name: '2 phiếu chờ duyệt' })).toBeVisible()
  await expectWholeLines(manager)
  await openReview(manager, firmName)
  const decision = manager.getByRole('region', { name: 'Quyết định' })
  await expect(decision.getByRole('button', { name: 'Trả lại' })).toBeDisabled()
  await remarkByKeyboard(manager, 'question:directWorkers', 'Đối chiếu lại bảng lương')
  await remarkByKeyboard(manager, 'question:equipmentOriginalCost', 'Thiếu sổ tài sản cố định')
  expect(await seriousFindings(manager)).toEqual([])
  // Typed and not decided on: still there after going elsewhere.
  await manager.getByRole('link', { name: 'Hôm nay' }).click()
  await expect(manager.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible()
  await openReview(manager, firmName)
  await decision.getByRole('button', { name: 'Trả lại với 2 nhận xét' }).click()
  await manager
    .getByRole('dialog')
    .getByRole('button', { name: /^Trả lại/ })
    .click()
  await expect(manager.getByText('Phiếu đã được trả lại, đang chờ mentor sửa')).toBeInViewport()
  await expectWayOn(manager)
  const returned = await savedFile(manager, 'Tạo tệp trả lại (.nbar)')
  expect(returned.bytes.length).toBeLessThan(20_000)

  await takeFile(mentor, returned.bytes)
  await expect(mentor.getByText('Đã nhận 1 dòng')).toBeVisible()
  await mentor.getByRole('link', { name: 'Hôm nay' }).click()
  await expect(mentor.getByText('còn 2 trên 2 nhận xét')).toBeVisible()
  await mentor.getByRole('link', { name: 'Sửa phiếu' }).click()
  const first = mentor.locator('[data-question="equipmentOriginalCost"]')
  await expect(first.locator('input[data-field]')).toBeFocused()
  await expect(first).toContainText('Thiếu sổ tài sản cố định')
  await tickDone(first)
  await expect(mentor.getByText('Phiếu được trả lại: còn 1 trên 2 nhận xét')).toBeVisible()
  await mentor.getByRole('button', { name: 'Đến nhận xét tiếp theo' }).click()
  const second = mentor.locator('[data-question="directWorkers"]')
  await expect(second.locator('input[data-field]')).toBeFocused()
  await askApp(mentor, ['assessments', 'change'], {
    assessmentId,
    edits: [{ field: 'answer', key: 'directWorkers', value: answered(77) }],
  })
  await mentor.reload()
  await expect(second).toContainText('nay: 77 người')
  await tickDone(second)
  expect(await seriousFindings(mentor)).toEqual([])
  await signBoth(mentor, assessmentId)
  await submitFromResult(mentor, assessmentId)
  const again = (await writeToFolder(mentor, folder)).at(-1)

  await goTo(manager, '/sync/usb')
  await chooseFile(manager, 'Chọn tệp .nbar hoặc .nbac', { name: 'gui-2.nbac', bytes: again! })
  await manager.getByRole('button', { name: 'Nhận vào máy' }).click()
  await expect(manager.getByText('Đã nhận 1 dòng')).toBeVisible()
  await openReview(manager, firmName)
  await expect(manager.getByText('bản gửi thứ 2')).toBeVisible()
  const mended = manager.locator('[data-review-row="question:directWorkers"]')
  await expect(mended).toContainText('77 người')
  await expect(mended).toContainText('trước:')
  await expect(mended).toContainText('Đối chiếu lại bảng lương')
  await decision.getByRole('button', { name: 'Duyệt' }).click()
  await manager.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).click()
  await expect(manager.getByText('Đã duyệt, phiếu chờ vào lô gửi').first()).toBeVisible()
  await manager.getByRole('tab', { name: 'Lịch sử duyệt (2)' }).click()
  await expect(manager.getByText('Lê Thị Mười').first()).toBeVisible()
})

/** From one assessment to the next in the queue it was opened from, and back to that very queue. */
async function expectWayOn(page: Page): Promise<void> {
  await page.getByRole('link', { name: `Phiếu kế tiếp: ${otherName}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: otherName })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Phiếu kế tiếp/ })).toHaveCount(0)
  await page.locator('main').getByRole('link', { name: 'Duyệt', exact: true }).click()
  await page.getByRole('radio', { name: 'Đã trả lại (1)' }).check({ force: true })
  await page.getByRole('row').filter({ hasText: firmName }).click()
  await expect(page.getByRole('heading', { level: 1, name: firmName })).toBeVisible()
  await page.locator('main').getByRole('link', { name: 'Duyệt', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Đã trả lại (1)' })).toBeChecked()
  await page.getByRole('row').filter({ hasText: firmName }).click()
}

/** At 200 % a line of the queue grows with its words instead of cutting them. */
async function expectWholeLines(page: Page): Promise<void> {
  const before = await askApp(page, ['preferences', 'get'])
  await askApp(page, ['preferences', 'set'], { ...before, zoom: 200 })
  await page.reload()
  await goTo(page, '/review')
  const line = page.getByRole('row').filter({ hasText: firmName })
  await expect(line).toBeVisible()
  const cut = await line.evaluate((row) =>
    [row, ...row.querySelectorAll('*')]
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
        const isBox = clientWidth > 0
        return isBox && (scrollWidth > clientWidth || scrollHeight > clientHeight)
      })
      .map(({ textContent }) => textContent),
  )
  expect(cut).toEqual([])
  await askApp(page, ['preferences', 'set'], before)
  await page.reload()
}
