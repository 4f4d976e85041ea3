import { expect, test } from '../city/city-fixture.ts'
import { changeFirm, firmOf, laptopOf, sendFirm, syncNow } from '../city/walk-city.ts'
import { expectFitForAll } from '../every-look.ts'
import { goTo } from '../walk-sync.ts'

test.describe.configure({ timeout: 480_000 })

const firmName = 'Công ty TNHH Cơ khí chính xác Thăng Long'

test('two laptops change one firm, a person chooses, and both end with the same', async ({
  startApp,
  city,
}) => {
  const mentor = await laptopOf(city, await startApp(), 'mentor')
  const firmId = await sendFirm(mentor, firmName)
  const manager = await laptopOf(city, await startApp(), 'association-manager')
  await syncNow(manager)
  await expect.poll(() => firmOf(manager, firmId)).toMatchObject({ employees: 120 })

  city.door.behave('dark')
  await changeFirm(manager, firmId, { address: 'Lô 9, KCN Nam Thăng Long', employees: 118 })
  await changeFirm(mentor, firmId, {
    address: 'Lô 7B, KCN Thăng Long',
    employees: 124,
    note: 'Gọi trước',
  })
  city.door.behave('open')
  await syncNow(manager)
  await expect(manager.getByText('Ở thành phố (1)')).toBeVisible()
  await syncNow(mentor)
  await expect(mentor.getByText('Có 1 xung đột chờ bạn chọn')).toBeVisible()

  city.door.behave('dark')
  await expectFitForAll(mentor, ['/sync', '/sync/conflicts'])
  await goTo(mentor, '/sync')
  await mentor.getByRole('link', { name: 'Xem xung đột' }).click()
  const address = mentor.getByRole('group', { name: 'Địa chỉ' })
  const employees = mentor.getByRole('group', { name: 'Lao động bình quân năm' })
  await expect(address).toContainText('Trước đó: Lô 7, KCN Thăng Long')
  await expect(mentor.getByRole('main')).toContainText(/Bản của thành phố\s*Lê Thị Mười/)
  // What only one side changed is nobody's question.
  await expect(mentor.getByRole('group', { name: 'Ghi chú' })).toHaveCount(0)
  await address.getByLabel('Lô 9, KCN Nam Thăng Long').check()
  await employees.getByLabel('124').check()
  await mentor.getByRole('button', { name: `Lưu lựa chọn cho ${firmName}` }).click()
  const choice = mentor.getByRole('region', { name: firmName })
  await expect(choice.getByRole('row', { name: /^Địa chỉ/ })).toContainText(/Thăng Long$/)
  await expect(choice.getByRole('row', { name: /^Lao động/ })).toContainText(/124$/)
  await mentor.getByRole('button', { name: `Lấy lại lựa chọn cho ${firmName}` }).click()
  await expect(address).toBeVisible()

  await address.getByLabel('Lô 9, KCN Nam Thăng Long').check()
  await employees.getByLabel('124').check()
  await mentor.getByRole('button', { name: `Lưu lựa chọn cho ${firmName}` }).click()
  city.door.behave('open')
  await syncNow(mentor)
  await expect(mentor.getByText('Cần xem lại (0)')).toBeVisible()
  await expect(mentor.getByText('Có xung đột')).toHaveCount(0)
  await expect(mentor.getByText('đã có bản mới hơn')).toBeVisible()
  await syncNow(manager)

  const agreed = { address: 'Lô 9, KCN Nam Thăng Long', employees: 124, note: 'Gọi trước' }
  for (const page of [mentor, manager]) {
    await expect.poll(() => firmOf(page, firmId)).toMatchObject(agreed)
    await goTo(page, '/sync/conflicts')
    await expect(page.getByText('Không có xung đột nào')).toBeVisible()
  }
  await mentor.getByText('Đã xong', { exact: true }).click()
  await expect(mentor.getByText('Đã xong').last()).toBeVisible()
  expect(await city.rows('select 1 from city.conflicts where settled_at is null')).toEqual([])
})
