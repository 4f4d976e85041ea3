import type { Page } from '@playwright/test'

import { askApp } from '../ask-app.ts'
import { savedFile } from '../saved-file.ts'
import {
  answered,
  fillAndSign,
  openAs,
  openReview,
  remarkByKeyboard,
  signBoth,
  tickDone,
} from '../walk-review.ts'
import { expectFitForAll } from '../every-look.ts'
import { goTo, submitFromResult, takeFile } from '../walk-sync.ts'
import { expect, test, type JourneyCity } from './city-fixture.ts'
import { enrolByCode, syncNow } from './walk-city.ts'
import { sendOpenBatch } from './walk-network.ts'

test.describe.configure({ timeout: 300_000 })

const association = 'Hiệp hội Công nghiệp hỗ trợ Hà Nội'
const firmName = 'Công ty TNHH Cơ khí chính xác Thăng Long'

async function codeFor(city: JourneyCity, role: string): Promise<string> {
  const said = await city.command('enrolment-code', association, '--role', role)
  return /^ {4}(\S+)$/m.exec(said)?.[1] ?? ''
}

async function synced(page: Page): Promise<void> {
  await syncNow(page)
  await expect(page.getByRole('button', { name: 'Đồng bộ ngay' })).toBeEnabled({ timeout: 60_000 })
}

/** A laptop of this association, enrolled by code. */
async function laptopOf(
  city: JourneyCity,
  page: Page,
  { name, role }: { name: string; role: 'mentor' | 'association-manager' },
): Promise<void> {
  await openAs(page, name, role)
  await enrolByCode(page, city.door.url, await codeFor(city, role))
}

test('by sync: evidence read, returned, mended, approved by two managers', async ({
  startApp,
  city,
}) => {
  await city.command('add-association', association, '--review', 'two-person')
  const { page: manager } = await startApp()
  const { page: mentor } = await startApp()
  const { page: second } = await startApp()
  await laptopOf(city, manager, { name: 'Lê Thị Mười', role: 'association-manager' })
  await laptopOf(city, mentor, { name: 'Nguyễn Thị Hồng Ấm', role: 'mentor' })
  await laptopOf(city, second, { name: 'Phạm Quốc Khánh', role: 'association-manager' })

  const assessmentId = await fillAndSign(mentor, firmName, { withFile: true })
  await submitFromResult(mentor, assessmentId)
  await synced(mentor)
  await synced(manager)
  await openReview(manager, firmName)
  const file = await savedFile(manager, 'Mở so-tai-san.txt')
  expect(Buffer.from(file.bytes).toString('utf8')).toBe('Sổ tài sản cố định')
  await remarkByKeyboard(manager, 'question:directWorkers', 'Đối chiếu lại bảng lương')
  const decision = manager.getByRole('region', { name: 'Quyết định' })
  await decision.getByRole('button', { name: 'Trả lại với 1 nhận xét' }).click()
  await manager
    .getByRole('dialog')
    .getByRole('button', { name: /^Trả lại/ })
    .click()
  await expect(manager.getByText('Phiếu đã được trả lại, đang chờ mentor sửa')).toBeVisible()
  await synced(manager)

  await synced(mentor)
  await mentor.getByRole('link', { name: 'Hôm nay' }).click()
  await mentor.getByRole('link', { name: 'Sửa phiếu' }).click()
  const question = mentor.locator('[data-question="directWorkers"]')
  await expect(question.locator('input[data-field]')).toBeFocused()
  await tickDone(question)
  await askApp(mentor, ['assessments', 'change'], {
    assessmentId,
    edits: [{ field: 'answer', key: 'directWorkers', value: answered(77) }],
  })
  await signBoth(mentor, assessmentId)
  await submitFromResult(mentor, assessmentId)
  await synced(mentor)

  await synced(manager)
  await openReview(manager, firmName)
  await expect(manager.getByText('Khác bản trước (1)')).toBeVisible()
  await decision.getByRole('button', { name: 'Duyệt lần một' }).click()
  await manager.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).click()
  await expect(manager.getByText('Đã có một người duyệt')).toBeVisible()
  const passedOn = await savedFile(manager, 'Tạo tệp cho người duyệt thứ hai (.nbar)')
  expect(passedOn.name).toMatch(/^duyet-lan-mot-cua-le-thi-muoi-[-\d]+-\w+\.nbar$/)
  const { item } = await askApp(manager, ['review', 'get'], { recordId: assessmentId })
  const again = { recordId: assessmentId, revId: item.revId, decision: 'approve', remarks: [] }
  await expect(askApp(manager, ['review', 'decide'], again)).rejects.toThrow('review/same-person')
  await synced(manager)

  await synced(second)
  await openReview(second, firmName)
  await expect(second.getByText('Đã có một người duyệt')).toBeVisible()
  await second
    .getByRole('region', { name: 'Quyết định' })
    .getByRole('button', { name: 'Duyệt' })
    .click()
  await second.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).click()
  await expect(second.getByText('Đã duyệt, phiếu chờ vào lô gửi').first()).toBeVisible()
  const stages = await city.rows("select stage from city.records where kind = 'assessment'")
  expect(stages, 'nothing counts before its batch').toEqual([{ stage: 'association' }])
  await confirmByFile(second, manager)
  await sendOpenBatch(second)
})

/** The batch goes to the other manager as a file, is refused once, then signed. */
async function confirmByFile(asker: Page, other: Page): Promise<void> {
  await goTo(asker, '/batches')
  const rule = asker.getByLabel('Mỗi lô phải có người thứ hai xác nhận')
  await rule.click()
  await expect(rule).toBeChecked()
  await asker.getByRole('button', { name: 'Gom thành lô mới' }).click()
  await asker.getByRole('dialog').getByRole('button', { name: 'Gom phiếu' }).click()
  const question = await savedFile(asker, 'Tạo tệp nhờ xác nhận (.nbar)')
  const place = new URL(asker.url()).hash.slice(1)

  await takeFile(other, question.bytes)
  await other.getByRole('link', { name: 'Mở Lô gửi' }).click()
  await expect(other.getByText('Chờ bạn trả lời')).toBeVisible()
  await other.getByRole('link', { name: /^Lô tháng/ }).click()
  await expect(other.getByRole('row', { name: new RegExp(firmName) })).toBeVisible()
  await other.getByRole('button', { name: 'Chưa xác nhận' }).click()
  await expect(other.getByText('Ghi lý do, ít nhất 3 chữ.')).toBeVisible()
  await other.getByLabel('Lý do, nếu chưa xác nhận').fill('Chờ thêm phiếu của Cơ khí Đức Thắng')
  await takeFile(asker, (await savedFile(other, 'Chưa xác nhận')).bytes)
  await goTo(asker, place)
  await expect(asker.getByText('Chờ thêm phiếu của Cơ khí Đức Thắng')).toBeVisible()

  await expectFitForAll(other, [new URL(other.url()).hash.slice(1), '/batches'])
  await expectFitForAll(asker, [place])
  await other.getByRole('link', { name: /^Lô tháng/ }).click()
  await takeFile(asker, (await savedFile(other, 'Xác nhận lô')).bytes)
  await goTo(asker, place)
  await expect(asker.getByText(/Lê Thị Mười đã ký xác nhận trên máy của mình/)).toBeVisible()
}
