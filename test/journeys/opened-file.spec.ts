import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { makePaperCity } from '../support/paper-city.ts'
import { expect, test } from './fixtures.ts'
import { makeWorkspace, unlock } from './make-workspace.ts'
import { enrolByFile, goTo, signAssessment, submitFromResult, writeToFolder } from './walk-sync.ts'

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nang-bac-opened-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file the app was started with is shown once the workspace is unlocked, and taken in', async ({
  startApp,
}, info) => {
  const first = await startApp()
  const city = await makePaperCity()
  await makeWorkspace(first.page)
  await enrolByFile(first.page, (request) => city.answerRequest(request))
  const assessmentId = await signAssessment(first.page, 'Công ty TNHH Cơ khí Thăng Long')
  await submitFromResult(first.page, assessmentId)
  const [sent] = await writeToFolder(first.page, folder)
  const receipt = city.receiptOf(await city.readBatch(sent!))
  const answer = join(folder, 'trả lời của thành phố.nbar')
  writeFileSync(answer, await city.wayBack([{ kind: 'receipt', body: { receipt } }]))
  await first.stop()

  const { page } = await startApp({ homeFolder: first.homeFolder, args: [answer] })
  await unlock(page)

  await expect(page.getByText('1 dòng mới, 0 dòng đã có trên máy.')).toBeVisible()
  await page.screenshot({ path: info.outputPath('opened.png'), fullPage: true })
  await page.getByRole('button', { name: 'Nhận vào máy' }).click()
  await expect(page.getByText('Đã nhận 1 dòng; 0 dòng đã có từ trước.')).toBeVisible()
})

test('a file that is gone when its turn comes is named, with what to do', async ({
  startApp,
}, info) => {
  const first = await startApp()
  const city = await makePaperCity()
  await makeWorkspace(first.page)
  await enrolByFile(first.page, (request) => city.answerRequest(request))
  await first.stop()

  const args = [join(folder, 'da-rut-usb.nbar')]
  const { page } = await startApp({ homeFolder: first.homeFolder, args })
  await unlock(page)

  await expect(page.getByText('Không đọc được tệp da-rut-usb.nbar')).toBeVisible()
  await page.screenshot({ path: info.outputPath('gone.png'), fullPage: true })
})

test('on a laptop that is not enrolled the file waits until it is', async ({ startApp }) => {
  const first = await startApp()
  const city = await makePaperCity()
  await makeWorkspace(first.page)
  await first.stop()
  const path = join(folder, 'tra-loi.nbar')
  writeFileSync(path, 'not what any city wrote')

  const { page } = await startApp({ homeFolder: first.homeFolder, args: [path] })
  await unlock(page)
  await expect(page.getByText('Cần đăng ký máy trước')).toBeVisible()
  await enrolByFile(page, (request) => city.answerRequest(request))
  await goTo(page, '/sync/usb')

  await expect(page.getByRole('alert').first()).toBeVisible()
})
