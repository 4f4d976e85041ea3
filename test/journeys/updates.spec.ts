import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { makeSigningKey } from '#exchange/signing-key.ts'

import { writeSignedUpdate } from '../support/signed-update.ts'
import { expect, test } from './fixtures.ts'
import { makeWorkspace } from './make-workspace.ts'
import { seriousFindings } from './serious-findings.ts'

const key = makeSigningKey()
const source = join(import.meta.dirname, '..', '..')
let folder = ''
let project = ''
let stick = ''

/** The built app as a publisher releases it: with a key. */
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nang-bac-release-'))
  project = join(folder, 'app')
  stick = join(folder, 'usb')
  for (const made of [stick, join(project, 'resources', 'updates')])
    mkdirSync(made, { recursive: true })
  cpSync(join(source, 'out'), join(project, 'out'), { recursive: true })
  cpSync(join(source, 'package.json'), join(project, 'package.json'))
  symlinkSync(join(source, 'node_modules'), join(project, 'node_modules'))
  for (const name of readdirSync(join(source, 'resources')))
    symlinkSync(join(source, 'resources', name), join(project, 'resources', name))
  writeFileSync(join(project, 'resources', 'updates', 'publisher-key.txt'), `${key.publicKey}\n`)
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

test('a new version on a stick is checked, copied, and installed after a backup; a changed one is refused', async ({
  startApp,
  hostName,
}, info) => {
  const ran = join(folder, 'ran')
  writeSignedUpdate({
    folder: stick,
    key,
    version: '99.0.0',
    content: `#!/bin/sh\ntouch '${ran}'\n`,
  })
  writeFileSync(join(stick, 'la.nbup'), 'không phải tệp cập nhật')
  const { page } = await startApp({ project })
  await makeWorkspace(page)
  await page.evaluate(() => (window.location.hash = '/settings?tab=about'))
  await page.getByLabel('Hoặc tìm trong thư mục khác').fill(stick)
  await page.getByRole('button', { name: 'Tìm trong thư mục này' }).click()
  await expect(page.getByText('la.nbup: tệp hỏng')).toBeVisible()
  await expect(page.getByText('Sửa lỗi in báo cáo')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: info.outputPath('found.png'), fullPage: true })

  await page.getByRole('button', { name: 'Chép bản 99.0.0 về máy' }).click()
  await page.getByRole('button', { name: 'Sao lưu rồi cài bản 99.0.0' }).click()
  await expect(page.getByRole('dialog')).toContainText('sao lưu dữ liệu, mở bộ cài đặt rồi tự đóng')
  await page.screenshot({ path: info.outputPath('install.png') })
  await page.getByRole('dialog').getByRole('button', { name: 'Sao lưu rồi cài đặt' }).click()

  if (hostName === 'browser-host') {
    await expect(page.getByText('Ứng dụng mở trong trình duyệt không tự cài được')).toBeVisible()
    expect(existsSync(ran)).toBe(false)
  } else {
    await expect.poll(() => existsSync(ran)).toBe(true)
  }
})

test('a changed installer is refused with what to do', async ({ startApp }, info) => {
  const installer = writeSignedUpdate({ folder: stick, key, version: '99.0.0' })
  writeFileSync(installer, '#!/bin/zz\n')
  const { page } = await startApp({ project })
  await makeWorkspace(page)
  await page.evaluate(() => (window.location.hash = '/settings?tab=about'))
  await page.getByLabel('Hoặc tìm trong thư mục khác').fill(stick)
  await page.getByRole('button', { name: 'Tìm trong thư mục này' }).click()
  await page.getByRole('button', { name: 'Chép bản 99.0.0 về máy' }).click()

  await expect(page.getByText('bộ cài đặt đã bị thay đổi; đừng cài bản này')).toBeVisible()
  await page.screenshot({ path: info.outputPath('changed.png'), fullPage: true })
})
