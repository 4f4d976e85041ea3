import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { savedFile } from '../saved-file.ts'
import {
  chooseFile,
  goTo,
  signAssessment,
  submitFromResult,
  takeFile,
  writeToFolder,
} from '../walk-sync.ts'
import { expect, test } from './city-fixture.ts'
import { unlock } from '../make-workspace.ts'
import { enrolByCode, lines, openWorkspaceOf, passphrase, syncNow } from './walk-city.ts'

test.describe.configure({ timeout: 300_000 })

const firmName = 'Công ty TNHH Cơ khí chính xác Thăng Long'
let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nang-bac-usb-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a mentor without any network reaches the city by way of the manager, and is answered', async ({
  startApp,
  city,
}) => {
  const manager = await startApp()
  await openWorkspaceOf(manager.page, 'Lê Thị Mười')
  await enrolByCode(manager.page, city.door.url, await city.codeFor('association-manager'))

  city.door.behave('dark')
  const mentor = await startApp()
  await openWorkspaceOf(mentor.page, 'Nguyễn Thị Hồng Ấm')
  await goTo(mentor.page, '/sync')
  await goTo(mentor.page, '/sync/device')
  const request = await savedFile(mentor.page, 'Tạo tệp yêu cầu')
  const certificate = await answerRequest(manager.page, request)
  await chooseFile(mentor.page, 'Chọn tệp .nbct', { name: 'tra-loi.nbct', bytes: certificate })
  await expect(mentor.page.getByText('Đã đăng ký', { exact: true })).toBeVisible()
  await submitFromResult(mentor.page, await signAssessment(mentor.page, firmName))
  const [batch] = await writeToFolder(mentor.page, folder)
  // Its laptop is at home while the manager's is on the network.
  await mentor.stop()

  await takeMentorsFile(manager.page, batch!)
  city.door.behave('open')
  await syncNow(manager.page)
  await expect
    .poll(() => city.rows("select carrier from city.batches where state = 'applied'"))
    .toEqual([{ carrier: 'relay' }])
  await expect(manager.page.getByText('lô gửi của mentor chờ chuyển')).toHaveCount(0)
  expect(await city.command('results')).toContain('2026')
  city.door.behave('dark')

  const [device] = await city.rows("select device_id from city.devices where role = 'mentor'")
  const file = join(folder, 'tra-loi.nbar')
  await city.command('write-way-back', String(device?.['device_id']), file)
  const { page } = await startApp({ homeFolder: mentor.homeFolder })
  await unlock(page, passphrase)
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible({
    timeout: 30_000,
  })
  await goTo(page, '/sync')
  await expect(lines(page, 'Phiếu đánh giá')).toContainText('gửi bằng tệp')
  await takeFile(page, readFileSync(file))
  await expect(page.getByText(/^Đã nhận \d+ dòng; 0 dòng đã có từ trước\.$/)).toBeVisible()

  await goTo(page, '/sync')
  await lines(page, 'Phiếu đánh giá')
    .getByRole('button', { name: /^Thành phố: đã đến/ })
    .click()
  const receipt = page.getByRole('dialog').getByRole('article').first()
  const [kept] = await city.rows('select receipt from city.batches')
  expect(await receipt.getByLabel('Nội dung đã ký').innerText()).toBe(kept?.['receipt'])
})

async function answerRequest(
  page: Page,
  request: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Uint8Array> {
  await goTo(page, '/sync/device')
  await chooseFile(page, 'Chọn tệp .nbrq', request)
  return (await savedFile(page, 'Cấp chứng thư cho Nguyễn Thị Hồng Ấm')).bytes
}

async function takeMentorsFile(page: Page, bytes: Uint8Array): Promise<void> {
  await goTo(page, '/sync/usb')
  await chooseFile(page, 'Chọn tệp .nbar hoặc .nbac', { name: 'gui.nbac', bytes })
  await expect(page.getByText('Lô gửi của mentor')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Từ Nguyễn Thị Hồng Ấm')
  await expect(page.getByText('2 dòng mới, 0 dòng đã có trên máy.')).toBeVisible()
  await page.getByRole('button', { name: 'Nhận vào máy' }).click()
  await expect(page.getByText('Đã nhận 2 dòng; 0 dòng đã có từ trước.')).toBeVisible()
  await expect(page.getByText('chuyển tệp này lên thành phố')).toBeVisible()
  await goTo(page, '/sync')
  await expect(page.getByText('1 lô gửi của mentor chờ chuyển lên thành phố')).toBeVisible()
}
