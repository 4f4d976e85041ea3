import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

import { askApp } from './ask-app.ts'
import { expect, test } from './fixtures.ts'

const alterDemo = join(import.meta.dirname, '..', 'faults', 'alter-demo.ts')

test('the form past an altered history entry names the entry and shows what still holds', async ({
  startApp,
}) => {
  const first = await startApp({ demo: true })
  await expect(first.page.getByRole('heading', { level: 1 })).toBeVisible()
  const [draft] = await askApp(first.page, ['assessments', 'list'], {
    firmId: null,
    states: ['in_progress'],
    limit: 1,
  })
  await first.stop()
  const sql = `update history set edits = '7' where seq = 3 and assessment_number =
    (select number from assessments where id = '${draft!.id}')`
  execFileSync(process.execPath, [alterDemo, join(first.homeFolder, 'demo'), sql])

  const { page } = await startApp({ demo: true, homeFolder: first.homeFolder })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate((hash) => (window.location.hash = hash), `/assessments/${draft!.id}/history`)
  await expect(page.getByText('Chuỗi lịch sử không khớp')).toBeVisible()
  await page.getByRole('link', { name: 'Xem phiếu lúc đó' }).first().click()

  const notice = page.getByRole('alert')
  await expect(notice).toContainText(
    /Lịch sử bị đứt ở lần thay đổi thứ 3 \(\d\d:\d\d, \d\d\/\d\d\/\d{4}\)/,
  )
  await expect(notice).toContainText('phiếu như sau lần thay đổi thứ 2')
  await expect(page.getByRole('term').first()).toBeVisible()
  await notice.getByRole('link', { name: 'Về phiếu hiện tại' }).click()
  await expect(notice).toBeHidden()
})
