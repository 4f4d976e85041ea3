import type { Page } from '@playwright/test'

import { docxParts } from '#test/support/office-files.ts'
import { zip } from '#test/support/workbook.ts'

import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { expectSaved, field, openForm, openNewAssessment } from './open-assessment.ts'

test.describe.configure({ timeout: 180_000 })

/** The smallest file its kind allows. */
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

test('status, strength and note of an answer are kept', async ({ page }) => {
  const id = await openNewAssessment(page)
  await field(page, 'directWorkers').fill('80')
  const row = question(page, 'directWorkers')
  await row.getByRole('button', { name: 'Bằng chứng và ghi chú' }).click()
  await row.getByText('đã đo', { exact: true }).click()
  await row.getByLabel('Ghi chú').fill('Bảng chấm công tháng 9')
  await field(page, 'energyCost').focus()
  await page.keyboard.press('Alt+3')
  await field(page, 'materialCost').focus()
  await page.keyboard.press('Alt+4')
  await page.keyboard.press('Alt+1')
  await expectSaved(page)

  await openForm(page, id)

  await expect(
    row.getByRole('button', { name: 'Bằng chứng và ghi chú: đã đo, có ghi chú' }),
  ).toBeVisible()
  await expect(question(page, 'energyCost').getByText('tính theo khoảng điểm')).toBeVisible()
  expect((await contentOf(page)).answers).toEqual({
    directWorkers: {
      value: 80,
      status: 'answered',
      askWhom: null,
      strength: 'measured',
      note: 'Bảng chấm công tháng 9',
    },
    energyCost: { value: null, status: 'unknown', askWhom: null, strength: null, note: '' },
  })
})

test('a file is picked, dropped and pasted, opened, and removed once confirmed', async ({
  page,
}) => {
  await openNewAssessment(page)
  const row = question(page, 'directWorkers')
  await field(page, 'directWorkers').fill('80')
  await row.getByRole('button', { name: 'Bằng chứng và ghi chú' }).click()

  await row
    .locator('input[type=file]')
    .setInputFiles({ name: 'bang-luong.pdf', mimeType: 'application/pdf', buffer: pdf })
  await expect(row.getByRole('button', { name: 'Mở bang-luong.pdf' })).toBeVisible()
  await give(page, 'drop', 'bien-ban.pdf')
  await expect(row.getByRole('button', { name: 'Mở bien-ban.pdf' })).toBeVisible()
  await give(page, 'paste', 'so-do.pdf')
  await expect(row.getByRole('button', { name: 'Mở so-do.pdf' })).toBeVisible()
  await expect(row.getByRole('button', { name: '3 tệp' })).toBeVisible()

  const download = page.waitForEvent('download')
  await row.getByRole('button', { name: 'Mở bien-ban.pdf' }).click()
  expect((await download).suggestedFilename()).toBe('bien-ban.pdf')

  await row.getByRole('button', { name: 'Xóa bang-luong.pdf' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa tệp' }).click()
  await expect(row.getByRole('button', { name: '2 tệp' })).toBeVisible()
  await expect(row.getByRole('button', { name: 'Mở bang-luong.pdf' })).toBeHidden()
})

test('a Word file is taken, and one with macros is refused', async ({ page }) => {
  await openNewAssessment(page)
  const row = question(page, 'directWorkers')
  await row.getByRole('button', { name: 'Bằng chứng và ghi chú' }).click()
  const macros = zip({ ...docxParts(), 'word/vbaProject.bin': '' })
  await row.locator('input[type=file]').setInputFiles([
    { name: 'bien-ban.docx', mimeType: '', buffer: Buffer.from(zip(docxParts())) },
    { name: 'macro.docx', mimeType: '', buffer: Buffer.from(macros) },
  ])
  await expect(row.getByRole('button', { name: 'Mở bien-ban.docx' })).toBeVisible()
  await expect(row.getByRole('alert')).toContainText('Tệp này có macro')
})

test('a photo is drawn anew, and a file that is refused says why while folded away', async ({
  page,
}) => {
  await openNewAssessment(page)
  const row = question(page, 'directWorkers')
  await row.getByRole('button', { name: 'Bằng chứng và ghi chú' }).click()
  const photo = await page.screenshot({ clip: { x: 0, y: 0, width: 40, height: 30 } })
  await row
    .locator('input[type=file]')
    .setInputFiles({ name: 'xuong.png', mimeType: 'image/png', buffer: photo })
  await expect(row.getByRole('button', { name: 'Mở xuong.jpg' })).toBeVisible()

  await row.getByRole('button', { name: 'Bằng chứng và ghi chú' }).click()
  await give(page, 'paste', 'chuong-trinh.exe')

  await expect(row.getByRole('alert')).toContainText('Loại tệp này chưa nhận được')
})

test('the earlier figure is taken over by key and by button', async ({ page }) => {
  const first = await openNewAssessment(page)
  const answer = (value: number) => ({
    value,
    status: 'answered',
    askWhom: null,
    strength: null,
    note: '',
  })
  const { firmId } = await askApp(page, ['assessments', 'change'], {
    assessmentId: first,
    edits: [
      { field: 'answer', key: 'directWorkers', value: answer(75) },
      { field: 'answer', key: 'equipmentOriginalCost', value: answer(160_000_000_000) },
    ],
  })
  const second = await askApp(page, ['assessments', 'start'], {
    firmId,
    instrumentId: 'vn-tt17-2019',
    referenceYear: 2027,
  })
  await openForm(page, second.id)

  await expect(question(page, 'equipmentOriginalCost')).toContainText('Phiếu năm 2026:')
  await field(page, 'equipmentOriginalCost').focus()
  await page.keyboard.press('Alt+0')
  await expect(field(page, 'equipmentOriginalCost')).toHaveValue('160.000')
  await question(page, 'directWorkers').getByRole('button', { name: 'Lấy lại số này' }).click()

  await expect(field(page, 'directWorkers')).toHaveValue('75')
  await expect(question(page, 'directWorkers').getByText('Lấy lại số này')).toBeHidden()
  await expectSaved(page)
  expect((await contentOf(page)).answers).toEqual({
    directWorkers: answer(75),
    equipmentOriginalCost: answer(160_000_000_000),
  })
})

function question(page: Page, key: string) {
  return page.locator(`[data-question="${key}"]`)
}

/** Drops or pastes a file onto the question about workers, as the window would be told. */
async function give(page: Page, how: 'drop' | 'paste', fileName: string): Promise<void> {
  await question(page, 'directWorkers').evaluate(
    (row, { how, fileName, text }) => {
      const given = new DataTransfer()
      given.items.add(new File([text], fileName))
      const options = { bubbles: true, cancelable: true }
      row.dispatchEvent(
        how === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: given })
          : new ClipboardEvent('paste', { ...options, clipboardData: given }),
      )
    },
    { how, fileName, text: fileName.endsWith('.pdf') ? pdf.toString('latin1') : 'MZ no document' },
  )
}

async function contentOf(page: Page) {
  const assessmentId = /assessments\/([0-9a-f-]+)/.exec(page.url())?.[1]
  return (await askApp(page, ['assessments', 'get'], { assessmentId })).content
}
