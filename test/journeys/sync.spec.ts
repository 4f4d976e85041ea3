import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { sha256Hex } from '#exchange/sha256.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'

import {
  makePaperCity,
  orgName,
  type PaperChange,
  type PaperCity,
  type ReadBatch,
} from '../support/paper-city.ts'
import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { makeWorkspace } from './make-workspace.ts'
import { savedFile } from './saved-file.ts'
import { seriousFindings } from './serious-findings.ts'
import {
  chooseFile,
  enrolByFile,
  goTo,
  signAssessment,
  submitFromResult,
  syncPlaces,
  takeFile,
  writeToFolder,
} from './walk-sync.ts'

const everyFirmOnce = { filter: everyFirm, offset: 0, limit: 1 }
const firmName = 'Công ty TNHH Cơ khí chính xác Thăng Long'
let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nang-bac-usb-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A laptop of the association with one assessment that waits to be sent. */
async function laptopThatWaits(page: Page): Promise<{ city: PaperCity; assessmentId: string }> {
  const city = await makePaperCity()
  await makeWorkspace(page)
  await enrolByFile(page, (request) => city.answerRequest(request))
  const assessmentId = await signAssessment(page, firmName)
  await submitFromResult(page, assessmentId)
  return { city, assessmentId }
}

test('a laptop that is not enrolled is told so calmly, with the way to enrol', async ({ page }) => {
  await makeWorkspace(page)
  await page.getByRole('link', { name: 'Đồng bộ' }).click()
  await expect(page.getByText('Máy này chưa đăng ký với hiệp hội')).toBeVisible()
  for (const place of ['USB và tệp', 'Xung đột']) {
    await page.getByRole('navigation', { name: 'Các phần của đồng bộ' }).getByText(place).click()
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  await goTo(page, '/sync')
  await page.getByRole('link', { name: 'Nhập mã đăng ký' }).click()
  await page.getByRole('button', { name: 'Đăng ký máy này' }).click()
  await expect(page.getByText('Mã cần 16 ký tự, bạn đã gõ 0.')).toBeVisible()
  await page.getByLabel('Mã đăng ký').fill('7k3m 9qxr 2d4f 8hu!')
  await page.getByLabel('Địa chỉ máy chủ').fill('http://127.0.0.1:9')
  await expect(page.getByLabel('Mã đăng ký')).toHaveValue('7K3M-9QXR-2D4F-8HU!')
  await expect(page.getByText('Trong mã không có ký tự “U”. Xem lại chỗ đó.')).toBeVisible()

  await page.getByLabel('Mã đăng ký').fill('7k3m9qxr2d4f8htz')
  await page.getByRole('button', { name: 'Đăng ký máy này' }).click()
  await expect(page.getByRole('alert')).toContainText('không đến được máy chủ')
})

test('the doctor says step by step what holds, and its report names nobody', async ({ page }) => {
  await makeWorkspace(page)
  await goTo(page, '/sync/doctor')
  const checks = page.getByRole('list', { name: 'Kết quả khám' }).getByRole('listitem')
  await expect(checks).toHaveCount(10, { timeout: 30_000 })
  await expect(checks.filter({ hasText: 'Đăng ký thiết bị' })).toContainText('Máy chưa đăng ký.')
  await expect(checks.filter({ hasText: 'Ổ đĩa còn trống' })).toContainText('ổn')
  const report = await savedFile(page, 'Tải báo cáo cho người hỗ trợ')
  const text = Buffer.from(report.bytes).toString('utf8')
  expect(text).toContain('khám đồng bộ')
  expect(text).not.toContain('Ấm')
})

test('a certificate file enrols the laptop, another’s does not', async ({ page }) => {
  await makeWorkspace(page)
  await goTo(page, '/sync/device')
  await chooseFile(page, 'Chọn tệp .nbct', { name: 'x.nbct', bytes: Buffer.from('không phải') })
  await expect(page.getByRole('alert')).toContainText('Không đọc được tệp này')
  const city = await makePaperCity()
  await enrolByFile(page, (request) => city.answerRequest(request))
  await expect(page.getByText(`Đã đăng ký với ${orgName}.`)).toBeVisible()
  await expect(page.getByText('không có; hiệp hội làm việc qua tệp')).toBeVisible()
})

test('an assessment goes to the city on a stick and its receipt comes back', async ({ page }) => {
  const { city } = await laptopThatWaits(page)
  const [file] = await writeToFolder(page, folder)
  const batch = await city.readBatch(file!)
  expect(batch.records.map(({ kind }) => kind)).toEqual(['firm', 'assessment'])
  await goTo(page, '/sync')
  const lines = page.getByRole('main').getByRole('listitem').filter({ hasText: firmName })
  await expect(lines.first()).toContainText('chờ biên nhận')

  const answer = await city.wayBack([{ kind: 'receipt', body: { receipt: city.receiptOf(batch) } }])
  await takeFile(page, answer)
  await expect(page.getByText('Đã nhận 1 dòng; 0 dòng đã có từ trước.')).toBeVisible()

  await goTo(page, '/sync')
  await lines
    .first()
    .getByRole('button', { name: /^Thành phố: đã đến/ })
    .click()
  const receipt = page.getByRole('dialog', { name: `Biên nhận của ${firmName}` })
  await expect(receipt).toContainText('Thành phố Hà Nội')
  await expect(receipt).toContainText(batch.manifestSha256)
  await expect(receipt.getByLabel('Nội dung đã ký')).toContainText(batch.manifest.batch_id)
  await page.keyboard.press('Escape')

  await goTo(page, '/sync/usb')
  await expect(page.getByText('Không có gì đang chờ gửi.')).toBeVisible()
  await chooseFile(page, 'Chọn tệp .nbar', { name: 'lan-hai.nbar', bytes: answer })
  await expect(page.getByText('0 dòng mới, 1 dòng đã có trên máy.')).toBeVisible()
})

test('a record that was not taken says why and what to do', async ({ page }) => {
  const { city, assessmentId } = await laptopThatWaits(page)
  const [file] = await writeToFolder(page, folder)
  const receipt = city.receiptOf(await city.readBatch(file!), ({ record_id }) =>
    record_id === assessmentId
      ? { status: 'rejected', stage: null, version: null, code: 'assessment/unsigned' }
      : {},
  )
  await takeFile(page, await city.wayBack([{ kind: 'receipt', body: { receipt } }]))
  await expect(page.getByText('Đã nhận 1 dòng')).toBeVisible()

  await goTo(page, '/sync')
  await page.getByText('Cần xem lại (1)').click()
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Chưa được nhận' })
  await expect(line).toContainText('Phiếu chưa có đủ chữ ký còn hiệu lực. Ký lại')
  await line.getByRole('button', { name: `Thử lại ${firmName}` }).click()
  await expect(page.getByText('Chờ trên máy (1)')).toBeVisible()
})

test('a conflict is settled field by field with the keyboard, and taken back', async ({ page }) => {
  const { city } = await laptopThatWaits(page)
  const [file] = await writeToFolder(page, folder)
  const batch = await city.readBatch(file!)
  const receipt = city.receiptOf(batch, ({ kind }) =>
    kind === 'firm'
      ? { status: 'conflict', stage: null, version: null, code: 'firm/merge-conflict' }
      : {},
  )
  const answer = [{ kind: 'receipt' as const, body: { receipt } }, ...conflictOver(batch)]
  await takeFile(page, await city.wayBack(answer))
  await expect(page.getByText('Đã nhận 3 dòng')).toBeVisible()

  await goTo(page, '/sync')
  await page.getByRole('link', { name: 'Mở xung đột' }).click()
  const address = page.getByRole('group', { name: 'Địa chỉ' })
  await expect(address).toContainText('Trước đó: Lô 7')
  await expect(page.getByRole('button', { name: /^Lưu lựa chọn/ })).toBeDisabled()
  await address.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(address.getByLabel('Lô 7, KCN Thăng Long')).toBeChecked()
  const employees = page.getByRole('group', { name: 'Lao động bình quân năm' })
  await employees.getByLabel('Giá trị khác').check()
  await page.getByLabel('Lao động bình quân năm: giá trị khác').fill('một trăm')
  await expect(page.getByText('Giá trị này chưa đúng.')).toBeVisible()
  await page.getByLabel('Lao động bình quân năm: giá trị khác').fill('119')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã chọn, chờ gửi')).toBeVisible()
  await expect(address).toHaveCount(0)
  const [settled] = (await askApp(page, ['firms', 'search'], everyFirmOnce)).rows
  const firmIs = () => askApp(page, ['firms', 'get'], { firmId: settled?.id })
  expect(await firmIs()).toMatchObject({ address: 'Lô 7, KCN Thăng Long', employees: 119 })

  await page.getByRole('button', { name: `Lấy lại lựa chọn cho ${firmName}` }).click()
  await expect(address).toBeVisible()
  expect(await firmIs()).toMatchObject({ address: 'Lô 9', employees: 118 })
})

/** The city has a version by somebody else, and the laptop's differs in two fields. */
function conflictOver(batch: ReadBatch): PaperChange[] {
  const sent = batch.records.find((record) => record.kind === 'firm')
  if (!sent?.body) throw new Error('The batch has no firm')
  const author = (userName: string) => ({
    ...{ userId: crypto.randomUUID(), userName, at: '2026-03-14T03:20:00.000Z' },
  })
  const cityAuthor = author('Lê Thị Mười')
  const details = { ...sent.body, address: 'Lô 9', employees: 118 }
  const fields = [
    { field: 'address', base: 'Lô 7', city: details.address, theirs: sent.body.address },
    { field: 'employees', base: 100, city: details.employees, theirs: sent.body.employees },
  ]
  const firmId = sent.record_id
  const head = { firmId, version: 2, revId: crypto.randomUUID(), aliasOf: null }
  const sha256 = sha256Hex(JSON.stringify(details))
  return [
    { kind: 'firm', body: { ...head, sha256, details, author: cityAuthor } },
    {
      kind: 'conflict',
      body: {
        ...{ conflictId: crypto.randomUUID(), firmId, revId: sent.rev_id },
        ...{ baseVersion: 1, cityVersion: 2, fields, cityAuthor },
        theirAuthor: author('Nguyễn Thị Hồng Ấm'),
      },
    },
  ]
}

for (const [language, theme] of [
  ['vi', 'light'],
  ['en', 'dark'],
] as const) {
  test(`no screen of syncing has a serious finding, ${language}, ${theme}`, async ({ page }) => {
    await makeWorkspace(page)
    const look = async () => {
      for (const place of syncPlaces) {
        await goTo(page, place)
        // A check of the doctor may take a while; what stands by then is looked at.
        await page.waitForTimeout(200)
        expect(await seriousFindings(page), place).toEqual([])
      }
    }
    const preferences = await askApp(page, ['preferences', 'get'])
    const wear = async (change: object) => {
      await askApp(page, ['preferences', 'set'], { ...preferences, ...change })
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    await wear({ language, theme })
    await look()

    await wear({})
    const city = await makePaperCity()
    await enrolByFile(page, (request) => city.answerRequest(request))
    await submitFromResult(page, await signAssessment(page, firmName))
    const [file] = await writeToFolder(page, folder)
    const batch = await city.readBatch(file!)
    await takeFile(
      page,
      await city.wayBack([
        { kind: 'receipt', body: { receipt: city.receiptOf(batch) } },
        ...conflictOver(batch),
      ]),
    )
    await expect(page.getByText('Đã nhận 3 dòng')).toBeVisible()
    await wear({ language, theme })
    await look()
    await goTo(page, '/sync')
    await page
      .getByRole('button', { name: language === 'vi' ? /^Xem biên nhận/ : /^See the receipt/ })
      .first()
      .click()
    await expect(page.getByRole('dialog').getByRole('article')).toBeVisible()
    expect(await seriousFindings(page), 'receipt').toEqual([])
    await page.keyboard.press('Escape')

    await wear({ language, theme, zoom: 200 })
    for (const place of syncPlaces) {
      await goTo(page, place)
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(excess, `${place} at 200 %`).toBeLessThanOrEqual(0)
    }
  })
}
