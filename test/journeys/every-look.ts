import type { Page } from '@playwright/test'

import { askApp } from './ask-app.ts'
import { expect } from './fixtures.ts'
import { seriousFindings } from './serious-findings.ts'
import { goTo } from './walk-sync.ts'

const looks = [
  { language: 'vi', theme: 'light' },
  { language: 'vi', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

/**
 * Axe looks at each place in both languages, light and dark, and at 200 % nothing runs out of the
 * window. Ends as it began.
 */
export async function expectFitForAll(page: Page, places: readonly string[]): Promise<void> {
  const before = await askApp(page, ['preferences', 'get'])
  const wear = async (change: object) => {
    await askApp(page, ['preferences', 'set'], { ...before, ...change })
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 })
  }
  for (const look of looks) {
    await wear(look)
    for (const place of places) {
      await goTo(page, place)
      expect(await seriousFindings(page), `${place}, ${look.language}, ${look.theme}`).toEqual([])
    }
  }
  await wear({ zoom: 200 })
  for (const place of places) {
    await goTo(page, place)
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(excess, `${place} at 200 %`).toBeLessThanOrEqual(0)
  }
  await wear({})
}
