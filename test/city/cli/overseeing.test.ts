import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { callCity } from '#test/support/call-city.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import { assessmentRecord, firmRecord } from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

async function sendAssessment(review: 'required' | 'none') {
  const laptop = await enrolLaptop(city, await city.addOrg(review), 'mentor')
  const firm = firmRecord()
  const assessment = assessmentRecord(firm.record_id)
  await laptop.send([firm, assessment])
  return { laptop, assessment }
}

async function stageOf(recordId: string) {
  return city.db
    .selectFrom('records')
    .select(['stage', 'owner'])
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow()
}

it('accepts an assessment that waited at its association, once, and tells its author', async () => {
  const { laptop, assessment } = await sendAssessment('required')
  expect(await stageOf(assessment.record_id)).toEqual({
    stage: 'association',
    owner: 'association',
  })

  const accepted = await callCity(city, 'accept', assessment.rev_id)
  expect(accepted).toMatchObject({ code: 0, complained: '' })
  expect(await stageOf(assessment.record_id)).toEqual({ stage: 'city', owner: 'city' })
  expect((await callCity(city, 'accept', assessment.rev_id)).said).toContain('không có gì thay đổi')

  const { changes } = await laptop.feed()
  const outcomes = changes.filter(({ kind }) => kind === 'outcome')
  expect(outcomes).toHaveLength(1)
  expect(outcomes[0]).toMatchObject({
    body: { outcome: { rev_id: assessment.rev_id, status: 'accepted', stage: 'city', version: 1 } },
  })
})

it('refuses an assessment only with a reason, tells it, and lets its author send a better one', async () => {
  const { laptop, assessment } = await sendAssessment('none')
  expect(await callCity(city, 'refuse', assessment.rev_id)).toMatchObject({ code: 1 })

  const reason = 'Thiếu chứng từ nguyên giá'
  const refused = await callCity(city, 'refuse', assessment.rev_id, '--reason', reason)
  expect(refused).toMatchObject({ code: 0, complained: '' })
  expect(await stageOf(assessment.record_id)).toEqual({ stage: 'association', owner: 'mentor' })
  const { changes } = await laptop.feed()
  expect(changes.filter(({ kind }) => kind === 'outcome')).toMatchObject([
    { body: { note: reason, outcome: { rev_id: assessment.rev_id, status: 'rejected' } } },
  ])

  const better = assessmentRecord(assessment.body!.firmId, {
    record_id: assessment.record_id,
    base_version: 1,
  })
  expect(await laptop.send([better])).toMatchObject([{ status: 'accepted', version: 2 }])
})

it('decides only on what stands', async () => {
  const { laptop, assessment } = await sendAssessment('none')
  const newer = assessmentRecord(assessment.body!.firmId, {
    record_id: assessment.record_id,
    base_version: 1,
  })
  await laptop.send([newer])

  expect(await callCity(city, 'accept', assessment.rev_id)).toMatchObject({ code: 1 })
  expect(await callCity(city, 'accept', crypto.randomUUID())).toMatchObject({ code: 1 })
  expect(await callCity(city, 'refuse', 'x', '--reason', 'y')).toMatchObject({ code: 1 })
})

it('lists what is held and takes what a revoked device sent once a person says so', async () => {
  const { laptop } = await sendAssessment('none')
  const firm = firmRecord({ name: 'Công ty sau thu hồi' })
  const batch = laptop.pack([firm])
  const { deviceId, orgId } = laptop.certificate
  await callCity(city, 'revoke', deviceId)
  const folder = mkdtempSync(join(tmpdir(), 'city-cli-'))
  writeFileSync(`${folder}/batch`, batch.bytes)
  const read = await callCity(city, 'read-batch', `${folder}/batch`)
  rmSync(folder, { recursive: true })
  expect(read).toMatchObject({ code: 0 })
  expect(read.said).toContain('đang giữ lại (device/revoked)')

  const line = `${batch.manifest.batch_id}/1`
  expect((await callCity(city, 'quarantine')).said).toMatch(
    new RegExp(`${line} .*firm +giữ lại +device/revoked.*chờ người xem`),
  )
  expect((await callCity(city, 'batches')).said).toMatch(
    new RegExp(`${batch.manifest.batch_id} .*tệp +cách ly +1 `),
  )

  expect(await callCity(city, 'release', line)).toMatchObject({ code: 0, complained: '' })
  expect(await callCity(city, 'release', line)).toMatchObject({ code: 1 })
  expect(await callCity(city, 'release', 'nothing/0')).toMatchObject({ code: 1 })
  const stored = await city.db
    .selectFrom('records')
    .select('org_id')
    .where('record_id', '=', firm.record_id)
    .executeTakeFirst()
  expect(stored).toEqual({ org_id: orgId })
})

it('lists open conflicts by field, without what stands in the fields', async () => {
  const orgId = await city.addOrg()
  const one = await enrolLaptop(city, orgId, 'association-manager')
  const two = await enrolLaptop(city, orgId, 'association-manager')
  const firm = firmRecord({ name: 'Tên lúc đầu' })
  await one.send([firm])
  const { record_id } = firm
  await one.send([firmRecord({ name: 'Tên của người một' }, { record_id, base_version: 1 })])
  const conflicting = firmRecord({ name: 'Tên của người hai' }, { record_id, base_version: 1 })
  expect(await two.send([conflicting])).toMatchObject([{ status: 'conflict' }])

  const { said } = await callCity(city, 'conflicts', '--lang', 'en')
  expect(said).toMatch(new RegExp(`firm +${record_id} +firm/merge-conflict +name`))
  expect(said).not.toContain('người hai')
})
