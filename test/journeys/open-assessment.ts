import { expect, type Locator, type Page } from '@playwright/test'

import { askApp } from './ask-app.ts'

export const passphrase = 'con trâu đi trước cái cày'

/** A workspace with one firm and one assessment of it, open in the editor. */
export async function openNewAssessment(page: Page): Promise<string> {
  await askApp(page, ['workspace', 'create'], {
    profile: {
      name: 'Sổ đánh giá',
      personName: 'Nguyễn Văn An',
      role: 'mentor',
      association: '',
    },
    passphrase,
  })
  const firm = await askApp(page, ['firms', 'add'], {
    name: 'Công ty TNHH Cơ khí chính xác Thăng Long',
    taxCode: null,
    vsic: { version: '2025', code: '25920' },
    keySectorId: null,
    wardCode: null,
    address: '',
    ownership: 'private',
    employees: 120,
    revenueVnd: null,
    totalCapitalVnd: null,
    contacts: [],
    publicationConsent: null,
    note: '',
  })
  const assessment = await askApp(page, ['assessments', 'start'], {
    firmId: firm.id,
    instrumentId: 'vn-tt17-2019',
    referenceYear: 2026,
  })
  await openForm(page, assessment.id)
  return assessment.id
}

/** Goes to the form and waits until its first question can be answered. */
export async function openForm(page: Page, assessmentId: string): Promise<void> {
  await page.evaluate((id) => {
    window.location.hash = `#/assessments/${id}`
  }, assessmentId)
  await page.reload()
  await expect(field(page, 'equipmentOriginalCost')).toBeVisible({ timeout: 30_000 })
}

/** The first field of a question. */
export function field(page: Page, inputKey: string): Locator {
  return page.locator(`[data-question="${inputKey}"] input[data-field]`).first()
}

/** The result beside the form. */
export function panel(page: Page): Locator {
  return page.getByRole('complementary')
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Đã lưu trên máy')).toBeVisible()
}
