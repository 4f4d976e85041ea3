import { expect, test } from './fixtures.ts'
import { askApp } from './ask-app.ts'
import { makeWorkspace } from './make-workspace.ts'
import { field, openNewAssessment, passphrase } from './open-assessment.ts'

test.describe.configure({ timeout: 180_000 })

test('an answer typed just before locking is there after unlocking', async ({ page }) => {
  const assessmentId = await openNewAssessment(page)
  const workers = field(page, 'directWorkers')
  await workers.focus()

  // Both in one task of the window: no pause in which the answer could be sent by itself.
  await workers.evaluate((input: HTMLInputElement) => {
    Reflect.set(HTMLInputElement.prototype, 'value', '80', input)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    const keys = { code: 'KeyL', key: 'l', ctrlKey: true, bubbles: true, cancelable: true }
    input.dispatchEvent(new KeyboardEvent('keydown', keys))
  })
  await page.getByLabel('Cụm mật khẩu', { exact: true }).fill(passphrase)
  await expect
    .poll(async () => (await askApp(page, ['workspace', 'status'])).state, { timeout: 5_000 })
    .toBe('locked')
  await page.getByRole('button', { name: 'Mở khóa' }).click()

  await expect(workers).toHaveValue('80', { timeout: 20_000 })
  const { content } = await askApp(page, ['assessments', 'get'], { assessmentId })
  expect(content.answers).toMatchObject({ directWorkers: { value: 80 } })
})

test('a window that nobody touches warns a minute before it locks, and a movement stays', async ({
  page,
}) => {
  await makeWorkspace(page)
  await page.clock.install()
  await page.reload()
  const today = page.getByRole('heading', { level: 1, name: 'Hôm nay' })
  const warning = page.getByText('Một phút nữa màn hình sẽ tự khóa')
  await expect(today).toBeVisible({ timeout: 30_000 })

  await page.clock.fastForward('09:10')
  await page.clock.runFor(6_000)
  await expect(warning).toBeVisible()
  await page.mouse.move(300, 300)
  await page.mouse.move(320, 320)
  await expect(warning).toBeHidden()

  await page.clock.fastForward('09:00')
  await expect(today).toBeVisible()
  await page.clock.fastForward('01:10')
  await expect(page.getByLabel('Cụm mật khẩu', { exact: true })).toBeVisible()
  await expect
    .poll(async () => (await askApp(page, ['workspace', 'status'])).state, { timeout: 10_000 })
    .toBe('locked')
})
