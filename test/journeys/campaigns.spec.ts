import { readFileSync } from 'node:fs'

import type { Page } from '@playwright/test'

import { makePaperCity } from '../support/paper-city.ts'
import { addFirms, addMentors, typedDay } from './campaign-scene.ts'
import { expectFitForAll } from './every-look.ts'
import { expect, test } from './fixtures.ts'
import { makeManagerWorkspace } from './make-manager-workspace.ts'
import { seriousFindings } from './serious-findings.ts'
import { enrolByFile } from './walk-sync.ts'

const campaign = 'Đợt 1 năm 2026, ngành cơ khí'

async function planCampaign(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Đợt đánh giá' }).click()
  await page.getByRole('link', { name: 'Lập đợt đánh giá' }).click()
  await page.getByRole('button', { name: 'Lưu đợt' }).click()
  await expect(page.getByText('Nhập tên đợt, ít nhất 3 chữ.')).toBeVisible()
  await expect(page.getByLabel('Tên đợt')).toBeFocused()
  await page.getByLabel('Tên đợt').fill(campaign)
  await page.getByLabel('Bắt đầu').fill(typedDay(0))
  await page.getByLabel('Kết thúc').fill(typedDay(60))
  await page.getByLabel('Số phiếu cần có').fill('5')
  await page.getByRole('navigation').getByRole('link', { name: 'Hôm nay' }).click()
  await page.getByRole('button', { name: 'Ở lại, sửa tiếp' }).click()
  await page.getByRole('button', { name: 'Thêm thành viên' }).click()
  await page.getByLabel('Họ và tên').fill('Vũ Minh Trưởng')
  await page.getByLabel('Thời gian, tiến độ').fill('Hai tháng, mỗi tuần bốn doanh nghiệp')
  await page.getByRole('button', { name: 'Lưu đợt' }).click()
  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible()
}

async function chooseFirms(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Chọn doanh nghiệp' }).click()
  await page.getByLabel('Chữ cần tìm').fill('co khi')
  await expect(page.getByText('Bộ lọc này có 1 doanh nghiệp')).toBeVisible()
  await page.getByLabel('Chữ cần tìm').fill('cong ty')
  await expect(page.getByText('Bộ lọc này có 5 doanh nghiệp')).toBeVisible()
  await page.getByRole('button', { name: 'Thêm 5 doanh nghiệp vào đợt' }).click()
  await expect(page.getByText('Đã thêm 5 doanh nghiệp.')).toBeVisible()

  await page.getByText('Dán danh sách mã số thuế').click()
  const codes = ['0101248141', '0101248142', '0104978593', '12ab']
  await page.getByRole('textbox', { name: 'Danh sách mã số thuế' }).fill(codes.join('\n'))
  await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click()
  await expect(page.getByText('dòng có vấn đề').first()).toBeVisible()
  await expect(page.getByRole('row', { name: /1 0101248141 Đã có trong đợt này/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /2 0101248142 Chữ số thứ 10/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /4 12ab Có chữ cái/ })).toBeVisible()
  await page.getByRole('link', { name: 'Về đợt đánh giá' }).click()
}

/** A manager's workspace with a campaign, up to who is proposed for its five firms. */
async function proposeMentors(page: Page): Promise<void> {
  await makeManagerWorkspace(page)
  await addFirms(page)
  await addMentors(page)
  await planCampaign(page)
  await chooseFirms(page)
  await page.getByRole('link', { name: 'Đề xuất mentor' }).click()
  await page.getByRole('button', { name: 'Đề xuất mentor' }).click()
}

test('a campaign is planned, its firms chosen, mentors proposed with reasons, one changed, all accepted', async ({
  page,
}) => {
  test.slow()
  await proposeMentors(page)
  await expect(page.getByText('Đã đề xuất mentor cho 5 doanh nghiệp.')).toBeVisible()
  const row = (firm: string) => page.getByRole('row', { name: new RegExp(firm) })
  await expect(row('Đức Thắng')).toContainText('Trần Văn Cơ')
  await expect(row('Đức Thắng')).toContainText('Đúng ngành đã đăng ký · Cùng phường/xã')
  await expect(row('Hòa Phát')).not.toContainText('Trần Văn Cơ')

  await row('Hòa Phát').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/Trần Văn Cơ: xung đột lợi ích với nhóm/)).toBeVisible()
  await page.keyboard.press('Escape')

  await row('Minh Anh').click()
  await dialog.getByLabel('Ngày thăm').fill(typedDay(10))
  await dialog.getByRole('button', { name: 'Lưu ngày' }).click()
  await expect(dialog.getByText('Đã lưu ngày.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Đổi mentor' }).click()
  await dialog.getByRole('radio', { name: /Đỗ Thị Nghề/ }).check()
  await expect(dialog.getByText(`Ngày thăm ${typedDay(10)} là lịch hẹn`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Đổi mentor' }).click()
  await expect(dialog.getByText('Ghi lý do, ít nhất 3 chữ.')).toBeVisible()
  await dialog.getByLabel('Lý do').fill('Đã quen với xưởng khuôn mẫu này')
  await dialog.getByRole('button', { name: 'Đổi mentor' }).click()
  await expect(row('Minh Anh')).toContainText('Đỗ Thị Nghề')
  await expect(page.getByText('Vừa đổi mentor cho một doanh nghiệp')).toBeVisible()

  await page.getByRole('button', { name: 'Chấp nhận 5 đề xuất' }).click()
  await expect(page.getByText(/Đã phân công 5 doanh nghiệp/)).toBeVisible()
  await page.getByRole('link', { name: campaign }).click()
  await expect(page.getByRole('button', { name: /^5 Đã phân công/ })).toBeVisible()
  await expect(row('Minh Anh')).toContainText('Đã phân công')
  // The day that was agreed with the new mentor's acceptance, not the one read when it was last open.
  await row('Minh Anh').click()
  await expect(dialog.getByLabel('Ngày thăm')).toHaveValue(/^\d\d\/\d\d\/\d{4}$/)
  await expect(dialog.getByLabel('Ngày thăm')).not.toHaveValue(typedDay(10))
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Sửa đợt' }).click()
  await page.getByRole('menuitem', { name: 'Sửa đợt' }).click()
  await expect(page.getByLabel('Tên đợt')).toHaveValue(campaign)
  await page.getByRole('navigation').getByRole('link', { name: 'Hôm nay' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible()
})

test('a mentor who drops out is replaced, and that is undone', async ({ page }) => {
  test.slow()
  await proposeMentors(page)
  await page.getByRole('button', { name: 'Chấp nhận 5 đề xuất' }).click()

  const load = page.getByRole('row', { name: /^Trần Văn Cơ/ })
  await load.getByRole('button', { name: 'Rút khỏi đợt' }).click()
  await page.getByRole('dialog').getByLabel('Lý do').fill('Đi công tác dài ngày')
  await page.getByRole('dialog').getByRole('button', { name: 'Rút khỏi đợt' }).click()
  await expect(page.getByText(/Đã đề xuất người khác cho/)).toBeVisible()
  await expect(page.getByRole('row', { name: /Đã rút khỏi đợt: Đi công tác/ })).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText('Đã hoàn tác.')).toBeVisible()

  await page.getByRole('link', { name: campaign }).click()
  await page.getByRole('link', { name: 'Lịch thăm và giấy tờ' }).click()
  const visits = page.getByRole('grid', { name: 'Lịch thăm và giấy tờ' })
  await expect(visits.getByRole('row')).toHaveCount(1 + 5)
  await visits.getByRole('row', { name: /Minh Anh/ }).click()
  const visit = page.getByRole('dialog', { name: /Minh Anh/ })
  await visit.getByRole('button', { name: 'Mở lịch' }).first().click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Tháng sau' })).toBeHidden()
  await visit.getByRole('button', { name: 'Mở lịch' }).first().click()
  await page.getByRole('button', { name: 'Tháng sau' }).click()
  await page
    .getByRole('button', { name: /^Thứ .* 15\// })
    .or(page.getByRole('button', { name: /^Chủ nhật 15\// }))
    .click()
  await expect(visit.getByLabel('Ngày thăm')).toHaveValue(/^15\//)
  await visit.getByLabel('Ngày thăm').fill('')
  await visit.getByRole('button', { name: 'Lưu ngày' }).click()
  await expect(visit.getByText('Đã lưu ngày.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(visits.getByRole('row').last()).toHaveAccessibleName(/^Chưa hẹn.*Minh Anh/)
  await page.getByRole('combobox', { name: 'Ngày', exact: true }).click()
  await page.getByRole('option', { name: 'Chưa hẹn ngày: 1 nơi' }).click()
  await expect(visits.getByRole('row')).toHaveCount(1 + 1)
  await page.getByRole('combobox', { name: 'Ngày', exact: true }).click()
  await page.getByRole('option', { name: 'Chưa hẹn ngày: 1 nơi' }).click()
  await expect(visits.getByRole('row')).toHaveCount(1 + 5)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải lịch (.ics)' }).click()
  const calendar = readFileSync(await (await saving).path(), 'utf8')
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(4)
  const printing = page.waitForEvent('download')
  await page.getByRole('button', { name: 'In phiếu thăm (PDF)' }).click()
  expect((await printing).suggestedFilename()).toMatch(/^phieu-tham-.*\.pdf$/)
})

test('a mentor taken off a firm is proposed for it no more, with the reason in sight', async ({
  page,
}) => {
  test.slow()
  await proposeMentors(page)
  const row = page.getByRole('row', { name: /Đức Thắng/ })
  await expect(row).toContainText('Trần Văn Cơ')

  await row.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Rút phân công' }).click()
  await dialog.getByLabel('Lý do').fill('Chủ xưởng đề nghị người khác')
  await dialog.getByRole('button', { name: 'Rút phân công' }).click()
  await expect(page.getByText('Vừa rút 1 phân công')).toBeVisible()
  await page.getByRole('button', { name: 'Đề xuất cho các nơi còn lại' }).click()
  await expect(row).toBeVisible()
  await expect(row).not.toContainText('Trần Văn Cơ')

  await row.click()
  const reason = 'đã được rút khỏi doanh nghiệp này trong đợt (Chủ xưởng đề nghị người khác)'
  await expect(dialog.getByText(`Trần Văn Cơ: ${reason}`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Đổi mentor' }).click()
  const candidate = dialog.getByRole('radio', { name: /Trần Văn Cơ.*Chủ xưởng đề nghị/ })
  await expect(candidate).toBeEnabled()
})

test('an association is led from its lists to sending its first assignments', async ({ page }) => {
  test.slow()
  const next = (action: string) => page.getByRole('link', { name: action })
  await makeManagerWorkspace(page)
  await expect(next('Nhập danh sách mentor')).toBeVisible()
  await addMentors(page)
  await page.reload()
  await expect(next('Nhập danh sách doanh nghiệp')).toBeVisible()
  await addFirms(page)
  await page.reload()
  await next('Lập đợt đánh giá').click()
  await page.getByLabel('Tên đợt').fill(campaign)
  await page.getByLabel('Bắt đầu').fill(typedDay(0))
  await page.getByLabel('Kết thúc').fill(typedDay(60))
  await page.getByRole('button', { name: 'Lưu đợt' }).click()
  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible()
  const today = page.getByRole('navigation').getByRole('link', { name: 'Hôm nay' })
  await today.click()
  await next('Chọn doanh nghiệp').click()
  await page.getByLabel('Chữ cần tìm').fill('cong ty')
  await page.getByRole('button', { name: 'Thêm 5 doanh nghiệp vào đợt' }).click()
  await expect(page.getByText('Đã thêm 5 doanh nghiệp.')).toBeVisible()
  await today.click()
  await expect(page.getByText('5 nơi chưa phân công')).toBeVisible()
  await next('Đề xuất mentor').click()
  await page.getByRole('button', { name: 'Đề xuất mentor' }).click()
  await page.getByRole('button', { name: 'Chấp nhận 5 đề xuất' }).click()
  await expect(page.getByText(/Đã phân công 5 doanh nghiệp/)).toBeVisible()
  await today.click()
  await expect(page.getByText('Đã thăm 0/5 doanh nghiệp')).toBeVisible()
  const city = await makePaperCity()
  await enrolByFile(page, (request) => city.answerRequest(request, 'association-manager'))
  await today.click()
  await next('Gửi phân công').click()
  await expect(page.getByRole('button', { name: 'Gửi cho mentor' })).toBeVisible()
})

test('every screen of campaigns is fit for all', async ({ page }) => {
  test.setTimeout(240_000)
  await proposeMentors(page)
  await expect(page.getByText(/Đã đề xuất mentor/)).toBeVisible()
  const [, id = ''] = /campaigns\/([^/]+)/.exec(page.url()) ?? []
  const base = `/campaigns/${id}`
  const parts = ['', '/firms', '/assignments', '/visits', '/edit'].map((part) => base + part)
  await expectFitForAll(page, ['/campaigns', ...parts])
})

test('the visits and the month at a date are fit for all', async ({ page }) => {
  test.setTimeout(180_000)
  await proposeMentors(page)
  await page.getByRole('button', { name: 'Chấp nhận 5 đề xuất' }).click()
  await expect(page.getByText(/Đã phân công 5 doanh nghiệp/)).toBeVisible()
  const [, id = ''] = /campaigns\/([^/]+)/.exec(page.url()) ?? []
  await expectFitForAll(page, [`/campaigns/${id}/visits`])

  await page.getByRole('row', { name: /Minh Anh/ }).click()
  const visit = page.getByRole('dialog', { name: /Minh Anh/ })
  await visit.getByLabel('Ngày thăm').fill('32/13/2026')
  await page.keyboard.press('Tab')
  await expect(visit.getByText('Không có ngày này.')).toBeVisible()
  await expect(visit.getByRole('button', { name: 'Lưu ngày' })).toBeDisabled()
  await visit.getByRole('button', { name: 'Mở lịch' }).first().click()
  await expect(page.getByRole('button', { name: 'Tháng sau' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})
