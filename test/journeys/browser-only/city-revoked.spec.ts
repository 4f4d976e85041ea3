import { askApp } from '../ask-app.ts'
import { expect, test } from '../city/city-fixture.ts'
import { enrolByCode, laptopOf, lines, sendFirm, syncNow } from '../city/walk-city.ts'
import { expectFitForAll } from '../every-look.ts'
import { goTo, signAssessment } from '../walk-sync.ts'

test.describe.configure({ timeout: 480_000 })

test('a revoked laptop is told so and what to do, loses nothing, and sends on after a new code', async ({
  page,
  city,
}) => {
  await laptopOf(city, { page }, 'mentor')
  await sendFirm(page, 'Công ty TNHH Cơ khí chính xác Thăng Long')
  const [device] = await city.rows('select device_id, user_id from city.devices')
  expect(await city.command('revoke', String(device?.['device_id']))).toContain('Đã thu hồi máy')
  const assessmentId = await signAssessment(page, 'Công ty Cổ phần Nhựa Ánh Dương')
  await askApp(page, ['sync', 'submit'], { assessmentIds: [assessmentId] })
  await syncNow(page)

  await expect(page.getByText('Máy này đã bị thu hồi quyền gửi')).toBeVisible()
  await expect(page.getByText('xin mã mới rồi đăng ký lại')).toBeVisible()
  await expect(page.getByText('Chờ trên máy (2)')).toBeVisible()
  await expect(page.getByText('Ở thành phố (2)')).toBeVisible()
  await expectFitForAll(page, ['/sync/usb', '/sync/doctor', '/sync/device'])
  await goTo(page, '/sync/doctor')
  await expect(page.getByText('Máy này đã bị thu hồi quyền gửi.')).toBeVisible()
  await goTo(page, '/')
  await expect(page.getByText('Máy này đã bị thu hồi quyền gửi')).toBeVisible()
  await expect(page.getByText('Chờ gửi', { exact: true })).toBeVisible()
  await goTo(page, '/sync')
  await page.getByRole('link', { name: 'Đăng ký lại' }).click()
  await expect(page.getByText('Đã bị thu hồi')).toBeVisible()
  expect(await city.rows('select 1 from city.batches')).toHaveLength(1)

  const code = await city.codeFor('mentor', String(device?.['user_id']))
  await enrolByCode(page, city.door.url, code)
  await syncNow(page)
  await expect(page.getByText('Ở thành phố (4)')).toBeVisible()
  await expect(page.getByText('đã thu hồi máy này')).toHaveCount(0)
  await expect(lines(page, 'Nhựa Ánh Dương', 'Phiếu đánh giá')).toContainText('gửi qua internet')
  expect(await city.rows('select 1 from analytics.results')).toHaveLength(2)
})
