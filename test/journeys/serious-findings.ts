import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What axe calls serious or critical on the screen as it stands, with the elements it means. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const inWindow = globalThis as unknown as { readonly axe: typeof axe }
    // What it does not report need not be looked at in detail: a third of the time.
    const { violations } = await inWindow.axe.run({ resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  })
}
