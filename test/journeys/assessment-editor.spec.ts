import { expect, test } from './fixtures.ts'
import { askApp } from './ask-app.ts'
import {
  expectSaved,
  field,
  openForm,
  openNewAssessment,
  panel,
  passphrase,
} from './open-assessment.ts'

test.describe.configure({ timeout: 180_000 })

test('the whole form is filled by keyboard alone and the class shows', async ({ page }) => {
  await openNewAssessment(page)
  const [instrument] = await askApp(page, ['instruments', 'list'])
  const inputs = instrument!.sections.flatMap(({ id }) =>
    instrument!.inputs.filter(({ section }) => section === id),
  )

  await page.keyboard.press('Alt+KeyN')
  for (const { key, type } of inputs) {
    await expect(page.locator(`[data-question="${key}"] input:focus`)).toBeVisible()
    if (type === 'yes-no' || type === 'choice') await page.keyboard.press('Space')
    else await page.keyboard.type(type === 'money' ? '2.000' : '40')
    await page.keyboard.press('Enter')
  }

  await expect(panel(page)).toContainText('55 trên 55 câu đã trả lời')
  await expect(panel(page)).toContainText('Mức trình độ')
  await expectSaved(page)
  const stored = await storedAnswers(page)
  expect(Object.keys(stored)).toHaveLength(55)
  expect(stored['equipmentOriginalCost']).toMatchObject({ value: 2_000_000_000 })
})

test('everything said to be saved is there after the app is killed', async ({ startApp }) => {
  const first = await startApp()
  const id = await openNewAssessment(first.page)
  await field(first.page, 'equipmentOriginalCost').fill('160.000')
  await field(first.page, 'equipmentCurrentValue').fill('128 tỷ')
  await field(first.page, 'directWorkers').fill('80')
  await expect
    .poll(async () => Object.keys(await storedAnswers(first.page)).length, { intervals: [50] })
    .toBe(3)
  await first.kill()

  const { page } = await startApp({ homeFolder: first.homeFolder })
  await askApp(page, ['workspace', 'unlock'], { passphrase })
  await openForm(page, id)

  await expect(field(page, 'equipmentOriginalCost')).toHaveValue('160.000')
  await expect(field(page, 'equipmentCurrentValue')).toHaveValue('128.000')
  await expect(field(page, 'directWorkers')).toHaveValue('80')
})

test('an accepted answer is durable within 300 ms of the last keystroke', async ({ page }) => {
  await openNewAssessment(page)
  await field(page, 'directWorkers').pressSequentially('80', { delay: 30 })

  await page.waitForTimeout(300)

  expect(await storedAnswers(page)).toMatchObject({ directWorkers: { value: 80 } })
})

test('undo and redo bring answers back, by key and by button', async ({ page }) => {
  await openNewAssessment(page)
  const cost = field(page, 'equipmentOriginalCost')
  await cost.fill('160.000')
  await cost.press('Enter')
  await expect.poll(() => storedAnswers(page)).toHaveProperty('equipmentOriginalCost')

  await page.keyboard.press('Control+z')
  await expect(cost).toHaveValue('')
  await page.keyboard.press('Control+y')
  await expect(cost).toHaveValue('160.000')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()

  await expect(cost).toHaveValue('')
  expect(await storedAnswers(page)).toEqual({})
})

test('a pasted column fills the following fields as one change', async ({ page }) => {
  await openNewAssessment(page)
  await field(page, 'equipmentOriginalCost').focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', '160.000\r\n128.000\r\n\r\n5.000\r\n')
    const paste = { clipboardData, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', paste))
  })
  await page.getByRole('button', { name: 'Điền 3 câu' }).click()

  await expect(field(page, 'replacementEquipment3y')).toHaveValue('5.000')
  await expect(field(page, 'newEquipmentForExpansion3y')).toHaveValue('')
  await expect.poll(async () => Object.keys(await storedAnswers(page)).length).toBe(3)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()

  await expect(field(page, 'equipmentOriginalCost')).toHaveValue('')
  expect(await storedAnswers(page)).toEqual({})
})

test('a number that reads in two ways is asked back and not stored', async ({ page }) => {
  await openNewAssessment(page)
  const cost = field(page, 'equipmentOriginalCost')
  await cost.pressSequentially('1.5')
  await cost.press('Enter')

  await expect(page.getByText('Số này đọc được theo hai cách')).toBeVisible()
  await expect(cost).toHaveValue('1.5')
  await expect.poll(() => storedAnswers(page)).toEqual({})
  await page.getByRole('button', { name: '1,5 triệu' }).click()

  await expect(page.getByText('= 1.500.000 đồng')).toBeVisible()
  await expect
    .poll(() => storedAnswers(page))
    .toMatchObject({
      equipmentOriginalCost: { value: 1_500_000 },
    })
})

test('questions put off are listed by who will know', async ({ page }) => {
  await openNewAssessment(page)
  await field(page, 'energyCost').focus()
  await page.keyboard.press('Alt+2')
  await page.getByLabel('Hỏi ai?').fill('Kế toán trưởng')
  await page.getByRole('link', { name: 'Hỏi sau (1)' }).click()

  await expect(page.getByRole('heading', { name: 'Kế toán trưởng' })).toBeVisible()
  await expect(page.getByText('Tổng giá trị năng lượng')).toBeVisible()
})

async function storedAnswers(page: Parameters<typeof askApp>[0]) {
  const assessmentId = /assessments\/([0-9a-f-]+)/.exec(page.url())?.[1]
  const { content } = await askApp(page, ['assessments', 'get'], { assessmentId })
  return content.answers
}
