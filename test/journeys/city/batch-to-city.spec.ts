import type { Page } from '@playwright/test'

import { askApp } from '../ask-app.ts'
import { seriousFindings } from '../serious-findings.ts'
import { openAs, openReview, remarkByKeyboard } from '../walk-review.ts'
import { goTo, submitFromResult } from '../walk-sync.ts'
import { expect, test } from './city-fixture.ts'
import { enrolByCode } from './walk-city.ts'
import {
  approve,
  firmName,
  gatherAndSend,
  importMessyRoster,
  mend,
  mentorName,
  openBatchOf,
  planCampaign,
  sendOpenBatch,
  syncToEnd,
  workOnAssigned,
} from './walk-network.ts'

test.describe.configure({ timeout: 400_000 })

const reason = 'Thiếu báo cáo tài chính năm 2025'

test('from a messy roster to the city’s answer: assigned, returned, approved, one refused, mended, sent again alone', async ({
  startApp,
  city,
}) => {
  await city.rows("update city.orgs set review = 'required'")
  const [{ page: manager }, { page: mentor }] = [await startApp(), await startApp()]
  await openAs(manager, 'Lê Thị Mười', 'association-manager')
  await enrolByCode(manager, city.door.url, await city.codeFor('association-manager'))
  await openAs(mentor, mentorName, 'mentor')
  await enrolByCode(mentor, city.door.url, await city.codeFor('mentor'))
  await expect(mentor.getByRole('link', { name: 'Lô gửi' })).toHaveCount(0)

  await syncToEnd(manager)
  await importMessyRoster(manager)
  const campaignId = await planCampaign(manager)
  await goTo(manager, `/campaigns/${campaignId}`)
  await expect(manager.getByText('1 phân công mentor chưa nhận được')).toBeVisible()
  await manager.getByRole('button', { name: 'Gửi cho mentor' }).click()
  await expect(
    manager.getByText('Đã chuẩn bị xong 1 phân công; có mạng thì máy tự gửi trong ít giây.'),
  ).toBeVisible()
  await syncToEnd(manager)
  await goTo(manager, '/')
  await expect(manager.getByText('Đã thăm 0/1 doanh nghiệp')).toBeVisible()
  await expect(manager.getByRole('heading', { name: 'Bắt đầu' })).toHaveCount(0)

  await syncToEnd(mentor)
  await goTo(mentor, '/')
  await expect(mentor.getByRole('heading', { name: 'Được phân công' })).toBeVisible()
  await expect(mentor.getByText('Đợt cơ khí cuối năm 2026')).toBeVisible()
  expect(await seriousFindings(mentor)).toEqual([])
  const assessmentId = await workOnAssigned(mentor)
  await submitFromResult(mentor, assessmentId)
  await syncToEnd(mentor)

  await syncToEnd(manager)
  await returnWithRemark(manager)
  await syncToEnd(manager)
  await syncToEnd(mentor)
  await mend(mentor, assessmentId)
  await submitFromResult(mentor, assessmentId)
  await syncToEnd(mentor)

  await syncToEnd(manager)
  await approve(manager)
  expect(await city.command('results')).not.toContain('2026')
  await gatherAndSend(manager)
  await manager.getByRole('button', { name: 'Đồng bộ ngay' }).click()
  await expect(manager.getByText('Thành phố đã nhận').first()).toBeVisible({ timeout: 60_000 })
  expect(await city.command('results')).toContain('2026')
  await countTheVisit(manager)

  const { item } = await askApp(manager, ['review', 'get'], { recordId: assessmentId })
  await city.command('refuse', item.revId, '--reason', reason)
  await syncToEnd(manager)
  await openBatchOf(manager, /^Lô tháng/)
  await expect(manager.getByText(reason)).toBeVisible()
  await expect(manager.getByText('chờ mentor sửa')).toBeVisible()
  await expect(manager.getByRole('button', { name: /^Lập lô gửi lại/ })).toHaveCount(0)
  expect(await seriousFindings(manager)).toEqual([])

  await syncToEnd(mentor)
  await expect
    .poll(async () => (await askApp(mentor, ['assessments', 'get'], { assessmentId })).state)
    .toBe('returned')
  await mend(mentor, assessmentId, 78)
  await submitFromResult(mentor, assessmentId)
  await syncToEnd(mentor)

  await syncToEnd(manager)
  await approve(manager)
  await openBatchOf(manager, /^Lô tháng/)
  await manager.getByRole('button', { name: 'Lập lô gửi lại 1 phiếu' }).click()
  await expect(manager.getByText('Gửi lại các phiếu không được nhận của lô số 1.')).toBeVisible()
  await sendOpenBatch(manager)
  await syncToEnd(manager)
  const { batches } = await askApp(manager, ['batches', 'list'])
  expect(batches.map(({ number, state, counts }) => ({ number, state, counts }))).toEqual([
    { number: 2, state: 'settled', counts: { all: 1, accepted: 1, refused: 0, waiting: 0 } },
    { number: 1, state: 'settled', counts: { all: 1, accepted: 0, refused: 1, waiting: 0 } },
  ])
  const rows = await city.rows("select stage, version from city.records where kind = 'assessment'")
  expect(rows).toEqual([{ stage: 'city', version: 3 }])
  expect(await city.command('results')).toContain('2026')
})

async function returnWithRemark(manager: Page): Promise<void> {
  await openReview(manager, firmName)
  await remarkByKeyboard(manager, 'question:directWorkers', 'Đối chiếu lại bảng lương')
  await manager.getByRole('button', { name: 'Trả lại với 1 nhận xét' }).click()
  await manager
    .getByRole('dialog')
    .getByRole('button', { name: /^Trả lại/ })
    .click()
  await expect(manager.getByText('Phiếu đã được trả lại, đang chờ mentor sửa')).toBeVisible()
}

/** The hours of the visit, with day and firm as the assessment has them. */
async function countTheVisit(manager: Page): Promise<void> {
  const people = await askApp(manager, ['mentorDossiers', 'listPeople'])
  const { mentorId } = people.find(({ name }) => name === mentorName) ?? {}
  await goTo(manager, `/mentors/${mentorId ?? ''}`)
  await expect(manager.getByText('1 lần khảo sát đã duyệt, chưa tính giờ')).toBeVisible()
  const hours = manager.getByLabel(/^Số giờ tại/)
  await hours.fill('ba')
  await manager.getByRole('button', { name: 'Tính giờ 1 lần' }).click()
  await expect(manager.getByText('Có ô số giờ chưa đúng')).toBeVisible()
  await hours.fill('3,5')
  await manager.getByRole('button', { name: 'Tính giờ 1 lần' }).click()
  await expect(manager.getByText('3,5 giờ trong 1 buổi đã ghi')).toBeVisible()
  await expect(manager.getByText('theo phiếu đã duyệt')).toBeVisible()
}
