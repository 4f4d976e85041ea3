import type { Page } from '@playwright/test'

import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { everyMentor } from '#shared/domain/mentors/mentor-list.ts'
import { mentorSchema } from '#shared/domain/mentors/mentor.ts'

import { mentorDetails } from '../support/mentor-details.ts'
import { eightMentors, manyMentors, messyMentors } from '../support/mentor-lists.ts'
import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { makeManagerWorkspace, openRoster } from './manager-workspace.ts'
import { seriousFindings } from './serious-findings.ts'

async function pick(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
}

/** Somebody of the roster gets something that the file does not know. */
async function changeSomebody(page: Page): Promise<void> {
  const search = { filter: { ...everyMentor, text: 'Phạm Minh Đức' }, offset: 0, limit: 1 }
  const { rows } = await askApp(page, ['mentors', 'search'], search)
  const mentorId = mentorIdSchema.parse(rows[0]?.id)
  const { version, details } = mentorSchema.parse(
    await askApp(page, ['mentors', 'get'], { mentorId }),
  )
  const changed = { ...details, socialLinks: ['https://example.vn'] }
  await askApp(page, ['mentors', 'change'], { mentorId, version, details: changed })
}

test('a messy list is repaired, compared, merged and taken back', async ({ page }) => {
  await makeManagerWorkspace(page)
  const known = mentorDetails({ fullName: 'Trần Mai', email: 'mai@vien.vn', phone: '0900000000' })
  await askApp(page, ['mentors', 'add'], known)
  await openRoster(page)
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
  await pick(page, 'chuyên gia 2026.xlsx', messyMentors())
  await expect(page.getByRole('heading', { name: 'chuyên gia 2026.xlsx' })).toBeVisible()

  await expect(page.getByText('ViÖn C¬ khÝ').first()).toBeVisible()
  await page.getByText('1 số CCCD đã được thêm số 0 ở đầu').click()
  await expect(page.getByRole('cell', { name: 'G5', exact: true })).toBeVisible()
  await expect(page.getByText('1 lỗi: dòng đó không nhập được')).toBeVisible()
  await expect(
    page.getByRole('heading', {
      name: '1 dòng giống người đã có, 1 dòng giống dòng khác trong tệp',
    }),
  ).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Dòng 6 sẽ' }).click()
  await page.getByRole('option', { name: 'Gộp, lấy theo tệp' }).click()
  await page.getByRole('combobox', { name: 'Dòng 9 sẽ' }).click()
  await page.getByRole('option', { name: 'Gộp, giữ điều đã có' }).click()
  await page.getByRole('button', { name: 'Nhập 4 dòng, bỏ qua 1' }).click()
  await expect(
    page.getByRole('status').getByText('2 mentor mới · 1 mentor được gộp thêm'),
  ).toBeVisible()

  await page.getByRole('link', { name: 'Xem danh sách mentor' }).click()
  await expect(page.getByText('3 mentor, xếp theo tên gọi')).toBeVisible()
  await page.getByRole('row', { name: /Trần Thị Mai/ }).click()
  await expect(page.getByText('0987654321')).toBeVisible()
  await expect(page.getByText('Gộp với dòng trong tệp')).toBeVisible()

  await openRoster(page)
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
  await page.getByRole('button', { name: 'Hoàn tác lần nhập chuyên gia 2026.xlsx' }).click()
  await expect(page.getByText(/Đã hoàn tác/).first()).toBeVisible()
  await openRoster(page)
  await expect(page.getByText('1 mentor, xếp theo tên gọi')).toBeVisible()
  await expect(page.getByRole('row', { name: /Trần Mai/ })).toBeVisible()
})

test('the button says what it will do, and what is already there is not asked about', async ({
  page,
}) => {
  await makeManagerWorkspace(page)
  await openRoster(page)
  await page.getByRole('link', { name: 'Nhập từ tệp' }).first().click()
  await pick(page, 'thư.xlsx', new TextEncoder().encode('Kính gửi Hiệp hội,\nTrân trọng'))
  await expect(page.getByText(/Tệp này không phải tệp Excel/)).toBeVisible()
  await pick(page, 'trống.xlsx', new Uint8Array())
  await expect(page.getByText(/Tệp trống [(]0 byte[)]/)).toBeVisible()

  // The twin is another row of the file; nothing is chosen for it beforehand.
  await pick(page, 'tám người.xlsx', eightMentors())
  await expect(
    page.getByRole('heading', { name: '1 dòng giống dòng khác trong tệp' }),
  ).toBeVisible()
  await expect(page.getByText('Dòng 9 trùng họ tên với dòng 5 trong tệp')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Chọn cho 1 dòng ở trên để nhập' })).toBeDisabled()
  const titles = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(titles.indexOf('1 dòng giống dòng khác trong tệp')).toBeLessThan(
    titles.indexOf('Chỗ cần xem lại'),
  )

  // Zeros put back are one line and no question; a former district is one.
  await expect(page.getByText(/Có phải/)).toHaveCount(0)
  const phones = page.getByRole('region', { name: '8 số điện thoại đã được thêm số 0 ở đầu' })
  await expect(phones).toBeHidden()
  await page.getByText('8 số điện thoại đã được thêm số 0 ở đầu').click()
  await expect(phones.getByRole('row')).toHaveCount(9)
  await expect(page.getByText(/tên quận, huyện cũ; ứng dụng đoán là Xã Đông Anh/)).toBeVisible()

  await page.getByRole('combobox', { name: 'Dòng 9 sẽ' }).click()
  await page.getByRole('option', { name: 'Bỏ qua dòng này' }).click()
  await expect(page.getByText('7 mentor được thêm')).toBeVisible()
  await page.getByRole('button', { name: 'Nhập 7 dòng, bỏ qua 1' }).click()
  const notice = page.getByRole('status').filter({ hasText: 'tám người.xlsx' })
  await expect(notice).toContainText('7 mentor mới · 1 dòng bị bỏ qua')
  await notice.getByRole('button', { name: /^Hoàn tác/ }).click()
  await expect(notice).toContainText('Đã hoàn tác lần nhập tám người.xlsx')
  await expect(page.getByText(/Đã nhập xong/)).toHaveCount(0)

  await page.getByRole('button', { name: 'Chọn tệp khác' }).click()
  await pick(page, 'tám người.xlsx', eightMentors())
  await page.getByRole('combobox', { name: 'Dòng 9 sẽ' }).click()
  await page.getByRole('option', { name: 'Thêm thành người mới' }).click()
  await page.getByRole('button', { name: 'Nhập 8 dòng', exact: true }).click()
  await expect(notice).toContainText('8 mentor mới')
  await changeSomebody(page)
  await notice.getByRole('button', { name: /^Hoàn tác/ }).click()
  await expect(page.getByRole('alert')).toContainText('đã được sửa sau đó: Phạm Minh Đức')

  await page.getByRole('button', { name: 'Chọn tệp khác' }).click()
  await pick(page, 'tám người.xlsx', eightMentors())
  const same = page.getByText('8 dòng giống hệt người đã có, sẽ bỏ qua')
  await expect(page.getByText('Dòng 5: Nguyễn Văn An')).toBeHidden()
  await same.click()
  await expect(page.getByText('Dòng 5: Nguyễn Văn An')).toBeVisible()
  await expect(page.getByText('Không có gì được lưu')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Không có dòng nào để nhập' })).toBeDisabled()
})

test('10,000 rows show their progress and can be stopped', async ({ page }) => {
  test.slow()
  await makeManagerWorkspace(page)
  await openRoster(page)
  await page.getByRole('link', { name: 'Nhập từ tệp' }).first().click()
  await pick(page, 'mười nghìn.xlsx', manyMentors(10_000))
  await page.getByRole('button', { name: 'Nhập 10.000 dòng' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Dừng lại' }).click()
  await expect(page.getByText('Đã dừng. Chưa có gì được lưu.')).toBeVisible()
  await page.getByRole('button', { name: 'Nhập 10.000 dòng' }).click()
  await expect(page.getByRole('status').getByText('10.000 mentor mới')).toBeVisible({
    timeout: 60_000,
  })
  await page.getByRole('link', { name: 'Xem danh sách mentor' }).click()
  await expect(page.getByText('10.000 mentor, xếp theo tên gọi')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('cong ty so 699')
  await expect(page.getByText('14 mentor phù hợp')).toBeVisible()
})
