import type { Page } from '@playwright/test'

import type { Assessment } from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import { inkShare, printedPages, printedText } from '#test/support/printed-pages.ts'
import { knownCases, tt17 } from '#test/support/tt17.ts'

import { askApp } from './ask-app.ts'
import { chooseSampleNorms } from './choose-norms.ts'
import { fillForm } from './fill-form.ts'
import { expect, test } from './fixtures.ts'
import { makeWorkspace } from './make-workspace.ts'
import { expectSaved, field, panel } from './open-assessment.ts'
import { savedFile } from './saved-file.ts'
import { signByBoth } from './sign-by-mouse.ts'

test.describe.configure({ timeout: 300_000 })

const firmName = 'Công ty TNHH Cơ khí Ngọc Ấn'

test('from the first run to a signed report, and what a later change does to it', async ({
  page,
}) => {
  // A step that hangs says so long before the whole journey runs out of time.
  page.setDefaultTimeout(20_000)
  await makeWorkspace(page)
  await addFirm(page)
  await page.getByRole('link', { name: 'Bắt đầu đánh giá' }).click()
  await page.getByRole('button', { name: 'Bắt đầu điền phiếu' }).click()
  await expect(field(page, 'equipmentOriginalCost')).toBeVisible({ timeout: 30_000 })
  await expect(panel(page)).toContainText('2–100')

  await fillForm(page, knownCases[0]?.answers ?? {})
  await expect(panel(page)).toContainText('55 trên 55 câu đã trả lời')
  await expect(panel(page)).toContainText('Chưa chọn chuẩn so sánh ngành')
  await chooseSampleNorms(page)
  await expectSaved(page)
  await expect.poll(async () => (await stored(page)).content.norms?.isSample).toBe(true)
  const { total, class: level } = resultOf(await stored(page))
  await expect(panel(page)).toContainText(`${total.min}`)
  expect(total.min).toBe(total.max)

  await page.getByRole('link', { name: 'Xem kết quả và lộ trình' }).click()
  await expect(page.getByRole('heading', { level: 1, name: firmName })).toBeVisible()
  await expect(page.getByText(className(level.lowest), { exact: true })).toBeVisible()
  await agreeOnPath(page)

  await page.getByRole('link', { name: 'Ký xác nhận' }).click()
  await signByBoth(page, 'Đỗ Văn Ngọc')
  await page.getByRole('link', { name: 'Đến kết quả và báo cáo' }).click()
  await expect(page.getByText('Chữ ký còn hiệu lực với nội dung này')).toBeVisible()
  await expectSignedReport(page, `${total.min}`, className(level.lowest))

  await page.getByRole('link', { name: 'Về phiếu đánh giá' }).click()
  const workers = field(page, 'directWorkers')
  await workers.fill('41')
  await workers.press('Enter')
  await page.getByRole('link', { name: 'Xem kết quả và lộ trình' }).click()
  await expect(page.getByText('không còn hiệu lực với nội dung này')).toBeVisible()

  await page.getByRole('link', { name: 'Ký lại' }).click()
  await signByBoth(page, 'Đỗ Văn Ngọc')
  await page.getByRole('link', { name: 'Đến kết quả và báo cáo' }).click()
  await page.getByRole('link', { name: 'Lịch sử thay đổi' }).click()
  await expectHistory(page)
})

async function addFirm(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Thêm doanh nghiệp đầu tiên' }).click()
  await page.getByLabel('Tên doanh nghiệp').fill(firmName)
  await page.getByRole('textbox', { name: 'Ngành chính (VSIC)' }).fill('25920')
  await page.getByRole('option', { name: /25920/ }).click()
  await page.getByLabel('Lao động tham gia').fill('85')
  await page.getByRole('button', { name: 'Lưu doanh nghiệp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: firmName })).toBeVisible()
}

async function agreeOnPath(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Lộ trình nâng bậc' }).click()
  await page.getByRole('button', { name: 'Chọn cách này' }).first().click()
  await expect(page.getByText('đang chọn')).toBeVisible()
  await page.getByLabel('Ai làm').first().fill('Quản đốc Phạm Văn Bền')
  await page.getByLabel('Hạn xong').first().fill('30/06/2027')
  await expect
    .poll(async () => Object.values((await stored(page)).content.actions))
    .toContainEqual(
      expect.objectContaining({ byWhom: 'Quản đốc Phạm Văn Bền', dueOn: '2027-06-30' }),
    )
}

async function expectSignedReport(page: Page, points: string, level: string): Promise<void> {
  const { name, bytes } = await savedFile(page, 'Tải báo cáo PDF')
  expect(name).toMatch(/\.pdf$/)
  const words = printedText(bytes)
  for (const each of [
    firmName,
    points,
    level,
    'Đỗ Văn Ngọc',
    'Quản đốc Phạm Văn Bền',
    '30/06/2027',
  ]) {
    expect(words).toContain(each)
  }
  expect(words).toMatch(/chuẩn (so sánh )?mẫu/i)
  const pages = printedPages(bytes)
  const whole = { left: 0.05, top: 0.05, right: 0.95, bottom: 0.95 }
  for (const each of pages) expect(inkShare(each, whole)).toBeGreaterThan(0.002)
}

async function expectHistory(page: Page): Promise<void> {
  await expect(page.getByText('Chuỗi lịch sử nguyên vẹn')).toBeVisible()
  const entries = page.getByRole('listitem').filter({ hasText: 'Xem phiếu lúc đó' })
  await expect(entries.filter({ hasText: 'Ký xác nhận' })).toHaveCount(2)
  await expect(entries.filter({ hasText: 'Đỗ Văn Ngọc' }).first()).toContainText(
    'Nguyễn Thị Hồng Ấm',
  )
  await entries
    .filter({ hasText: 'Ký xác nhận' })
    .last()
    .getByRole('link', { name: 'Xem phiếu lúc đó' })
    .click()
  await expect(page.getByText('Đây là bản xem lại')).toBeVisible()
  await expect(page.getByText('Phiếu như sau lần thay đổi thứ')).toBeVisible()
}

async function stored(page: Page): Promise<Assessment> {
  const assessmentId = /assessments\/([0-9a-f-]+)/.exec(page.url())?.[1]
  return askApp(page, ['assessments', 'get'], { assessmentId })
}

function resultOf({ content }: Assessment) {
  return evaluate(tt17, toEvaluationFacts(content))
}

function className(code: string): string {
  return tt17.definition.classes.find((level) => level.code === code)?.name.vi ?? code
}
