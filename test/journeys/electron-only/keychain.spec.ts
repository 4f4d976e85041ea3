import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from '../fixtures.ts'
import { keepRecoveryCode, makeWorkspace, passphrase, unlock } from '../make-workspace.ts'

const newPassphrase = 'mười hai con giáp 60 năm'

test('a lost keychain is said plainly, and the recovery code opens and binds anew', async ({
  startApp,
}) => {
  const first = await startApp()
  const { homeFolder } = first
  const recoveryCode = await makeWorkspace(first.page)
  await first.stop()
  rmSync(join(homeFolder, 'electron', 'double-keychain.key'))

  const second = await startApp({ homeFolder })
  const { page } = second
  await unlock(second.page, passphrase)
  await expect(page.getByText('Cụm mật khẩu không mở được dữ liệu ở đây')).toBeVisible()
  await page.getByRole('button', { name: 'Mở bằng mã khôi phục' }).click()
  await page.getByLabel('Mã khôi phục').fill(recoveryCode)
  await page.getByLabel('Cụm mật khẩu mới').fill(newPassphrase)
  await page.getByLabel('Gõ lại cụm mật khẩu').fill(newPassphrase)
  await page.getByRole('button', { name: 'Mở và đặt cụm mật khẩu mới' }).click()
  await keepRecoveryCode(page)
  await second.stop()

  const third = await startApp({ homeFolder })
  await unlock(third.page, newPassphrase)
  await expect(third.page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible({
    timeout: 20_000,
  })
})
