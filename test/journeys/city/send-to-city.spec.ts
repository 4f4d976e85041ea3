import { knownCases } from '#test/support/tt17.ts'

import { chooseSampleNorms } from '../choose-norms.ts'
import { fillForm } from '../fill-form.ts'
import { expectSaved, openNewAssessment } from '../open-assessment.ts'
import { signByBoth } from '../sign-by-mouse.ts'
import { submitFromResult } from '../walk-sync.ts'
import { expect, orgName, test } from './city-fixture.ts'
import { enrolByCode, lines, syncNow } from './walk-city.ts'

test.describe.configure({ timeout: 300_000 })

test('from a code to a row in PostgreSQL, over a line that loses the answer', async ({
  page,
  city,
}) => {
  const assessmentId = await openNewAssessment(page)
  await fillForm(page, knownCases[0]?.answers ?? {})
  await chooseSampleNorms(page)
  await expectSaved(page)
  await page.getByRole('link', { name: 'Xem kết quả và lộ trình' }).click()
  await page.getByRole('link', { name: 'Ký xác nhận' }).click()
  await signByBoth(page, 'Đỗ Văn Ngọc')

  await enrolByCode(page, city.door.url, await city.codeFor('mentor'))
  await expect(page.getByText(`Đã đăng ký với ${orgName}.`)).toBeVisible()
  city.door.behave('loses-a-receipt')
  await submitFromResult(page, assessmentId)
  await syncNow(page)
  await expect(page.getByText('Không có internet, hoặc không đến được máy chủ')).toBeVisible({
    timeout: 40_000,
  })
  const sent = lines(page, 'Phiếu đánh giá')
  await expect(sent).toContainText('chờ biên nhận')
  const received = await city.rows('select batch_id from city.batches')
  expect(received, 'the batch whose answer was lost').toHaveLength(1)

  city.door.behave('open')
  await syncNow(page)
  await expect(sent.getByRole('button', { name: /^Thành phố: đã đến/ })).toBeVisible()
  await expect(page.getByText('Ở thành phố (2)')).toBeVisible()
  await expect(page.getByText('Không có internet')).toHaveCount(0)
  await sent.getByRole('button', { name: /^Thành phố: đã đến/ }).click()
  const receipt = page.getByRole('dialog').getByRole('article').first()
  const [batch, ...others] = await city.rows('select batch_id, receipt from city.batches')
  expect(others).toEqual([])
  await expect(receipt).toContainText(String(batch?.['batch_id']))
  expect(await receipt.getByLabel('Nội dung đã ký').innerText()).toBe(batch?.['receipt'])

  const rows = await city.rows('select association, total_min, differs from analytics.results')
  expect(rows).toEqual([{ association: orgName, total_min: 49, differs: false }])
  expect(await city.command('results')).toContain(orgName)
})
