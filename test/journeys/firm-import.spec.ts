import type { Page } from '@playwright/test'

import { workbook, type TestCell } from '#test/support/workbook.ts'
import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'

const font = '.VnTime'

/** As such lists are: titles, old fonts, eaten zeros, units in the header, wards of before 2025. */
const messyRows: readonly (readonly TestCell[])[] = [
  ['UBND THÀNH PHỐ HÀ NỘI', null, null, null, null, null, null, null],
  ['DANH SÁCH DOANH NGHIỆP CƠ KHÍ NĂM 2025', null, null, null, null, null, null, null],
  [null, null, null, null, null, null, null, '(Đơn vị: triệu đồng)'],
  [
    'TT',
    'Tên doanh nghiệp',
    'MST',
    'Phường/xã',
    'Người liên hệ',
    'SĐT',
    'Số lao động',
    'Doanh thu (triệu đồng)',
  ],
  [
    1,
    { text: 'C«ng ty Cæ phÇn C¬ khÝ §«ng Anh', font },
    101248141,
    'Trúc Bạch',
    { text: 'NguyÔn V¨n H¶i', font },
    912345678,
    45,
    '12.500',
  ],
  [2, { text: 'c«ng ty sao mai', font: '.VnTimeH' }, '0100109106', 'Kim Mã', null, '', 30, 2.5],
  [3, 'Công ty TNHH Sai Mã', '0100109107', 'Phường Hồng Hà', null, null, -3, 'abc'],
  [4, 'CTCP cơ khí Đông Anh', null, null, null, null, null, '1'],
  [5, 'Công ty TNHH Phường Lạ', null, 'Phường Không Có Thật', null, '0912 345', 12, 900],
]

const messy = () => workbook(messyRows, ['A1:H1', 'A2:H2'])

async function openImport(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Doanh nghiệp' }).click()
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
  await expect(page.getByRole('heading', { name: 'Nhập doanh nghiệp từ tệp' })).toBeVisible()
}

async function pick(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
}

test('a messy list is looked through, imported and taken back', async ({ startApp }) => {
  const { page } = await startApp({ demo: true })
  await openImport(page)
  await pick(page, 'danh sách cơ khí.xlsx', messy())
  await expect(page.getByRole('heading', { name: 'danh sách cơ khí.xlsx' })).toBeVisible()

  // What the file was taken for.
  await expect(page.getByLabel('Dòng tiêu đề cột')).toHaveValue('4')
  await expect(page.getByRole('combobox', { name: 'Đơn vị tiền trong tệp' })).toHaveValue(
    'triệu đồng',
  )
  await expect(page.getByRole('combobox', { name: 'Bảng mã chữ' })).toHaveValue('TCVN3 (.VnTime)')
  const letters = page.getByRole('region', { name: 'Bảng mã chữ' })
  await expect(letters).toContainText('C«ng ty Cæ phÇn C¬ khÝ §«ng Anh')
  await expect(letters).toContainText('Công ty Cổ phần Cơ khí Đông Anh')
  await expect(letters).toContainText('CÔNG TY SAO MAI')

  // Faults by cell, in words.
  const faults = page.getByRole('region', { name: 'Chỗ cần xem lại' }).last()
  const fault = (cell: string) =>
    faults.getByRole('row').filter({ has: page.getByRole('cell', { name: cell, exact: true }) })
  await expect(page.getByText('1 mã số thuế đã được thêm số 0 ở đầu')).toBeVisible()
  await page.getByText('1 số điện thoại đã được thêm số 0 ở đầu').click()
  const phones = page.getByRole('region', { name: '1 số điện thoại đã được thêm số 0 ở đầu' })
  await expect(phones).toContainText('0912345678')
  await expect(page.getByText('Có phải: 0912345678?')).toHaveCount(0)
  await expect(fault('D6')).toContainText('Kim Mã')
  await expect(fault('C7')).toContainText('0100109107')
  await expect(fault('G7')).toContainText('-3')
  await expect(fault('D9')).toContainText('Phường Không Có Thật')

  // What would be stored.
  const rows = page.getByRole('region', { name: 'Các dòng đầu như sẽ được lưu' }).last()
  await expect(rows).toContainText('0101248141')
  await expect(rows.getByRole('row', { name: /CTCP cơ khí Đông Anh/ })).toContainText(
    'trùng tên với dòng 5',
  )
  await expect(
    page.getByText('1 dòng trùng với doanh nghiệp đã có hoặc với dòng ở trên'),
  ).toBeVisible()
  const titles = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(titles.findIndex((title) => title.startsWith('1 dòng trùng'))).toBeLessThan(
    titles.indexOf('Chỗ cần xem lại'),
  )
  await expect(rows.getByRole('row', { name: /Công ty TNHH Sai Mã/ })).toContainText(
    'không nhập, có lỗi',
  )
  await expect(page.getByText('3 doanh nghiệp được thêm')).toBeVisible()
  await expect(page.getByText('2 dòng bị bỏ qua')).toBeVisible()

  await page.getByRole('button', { name: 'Nhập 3 dòng, bỏ qua 2' }).click()
  await expect(page.getByText('Đã nhập xong: danh sách cơ khí.xlsx')).toBeVisible()
  await page.getByRole('link', { name: 'Xem danh sách doanh nghiệp' }).click()
  await expect(page.getByText('6 doanh nghiệp')).toBeVisible()
  await page.getByRole('row', { name: /Cơ khí Đông Anh/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Cơ khí Đông Anh/ })).toBeVisible()
  await expect(page.getByText('0101248141').first()).toBeVisible()
  await expect(page.getByText('0912345678')).toBeVisible()
  await expect(page.getByText('12,5 tỷ đồng').first()).toBeVisible()

  await openImport(page)
  await page.getByRole('button', { name: 'Hoàn tác lần nhập danh sách cơ khí.xlsx' }).click()
  await expect(page.getByRole('cell', { name: /^Đã hoàn tác/ })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Doanh nghiệp' }).click()
  await expect(page.getByText('3 doanh nghiệp')).toBeVisible()

  // Taken back at once, nothing still says that it was stored.
  await openImport(page)
  await pick(page, 'danh sách cơ khí.xlsx', messy())
  await page.getByRole('button', { name: 'Nhập 3 dòng, bỏ qua 2' }).click()
  const notice = page.getByRole('status').filter({ hasText: 'danh sách cơ khí.xlsx' })
  await notice.getByRole('button', { name: /^Hoàn tác/ }).click()
  await expect(notice).toContainText('Đã hoàn tác lần nhập danh sách cơ khí.xlsx')
  await expect(page.getByText(/Đã nhập xong/)).toHaveCount(0)
})

test('what the user corrects is followed, and a file that is no table is explained', async ({
  startApp,
}) => {
  const { page } = await startApp({ demo: true })
  await openImport(page)
  await pick(page, 'ảnh.xlsx', new TextEncoder().encode('PK no workbook'))
  await expect(page.getByText('Không đọc được ảnh.xlsx')).toBeVisible()

  await pick(page, 'thư.xlsx', new TextEncoder().encode('Kính gửi Hiệp hội,\nTrân trọng'))
  await expect(page.getByText(/Tệp này không phải tệp Excel/)).toBeVisible()
  await pick(page, 'trống.xlsx', new Uint8Array())
  await expect(page.getByText(/Tệp trống [(]0 byte[)]/)).toBeVisible()

  await pick(page, 'danh sách.xlsx', messy())
  await expect(page.getByRole('heading', { name: 'danh sách.xlsx' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Đơn vị tiền trong tệp' }).click()
  await page.getByRole('option', { name: 'nghìn đồng', exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'Đơn vị tiền trong tệp' })).toHaveValue(
    'nghìn đồng',
  )

  const employees = page.getByRole('combobox', { name: /Ghi vào: Cột G/ })
  await expect(employees).toHaveValue('Lao động')
  await employees.click()
  await page.getByRole('option', { name: 'Ghi chú' }).click()
  await expect(employees).toHaveValue('Ghi chú')
  // The wrong head count was the second fault of its row; now it is a note like any other.
  const faults = page.getByRole('region', { name: 'Chỗ cần xem lại' }).last()
  await expect(faults.getByRole('cell', { name: 'C7', exact: true })).toBeVisible()
  await expect(faults.getByRole('cell', { name: 'G7', exact: true })).toBeHidden()

  await page.getByRole('button', { name: 'Chọn tệp khác' }).click()
  await expect(page.getByText('Chọn tệp .xlsx hoặc .csv')).toBeVisible()
})

test('20,000 rows are previewed and imported while the app goes on answering', async ({
  startApp,
}) => {
  test.slow()
  const { page } = await startApp({ demo: true })
  await openImport(page)
  const rows = Array.from({ length: 20_000 }, (_, index) => [
    `Công ty TNHH Cơ khí số ${index}`,
    `Số ${index} đường Giải Phóng`,
    index % 500,
    `${index % 900}.5`,
  ])
  const file = workbook([['Tên công ty', 'Địa chỉ', 'Số lao động', 'Doanh thu (tỷ đồng)'], ...rows])

  const stopAsking = keepAsking(page)
  await pick(page, 'cả thành phố.xlsx', file)
  await page.getByRole('button', { name: 'Dừng lại' }).click()
  await expect(page.getByText('Đã dừng. Chưa có gì được lưu.')).toBeVisible()

  const started = Date.now()
  await pick(page, 'cả thành phố.xlsx', file)
  await expect(page.getByText('20.000 doanh nghiệp được thêm')).toBeVisible({ timeout: 60_000 })
  const previewed = Date.now()

  await page.getByRole('button', { name: 'Nhập 20.000 dòng' }).click()
  await expect(page.getByText(/^[\d.]+\/20[.]000 dòng$/)).toBeVisible()
  await page.getByRole('button', { name: 'Dừng lại' }).click()
  await expect(page.getByText('Đã dừng. Chưa có gì được lưu.')).toBeVisible()

  const applying = Date.now()
  await page.getByRole('button', { name: 'Nhập 20.000 dòng' }).click()
  await expect(page.getByText('Đã nhập xong: cả thành phố.xlsx')).toBeVisible({ timeout: 60_000 })
  const applied = Date.now()
  const { answered, longestMs } = await stopAsking()
  process.stdout.write(
    `20,000 rows: preview ${previewed - started} ms, import ${applied - applying} ms; ` +
      `${answered} other answers meanwhile, longest wait ${longestMs} ms\n`,
  )
  expect(answered).toBeGreaterThan(10)

  await page.getByRole('link', { name: 'Xem danh sách doanh nghiệp' }).click()
  await expect(page.getByText('20.003 doanh nghiệp')).toBeVisible({ timeout: 20_000 })
})

test('more rows than the limit are refused in words', async ({ startApp }) => {
  const { page } = await startApp({ demo: true })
  await openImport(page)
  const lines = Array.from({ length: 100_001 }, (_, index) => `Công ty ${index};${index}`)
  await pick(page, 'quá dài.csv', new TextEncoder().encode(`Tên;Ghi chú\n${lines.join('\n')}`))
  await expect(page.getByText(/Bảng có hơn 100[.]000 dòng/)).toBeVisible({ timeout: 20_000 })
})

/** Asks the app something small over and over until it is stopped. */
function keepAsking(page: Page) {
  const state = { answered: 0, longestMs: 0, isAsking: true }
  const ask = async () => {
    while (state.isAsking) {
      const asked = performance.now()
      await askApp(page, ['preferences', 'get'])
      state.answered += 1
      state.longestMs = Math.max(state.longestMs, Math.round(performance.now() - asked))
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const asked = ask()
  return async () => {
    state.isAsking = false
    await asked
    return state
  }
}
