import { addFirms, addMentors, typedDay } from './campaign-scene.ts'
import { askApp } from './ask-app.ts'
import { test } from './fixtures.ts'
import { makeManagerWorkspace } from './make-manager-workspace.ts'
import { goTo } from './walk-sync.ts'

test('shots', async ({ page }) => {
  test.setTimeout(200_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await makeManagerWorkspace(page)
  await addFirms(page)
  await addMentors(page)
  const shot = async (name: string, full = false) => {
    await page.waitForTimeout(500)
    await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full })
  }
  await goTo(page, '/campaigns'); await shot('list-empty')
  await goTo(page, '/campaigns/new'); await shot('form', true)
  const [instrument] = await askApp(page, ['instruments', 'list'])
  const c = await askApp(page, ['campaigns', 'add'], { name: 'Đợt 1 năm 2026, ngành cơ khí', instrument: { id: instrument!.id, version: instrument!.version, sha256: instrument!.sha256 }, normSetId: null, referenceYear: 2026, sectors: ['KS01','KS08'], startsOn: typedDay(0).split('/').reverse().join('-'), endsOn: typedDay(60).split('/').reverse().join('-'), quotas: { total: 5, perMentor: null, bySector: [{sector:'KS01',count:3}] }, team: [{fullName:'Vũ Minh Trưởng',duty:'head',organisation:''}], plan: { method: 'on-site', schedule: 'Hai tháng', content: '', budgetVnd: null, training: '', approvedBy: '', decisionNumber: '', approvedOn: null }, twoPersonReview: null })
  await goTo(page, `/campaigns/${c.id}`); await shot('campaign-empty')
  await goTo(page, `/campaigns/${c.id}/firms`); await shot('firms-filter')
  await page.getByText('Dán danh sách mã số thuế').click()
  await page.getByRole('textbox', { name: 'Danh sách mã số thuế' }).fill('0101248141\n0101248142\nabc\n0100109106')
  await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click(); await shot('firms-codes', true)
  await askApp(page, ['campaigns', 'addByFilter'], { campaignId: c.id, filter: { text: '', wardCode: null, vsicPrefix: null, keySectorId: null, sizeClass: null, assessed: 'any' } })
  await goTo(page, '/'); await goTo(page, `/campaigns/${c.id}/assignments`); await shot('waiting')
  await page.getByRole('button', { name: 'Đề xuất mentor' }).click()
  await page.getByText(/Đã đề xuất mentor/).waitFor(); await shot('proposals'); await shot('proposals-full', true)
  await page.getByRole('row', { name: /Hòa Phát/ }).click(); await shot('dialog')
  await page.getByRole('button', { name: 'Đổi mentor' }).click(); await shot('change')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Chấp nhận/ }).click(); await page.getByText(/Đã phân công/).first().waitFor()
  await goTo(page, '/'); await goTo(page, `/campaigns/${c.id}`); await shot('campaign'); await shot('campaign-full', true)
  await goTo(page, `/campaigns/${c.id}/visits`); await shot('visits')
  await goTo(page, '/campaigns'); await shot('list')
  const p = await askApp(page, ['preferences', 'get'])
  await askApp(page, ['preferences', 'set'], { ...p, language: 'en', theme: 'dark' })
  await page.reload(); await goTo(page, `/campaigns/${c.id}`); await shot('campaign-en-dark', true)
})
