import type { Page } from '@playwright/test'

import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { makeManagerWorkspace } from './make-manager-workspace.ts'
import { makeWorkspace } from './make-workspace.ts'
import { seriousFindings } from './serious-findings.ts'

const firm = {
  ...{ name: 'Công ty TNHH Cơ khí Đức Thắng', taxCode: null, vsic: null, keySectorId: null },
  ...{ wardCode: null, address: '', ownership: null, employees: null, revenueVnd: null },
  ...{ totalCapitalVnd: null, publicationConsent: null, note: '' },
  contacts: [
    { fullName: 'Nguyễn Thị Ánh', title: 'Kế toán trưởng', phone: '0912345678', email: '' },
    { fullName: 'Trần Văn Bình', title: 'Giám đốc', phone: '0987654321', email: '' },
  ],
}

async function openSettings(page: Page): Promise<void> {
  await page.evaluate(() => (window.location.hash = '/settings?tab=personal-data'))
  await expect(page.getByRole('tab', { name: 'Dữ liệu cá nhân', selected: true })).toBeVisible()
}

async function find(page: Page, words: string): Promise<void> {
  await page.getByLabel('Họ tên, số điện thoại hoặc e-mail').fill(words)
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
}

test('a manager finds a person, restricts, takes out and erases what is kept of them', async ({
  page,
}, info) => {
  await makeManagerWorkspace(page)
  const { id: firmId } = await askApp(page, ['firms', 'add'], firm)
  await askApp(page, ['personalData', 'addRequest'], {
    ...{ kind: 'see', personName: 'nguyễn thị ánh', receivedOn: '2026-11-20', note: '' },
  })
  await askApp(page, ['personalData', 'addRequest'], {
    ...{ kind: 'erase', personName: 'Nguyễn Thị Ánh', receivedOn: '2026-11-20', note: '' },
  })
  await openSettings(page)
  await find(page, 'không có ai')
  await expect(page.getByText('Không tìm thấy ai')).toBeVisible()
  await find(page, 'anh nguyen')
  await page.getByRole('button', { name: 'Xem dữ liệu của Nguyễn Thị Ánh' }).click()
  await expect(page.getByRole('heading', { name: 'Nguyễn Thị Ánh' })).toBeVisible()
  await expect(page.getByText('Người liên hệ ở hồ sơ doanh nghiệp')).toBeVisible()

  await page.getByRole('button', { name: 'Hạn chế dùng' }).click()
  await page.getByRole('button', { name: 'Hạn chế', exact: true }).click()
  await expect(page.getByText('Ghi lý do, ít nhất 2 chữ')).toBeVisible()
  await page.getByLabel('Lý do').fill('đang khiếu nại')
  await page.getByRole('button', { name: 'Hạn chế', exact: true }).click()
  await expect(page.getByText('Lý do: đang khiếu nại')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lấy ra bản in (PDF)' }).click()
  expect((await download).suggestedFilename()).toBe('du-lieu-ca-nhan-nguyen-thi-anh.pdf')
  await page.getByRole('button', { name: 'Ghi trả lời: Xem dữ liệu' }).click()
  await expect(page.getByLabel('Nội dung trả lời')).toHaveValue('Đã đưa bản in dữ liệu đang lưu.')
  await page.getByRole('button', { name: 'Lưu trả lời' }).click()
  await expect(page.getByRole('button', { name: 'Ghi trả lời: Xem dữ liệu' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Về kết quả tìm' }).click()
  await expect(page.getByText('Đang hạn chế')).toBeVisible()
  await page.evaluate((hash) => (window.location.hash = hash), `/firms/${firmId}`)
  const contact = page.getByRole('row', { name: /Nguyễn Thị Ánh/ })
  await expect(contact.getByText('Đang hạn chế dùng')).toBeVisible()
  await openSettings(page)
  await find(page, 'anh nguyen')
  await page.getByRole('button', { name: 'Xem dữ liệu của Nguyễn Thị Ánh' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Lấy ra bản in ·' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: info.outputPath('person.png'), fullPage: true })

  await page.getByRole('button', { name: 'Xóa dữ liệu' }).click()
  await expect(page.getByLabel('Ngày người này yêu cầu')).toBeInViewport()
  await page.getByRole('button', { name: 'Xóa dữ liệu' }).last().click()
  await expect(page.getByText('Không hoàn tác được.')).toBeVisible()
  await page.screenshot({ path: info.outputPath('confirm.png') })
  await page.getByRole('button', { name: 'Xóa vĩnh viễn' }).click()

  await expect(page.getByText('Đã xóa.', { exact: true })).toBeVisible()
  await expect(
    page.getByRole('cell', { name: 'Người liên hệ của Công ty TNHH Cơ khí Đức Thắng' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Ghi trả lời: Xóa' }).click()
  await expect(page.getByLabel('Nội dung trả lời')).toHaveValue('Đã xóa dữ liệu.')
  await page.screenshot({ path: info.outputPath('erased-answer.png') })
  await page.getByRole('button', { name: 'Lưu trả lời' }).click()
  await expect(page.getByRole('cell', { name: 'Đã xóa dữ liệu.' })).toBeVisible()
  await find(page, 'anh nguyen')
  await expect(page.getByText('Không tìm thấy ai')).toBeVisible()
  await page.screenshot({ path: info.outputPath('erased.png'), fullPage: true })
})

test('a request is entered, is due in two working days, and is answered', async ({
  page,
}, info) => {
  await makeManagerWorkspace(page)
  await openSettings(page)
  await page.getByRole('button', { name: 'Ghi yêu cầu' }).click()
  await page.getByRole('button', { name: 'Ghi yêu cầu' }).click()
  await expect(page.getByText('Ghi họ tên, ít nhất 2 chữ')).toBeVisible()
  await page.getByLabel('Họ tên người yêu cầu').fill('Nguyễn Thị Ánh')
  await page.getByLabel('Sửa cho đúng').check()
  await page.getByLabel('Nhận ngày').fill('20/11/2026')
  await page.screenshot({ path: info.outputPath('request.png'), fullPage: true })
  await page.getByRole('button', { name: 'Ghi yêu cầu' }).click()
  await expect(page.getByText('Đã ghi. Hạn trả lời: 24/11/2026.')).toBeVisible()

  await page.getByRole('navigation').getByRole('link', { name: 'Hôm nay' }).click()
  await expect(page.getByText('Sửa cho đúng, hạn trả lời 24/11/2026')).toBeVisible()
  await page.screenshot({ path: info.outputPath('today.png'), fullPage: true })
  await page.getByRole('link', { name: 'Nguyễn Thị Ánh' }).click()
  await expect(page.getByLabel('Họ tên, số điện thoại hoặc e-mail')).toHaveValue('Nguyễn Thị Ánh')
  await expect(page.getByText('Không tìm thấy ai')).toBeVisible()
  await page.getByRole('button', { name: 'Tìm Nguyễn Thị Ánh' }).click()
  await page.getByRole('button', { name: 'Ghi trả lời cho Nguyễn Thị Ánh' }).click()
  await page.getByLabel('Nội dung trả lời').fill('Đã sửa số điện thoại')
  await page.getByRole('button', { name: 'Lưu trả lời' }).click()
  await expect(page.getByText('Đã sửa số điện thoại')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: info.outputPath('answered.png'), fullPage: true })
})

test('a mentor reads that this is for the association', async ({ page }) => {
  await makeWorkspace(page)
  await openSettings(page)
  await expect(page.getByText('là việc của cán bộ hiệp hội')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tìm', exact: true })).toHaveCount(0)
})
