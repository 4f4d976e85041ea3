import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'
import { field, openForm, openNewAssessment } from './open-assessment.ts'
import { seriousFindings } from './serious-findings.ts'

test.describe.configure({ timeout: 180_000 })

for (const [language, theme] of [
  ['vi', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing serious in the form, ${language}, ${theme}`, async ({ page }) => {
    const id = await openNewAssessment(page)
    const preferences = await askApp(page, ['preferences', 'get'])
    await askApp(page, ['preferences', 'set'], { ...preferences, language, theme })
    await openForm(page, id)
    await field(page, 'equipmentOriginalCost').fill('160.000')
    await field(page, 'equipmentCurrentValue').fill('1.5')
    await expect(page.getByRole('alert').first()).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    await page.locator('[data-question="equipmentOriginalCost"] button').first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
  })
}
