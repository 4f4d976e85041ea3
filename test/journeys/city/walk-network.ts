import type { Page } from '@playwright/test'

import { emptyPlan, type CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { emptyMentor } from '#shared/domain/mentors/empty-mentor.ts'
import { everyMentor } from '#shared/domain/mentors/mentor-list.ts'
import { messyMentors } from '#test/support/mentor-lists.ts'
import { knownCases } from '#test/support/tt17.ts'

import { askApp } from '../ask-app.ts'
import { expect } from '../fixtures.ts'
import { answered, openReview, signBoth } from '../walk-review.ts'
import { goTo } from '../walk-sync.ts'
import { syncNow } from './walk-city.ts'

export const mentorName = 'Nguyễn Thị Hồng Ấm'
export const firmName = 'Công ty TNHH Cơ khí chính xác Thăng Long'

/** A sync that is waited for, with nothing to complain of. */
export async function syncToEnd(page: Page): Promise<void> {
  const before = (await askApp(page, ['sync', 'status'])).lastSyncAt
  await syncNow(page)
  await expect
    .poll(async () => {
      const { running, lastSyncAt, lastFault } = await askApp(page, ['sync', 'status'])
      return { running, isNew: lastSyncAt !== before, lastFault }
    })
    .toEqual({ running: false, isNew: true, lastFault: null })
}

/** A firm, a mentor of the roster who is the person of a known laptop, and a campaign that joins them. */
export async function planCampaign(page: Page): Promise<string> {
  const firm = await askApp(page, ['firms', 'add'], {
    ...{ name: firmName, taxCode: '0101248141', vsic: { version: '2025', code: '25920' } },
    ...{ keySectorId: null, wardCode: null, address: 'Lô 7, KCN Thăng Long', note: '' },
    ...{ ownership: 'private', employees: 120, revenueVnd: 45_000_000_000 },
    ...{ totalCapitalVnd: null, contacts: [], publicationConsent: null },
  })
  const people = await askApp(page, ['mentorDossiers', 'listPeople'])
  const { userId } = people.find(({ name }) => name === mentorName) ?? people[0]!
  const mentorId = await findOrAddMentor(page)
  await askApp(page, ['mentorDossiers', 'linkPerson'], { mentorId, userId })
  const [instrument] = await askApp(page, ['instruments', 'list'])
  const { id, version, sha256 } = instrument!
  const campaign = await askApp(page, ['campaigns', 'add'], {
    ...{ name: 'Đợt cơ khí cuối năm 2026', instrument: { id, version, sha256 } },
    ...{ normSetId: null, referenceYear: 2026, sectors: [], team: [], plan: emptyPlan },
    ...{ startsOn: '2026-11-01', endsOn: '2026-12-31', twoPersonReview: null },
    quotas: { total: null, perMentor: null, bySector: [] },
  })
  const campaignId = campaign.id
  await askApp(page, ['campaigns', 'addFirms'], { campaignId, firmIds: [firm.id] })
  await askApp(page, ['assignments', 'propose'], { campaignId })
  await giveTo(page, campaignId, mentorId)
  await askApp(page, ['assignments', 'acceptAll'], { campaignId })
  return campaignId
}

/** Whoever was proposed, this mentor goes, for a reason. */
async function giveTo(page: Page, campaignId: CampaignId, mentorId: string): Promise<void> {
  const filter = { text: '', stage: null, mentorId: null, atRisk: false }
  const { rows } = await askApp(page, ['campaigns', 'targets'], {
    ...{ campaignId, filter, offset: 0, limit: 1 },
  })
  const assignment = rows[0]?.assignment
  if (!assignment) throw new Error('The campaign has no firm with a mentor')
  if (assignment.leadMentorId === mentorId) return
  await askApp(page, ['assignments', 'changeMentor'], {
    ...{ assignmentId: assignment.id, version: assignment.version },
    ...{ leadMentorId: mentorId, coMentorId: null, because: 'Đã quen xưởng này' },
  })
}

/** The mentor as the roster has them; added where nobody has imported them. */
async function findOrAddMentor(page: Page) {
  const search = { filter: { ...everyMentor, text: mentorName }, offset: 0, limit: 2 }
  const { rows } = await askApp(page, ['mentors', 'search'], search)
  const found = rows.find(({ name }) => name === mentorName)
  if (found) return found.id
  return (await askApp(page, ['mentors', 'add'], { ...emptyMentor, fullName: mentorName })).id
}

/** The association's own list, with what is wrong in it, becomes the roster. */
export async function importMessyRoster(page: Page): Promise<void> {
  await goTo(page, '/mentors/import')
  await page.locator('input[type=file]').setInputFiles({
    name: 'chuyên gia 2026.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(messyMentors(mentorName)),
  })
  await expect(page.getByText('1 lỗi: dòng đó không nhập được')).toBeVisible()
  await page.getByRole('combobox', { name: 'Dòng 9 sẽ' }).click()
  await page.getByRole('option', { name: 'Gộp, giữ điều đã có' }).click()
  await page.getByRole('button', { name: 'Nhập 5 dòng' }).click()
  await expect(page.getByRole('status').getByText(/4 mentor mới/)).toBeVisible()
}

/** Fills the form that is open as the known case has it, and has both sides sign; answers its id. */
export async function workOnAssigned(page: Page): Promise<string> {
  await page.getByRole('button', { name: `Lập phiếu cho ${firmName}` }).click()
  await page.waitForURL(/#\/assessments\/[0-9a-f-]{36}/)
  const assessmentId = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
  const edits = Object.entries(knownCases[0]?.answers ?? {}).map(([key, value]) => ({
    ...{ field: 'answer', key, value: answered(value) },
  }))
  await askApp(page, ['assessments', 'change'], {
    assessmentId,
    edits: [{ field: 'visited-on', value: '2026-11-12' }, ...edits],
  })
  await signBoth(page, assessmentId)
  return assessmentId
}

export async function approve(page: Page): Promise<void> {
  await openReview(page, firmName)
  const decision = page.getByRole('region', { name: 'Quyết định' })
  await decision.getByRole('button', { name: 'Duyệt' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).click()
  await expect(page.getByText('Đã duyệt, phiếu chờ vào lô gửi').first()).toBeVisible()
}

/** From the list of batches to one that stands in the outbox. */
export async function gatherAndSend(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Lô gửi', exact: true }).click()
  await page.getByRole('button', { name: 'Gom thành lô mới' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gom phiếu' }).click()
  await sendOpenBatch(page)
}

/** Everything to be noted is ticked, then the batch goes. */
export async function sendOpenBatch(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi gửi' })).toBeVisible()
  for (const box of await page.getByRole('main').getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Gửi lên thành phố' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi lên thành phố' }).click()
  await expect(page.getByText('Lô đang trên đường')).toBeVisible()
}

/** What the mentor does with what was given back. */
export async function mend(page: Page, assessmentId: string, workers = 77): Promise<void> {
  await askApp(page, ['assessments', 'resume'], { assessmentId })
  await askApp(page, ['assessments', 'change'], {
    assessmentId,
    edits: [{ field: 'answer', key: 'directWorkers', value: answered(workers) }],
  })
  await signBoth(page, assessmentId)
}

export async function openBatchOf(page: Page, name: RegExp): Promise<void> {
  await goTo(page, '/batches')
  await page.getByRole('link', { name }).last().click()
  await expect(page.getByRole('heading', { name: 'Phiếu trong lô' })).toBeVisible()
}
