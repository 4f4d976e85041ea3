import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { askApp } from '../ask-app.ts'
import { savedFile } from '../saved-file.ts'
import { enrolMentorByFile, openAs } from '../walk-review.ts'
import { chooseFile, goTo, submitFromResult, takeFile, writeToFolder } from '../walk-sync.ts'
import { expect, test, type JourneyCity } from './city-fixture.ts'
import { enrolByCode } from './walk-city.ts'
import {
  approve,
  gatherAndSend,
  mend,
  mentorName,
  openBatchOf,
  planCampaign,
  sendOpenBatch,
  workOnAssigned,
} from './walk-network.ts'

test.describe.configure({ timeout: 400_000 })

const reason = 'Thiếu báo cáo tài chính năm 2025'
let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nang-bac-usb-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('by files alone: assigned, approved, batched, refused, mended, accepted', async ({
  startApp,
  city,
}) => {
  await city.rows("update city.orgs set review = 'required'")
  const [{ page: manager }, { page: mentor }] = [await startApp(), await startApp()]
  await openAs(manager, 'Lê Thị Mười', 'association-manager')
  await enrolByCode(manager, city.door.url, await city.codeFor('association-manager'))
  city.door.behave('dark')
  await openAs(mentor, mentorName, 'mentor')
  await enrolMentorByFile(mentor, manager)

  const campaignId = await planCampaign(manager)
  await goTo(manager, `/campaigns/${campaignId}`)
  await manager.getByRole('button', { name: 'Gửi cho mentor' }).click()
  await manager.getByText('Mentor không có mạng').click()
  const assignment = await savedFile(manager, `Tệp cho ${mentorName}`)
  expect(assignment.name).toMatch(/^phan-cong-cho-nguyen-thi-hong-am-[-\d]+-\w+\.nbar$/)
  expect(assignment.bytes.length, 'small enough for Zalo').toBeLessThan(20_000)
  await takeFile(mentor, assignment.bytes)
  await expect(mentor.getByText('Đã nhận 1 dòng; 0 dòng đã có từ trước.')).toBeVisible()

  await goTo(mentor, '/')
  const assessmentId = await workOnAssigned(mentor)
  await submitFromResult(mentor, assessmentId)
  await takeFromMentor(manager, await lastFile(mentor))
  await approve(manager)
  await gatherAndSend(manager)
  await carryToCity(manager, city)
  await carryFromCity(manager, city, 'association-manager')
  await openBatchOf(manager, /^Lô tháng/)
  await expect(manager.getByText('Thành phố đã nhận').first()).toBeVisible()
  expect(await city.command('results')).toContain('2026')

  const { item } = await askApp(manager, ['review', 'get'], { recordId: assessmentId })
  await city.command('refuse', item.revId, '--reason', reason)
  await carryFromCity(manager, city, 'association-manager')
  await openBatchOf(manager, /^Lô tháng/)
  await expect(manager.getByText(reason)).toBeVisible()
  await carryFromCity(mentor, city, 'mentor')
  await mend(mentor, assessmentId)
  await submitFromResult(mentor, assessmentId)
  await takeFromMentor(manager, await lastFile(mentor))
  await approve(manager)
  await openBatchOf(manager, /^Lô tháng/)
  await manager.getByRole('button', { name: 'Lập lô gửi lại 1 phiếu' }).click()
  await sendOpenBatch(manager)
  await carryToCity(manager, city)
  await carryFromCity(manager, city, 'association-manager')
  const { batches } = await askApp(manager, ['batches', 'list'])
  expect(batches.map(({ state, counts }) => ({ state, ...counts }))).toEqual([
    { state: 'settled', all: 1, accepted: 1, refused: 0, waiting: 0 },
    { state: 'settled', all: 1, accepted: 0, refused: 1, waiting: 0 },
  ])
})

async function lastFile(page: Page): Promise<Uint8Array> {
  const file = (await writeToFolder(page, folder)).at(-1)
  if (!file) throw new Error('Nothing was written')
  return file
}

async function takeFromMentor(page: Page, bytes: Uint8Array): Promise<void> {
  await goTo(page, '/sync/usb')
  await chooseFile(page, 'Chọn tệp .nbar hoặc .nbac', { name: 'gui.nbac', bytes })
  await page.getByRole('button', { name: 'Nhận vào máy' }).click()
  await expect(page.getByText(/^Đã nhận \d+ dòng/)).toBeVisible()
}

/** Everything that waits, mentors’ batches too, as the city’s people read it from a stick. */
async function carryToCity(page: Page, city: JourneyCity): Promise<void> {
  for (const [place, bytes] of (await writeToFolder(page, folder)).entries()) {
    const path = join(folder, `nop-${String(place)}.nbac`)
    writeFileSync(path, bytes)
    await city.command('read-batch', path)
  }
}

/** What the city has to say to the only laptop of this role. */
async function carryFromCity(
  page: Page,
  city: JourneyCity,
  role: 'mentor' | 'association-manager',
): Promise<void> {
  const path = join(folder, 'tra-loi.nbar')
  const [device] = await city.rows(`select device_id from city.devices where role = '${role}'`)
  await city.command('write-way-back', String(device?.['device_id']), path)
  await takeFile(page, readFileSync(path))
  await expect(page.getByText(/^Đã nhận \d+ dòng/)).toBeVisible()
}
