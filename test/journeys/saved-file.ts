import { readFileSync } from 'node:fs'

import type { Page } from '@playwright/test'

/** Presses a button that saves a file, and answers its name and bytes. */
export async function savedFile(
  page: Page,
  button: string | RegExp,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const started = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('button', { name: button }).click()
  const download = await started
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}
