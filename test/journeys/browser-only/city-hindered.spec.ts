import type { Page } from '@playwright/test'

import { generousLimits } from '#test/support/test-city.ts'

import { expect, test } from '../city/city-fixture.ts'
import { changeFirm, firmOf, laptopOf, sendFirm, syncNow } from '../city/walk-city.ts'
import { goTo } from '../walk-sync.ts'

test.describe.configure({ timeout: 300_000 })

test('a city that would replace much waits until a person has said so', async ({
  startApp,
  city,
}) => {
  const mentor = await laptopOf(city, await startApp(), 'mentor')
  const first = await sendFirm(mentor, 'Công ty TNHH Cơ khí chính xác Thăng Long')
  const second = await sendFirm(mentor, 'Công ty Cổ phần Nhựa Ánh Dương')
  const manager = await laptopOf(city, await startApp(), 'association-manager')
  await syncNow(manager)
  await expect.poll(() => firmOf(manager, second)).not.toBeNull()
  for (const firmId of [first, second]) await changeFirm(manager, firmId, { employees: 7 })
  await syncNow(manager)
  await expect(manager.getByText('Ở thành phố (2)')).toBeVisible()

  await syncNow(mentor)
  await expect(mentor.getByText('Đồng bộ tạm dừng để hỏi bạn')).toBeVisible()
  await expect(mentor.getByText('sẽ thay hoặc xóa 2 trong 4 hồ sơ và phiếu')).toBeVisible()
  await mentor.getByRole('button', { name: 'Xem và quyết định' }).click()
  await mentor.getByRole('button', { name: 'Chưa cho phép' }).click()
  expect(await firmOf(mentor, first)).toMatchObject({ employees: 120 })

  await mentor.getByRole('button', { name: 'Xem và quyết định' }).click()
  await mentor.getByRole('button', { name: 'Cho phép thay' }).click()
  await expect(mentor.getByText('Đồng bộ tạm dừng để hỏi bạn')).toHaveCount(0)
  for (const firmId of [first, second]) {
    await expect.poll(() => firmOf(mentor, firmId)).toMatchObject({ employees: 7 })
  }
})

test('what keeps a sync from going through is said in words, by the sync and by the doctor', async ({
  page,
  city,
}) => {
  await laptopOf(city, { page }, 'mentor')
  await goTo(page, '/sync/doctor')
  await expect(page.getByText('Mọi thứ đều ổn.')).toBeVisible()

  city.door.behave('dark')
  await expectHindered(page, {
    said: 'Không có internet, hoặc không đến được máy chủ',
    found: ['Mạng', 'không đến được máy chủ'],
  })
  city.door.behave('portal')
  await expectHindered(page, {
    said: 'Mạng này đòi đăng nhập trước khi dùng',
    found: ['Trang đăng nhập Wi-Fi', 'Mở trình duyệt'],
  })
  city.door.behave('open')
  const busy = await city.startAnother({ limits: { ...generousLimits, strangersPerMinute: 0 } })
  city.door.leadTo(busy.url)
  await expectHindered(page, {
    said: 'Máy chủ đang bận',
    found: ['Cổng tiếp nhận của thành phố', 'Máy chủ đang bận.'],
  })
})

/** `found` stands on one line of the doctor. */
async function expectHindered(
  page: Page,
  { said, found }: { readonly said: string; readonly found: readonly string[] },
): Promise<void> {
  await syncNow(page)
  await expect(page.getByText(said, { exact: true })).toBeVisible({ timeout: 40_000 })
  await goTo(page, '/sync/doctor')
  const checks = page.getByRole('list', { name: 'Kết quả khám' }).getByRole('listitem')
  const line = found.reduce((lines, hasText) => lines.filter({ hasText }), checks)
  await expect(line).toHaveCount(1)
}
