import { mentorDetails } from '../support/mentor-details.ts'
import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { makeManagerWorkspace, openRoster } from './manager-workspace.ts'
import { seriousFindings } from './serious-findings.ts'

test('a manager adds mentors, finds one without diacritics and changes it', async ({ page }) => {
  await makeManagerWorkspace(page)
  await openRoster(page)
  await expect(page.getByText('Chưa có mentor nào')).toBeVisible()

  await page.getByRole('link', { name: 'Thêm mentor' }).click()
  await page.getByRole('button', { name: 'Lưu mentor' }).click()
  await expect(page.getByText('Nhập họ và tên')).toBeVisible()
  await page.getByLabel('Họ và tên').fill('Trần Văn Đức')
  await page.getByLabel('Số điện thoại').fill('0912345678')
  await page.getByLabel('Nơi đang làm việc').fill('Viện Nghiên cứu Cơ khí')
  await page.getByRole('textbox', { name: 'Phường/xã' }).fill('phuc tan')
  await page.getByRole('option', { name: /Phường Hồng Hà/ }).click()
  await page.getByRole('combobox', { name: 'Lĩnh vực đăng ký tư vấn' }).fill('khuôn')
  await page.getByRole('option', { name: 'Khuôn mẫu, đồ gá' }).click()
  await page.getByLabel('Số doanh nghiệp nhận được mỗi tháng').fill('3')
  await page.getByRole('button', { name: 'Thêm dòng: Xung đột lợi ích' }).click()
  await page.getByLabel('hoặc tên nhóm').fill('Tập đoàn Hòa Phát')
  await page.getByRole('button', { name: 'Thêm dòng: Ngoại ngữ' }).click()
  await page.getByRole('textbox', { name: 'Ngoại ngữ', exact: true }).fill('Tiếng Nhật')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Trần Văn Đức' })).toBeVisible()
  await expect(page.getByText('3 doanh nghiệp mỗi tháng')).toBeVisible()
  await expect(page.getByText('Tập đoàn Hòa Phát')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('link', { name: 'Sửa thông tin' }).click()
  await page.getByLabel('Email').fill('duc@vien.vn')
  await page.getByRole('button', { name: 'Lưu mentor' }).click()
  await expect(page.getByRole('cell', { name: 'Email', exact: true })).toBeVisible()

  await openRoster(page)
  await page.keyboard.press('/')
  await page.keyboard.type('tran duc phuc tan')
  await expect(page.getByText('1 mentor phù hợp')).toBeVisible()
  await expect(page.getByRole('row', { name: /Trần Văn Đức/ })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Trần Văn Đức' })).toBeVisible()
})

test('a dossier is recognised by its decision, its papers are called to mind, its secrets are asked for', async ({
  page,
}) => {
  await makeManagerWorkspace(page)
  const { id } = await askApp(page, ['mentors', 'add'], mentorDetails())
  await openRoster(page)
  await page.getByRole('row', { name: /Trần Văn Đức/ }).click()

  await page.getByRole('button', { name: 'Ghi đã nộp hồ sơ' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi đã nộp hồ sơ' }).click()
  await page.getByRole('button', { name: 'Ghi quyết định công nhận' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ghi quyết định công nhận' }).click()
  await expect(dialog.getByText('Ghi đủ số, ngày và cơ quan ra quyết định')).toBeVisible()
  await dialog.getByLabel('Số quyết định').fill('12/QĐ-BTC')
  await dialog.getByLabel('Ngày quyết định').fill('1/2/2026')
  await dialog.getByLabel('Cơ quan công nhận').fill('Bộ Tài chính')
  await dialog.getByRole('button', { name: 'Ghi quyết định công nhận' }).click()
  await expect(
    page.getByText('Quyết định 12/QĐ-BTC ngày 01/02/2026 của Bộ Tài chính'),
  ).toBeVisible()

  await page.getByRole('button', { name: 'Ghi đồng ý' }).click()
  await page.getByLabel('Ngày đồng ý').fill('5/1/2026')
  await page.getByLabel('Bản nội dung đã đồng ý').fill('mẫu 01/2026')
  await page.getByRole('button', { name: 'Ghi đồng ý' }).click()
  await expect(page.getByText('Đã đồng ý', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Xem thông tin hạn chế' }).click()
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await page.getByLabel('Số CCCD hoặc hộ chiếu').fill('001085012345')
  await page.getByRole('button', { name: 'Lưu thông tin hạn chế' }).click()
  await expect(page.getByText('001085012345')).toBeVisible()
  await page.getByRole('button', { name: 'Ẩn đi' }).click()
  await expect(page.getByText('001085012345')).toBeHidden()
  await expect(page.getByText(/Đã xem: Lê Thị Quản/)).toBeVisible()

  await page.getByRole('button', { name: 'Thêm giấy tờ' }).click()
  await page.getByLabel('Tên giấy tờ').fill('Chứng chỉ kiểm toán năng lượng')
  await page.getByLabel('Ngày nhận').fill('5/1/2026')
  await page.getByLabel('Hết hạn ngày').fill(dayFromNow(20))
  await page.getByRole('button', { name: 'Lưu giấy tờ' }).click()
  await expect(page.getByText('Chỉ có bản giấy')).toBeVisible()

  await page.getByRole('button', { name: 'Ghi giờ' }).click()
  await page.getByLabel('Ngày', { exact: true }).fill('3/2/2026')
  await page.getByLabel('Việc đã làm').fill('Khảo sát tại xưởng')
  await page.getByLabel('Số giờ', { exact: true }).fill('2,5')
  await page.getByRole('button', { name: 'Lưu giờ' }).click()
  await expect(page.getByText('2,5 giờ trong 1 buổi đã ghi')).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Đổi trạng thái' })).toHaveCount(2)
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('navigation').getByRole('link', { name: 'Hôm nay' }).click()
  await expect(page.getByText('Giấy tờ mentor sắp hết hạn')).toBeVisible()
  await page.getByRole('link', { name: 'Trần Văn Đức' }).click()
  await expect(page).toHaveURL(new RegExp(id))
})

test('what was typed about a mentor is offered again after the window was closed', async ({
  page,
}) => {
  await makeManagerWorkspace(page)
  await openRoster(page)
  await page.getByRole('link', { name: 'Thêm mentor' }).click()
  await page.getByLabel('Họ và tên').fill('Đặng Thị Quyên')
  await expect(page.getByText(/Bản nháp đã được giữ trên máy/)).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Hôm nay' }).click()

  await openRoster(page)
  await page.getByRole('link', { name: 'Thêm mentor' }).click()
  await expect(page.getByText('Đặng Thị Quyên')).toBeVisible()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Đặng Thị Quyên')
  await page.getByRole('button', { name: 'Lưu mentor' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đặng Thị Quyên' })).toBeVisible()
  const list = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất hồ sơ' }).click()
  await page.getByRole('menuitem', { name: /không có thông tin hạn chế/ }).click()
  expect((await list).suggestedFilename()).toBe('ho-so-tu-van-vien-dang-thi-quyen.docx')
})

test('a mentor added by mistake is removed, and that is undone', async ({ page }) => {
  await makeManagerWorkspace(page)
  await openRoster(page)
  await page.getByRole('link', { name: 'Thêm mentor' }).click()
  await page.getByLabel('Họ và tên').fill('Đặng Thị Nhầm')
  await page.getByRole('button', { name: 'Lưu mentor' }).click()
  await page.getByRole('button', { name: 'Xóa khỏi danh sách' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa khỏi danh sách' }).click()
  await expect(page.getByText('Đã xóa Đặng Thị Nhầm khỏi danh sách.')).toBeVisible()
  await expect(page.getByText('Chưa có mentor nào')).toBeVisible()

  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('link', { name: 'Đã khôi phục Đặng Thị Nhầm.' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đặng Thị Nhầm' })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Khôi phục' })).toBeVisible()
})

function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  return `${String(day.getDate())}/${String(day.getMonth() + 1)}/${String(day.getFullYear())}`
}
