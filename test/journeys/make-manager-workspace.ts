import { expect, type Page } from '@playwright/test'

import { askApp } from './ask-app.ts'
import { passphrase } from './make-workspace.ts'

/** The workspace of an association's manager, made without the first run's screens. */
export async function makeManagerWorkspace(page: Page): Promise<void> {
  await askApp(page, ['workspace', 'create'], {
    profile: {
      name: 'Văn phòng hiệp hội',
      personName: 'Lê Thị Quản',
      role: 'association-manager',
      association: 'Hiệp hội Doanh nghiệp Cơ khí',
    },
    passphrase,
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible({
    timeout: 30_000,
  })
}
