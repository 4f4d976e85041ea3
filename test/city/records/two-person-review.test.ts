import { afterAll, beforeAll, expect, it } from 'vitest'

import { callCity } from '#test/support/call-city.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import { assessmentRecord, firmRecord, reviewRecord } from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

async function startOrg(rule: 'two-person' | 'required' = 'two-person') {
  const orgId = await city.addOrg(rule)
  const mentor = await enrolLaptop(city, orgId, 'mentor')
  const first = await enrolLaptop(city, orgId, 'association-manager')
  const second = await enrolLaptop(city, orgId, 'association-manager')
  const firm = firmRecord()
  const assessment = assessmentRecord(firm.record_id)
  await mentor.send([firm, assessment])
  return { mentor, first, second, assessment }
}

async function stageOf(recordId: string) {
  const { stage, owner } = await city.db
    .selectFrom('records')
    .select(['stage', 'owner'])
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow()
  return [stage, owner]
}

it('counts after two managers, the first of whom the others and not the mentor learn of', async () => {
  const { mentor, first, second, assessment } = await startOrg()
  const [kept] = await first.send([reviewRecord(assessment, 'approve')])
  expect(kept).toMatchObject({ status: 'accepted', stage: 'association' })
  expect(await stageOf(assessment.record_id)).toEqual(['association', 'association'])
  const told = (await second.feed()).changes.filter(
    ({ kind, body }) => kind === 'record' && 'record' in body && body.record.kind === 'review',
  )
  expect(told).toMatchObject([{ body: { stage: 'association' } }])
  const mentors = (await mentor.feed()).changes
  expect(mentors.some(({ kind }) => kind === 'record')).toBe(false)

  const [same] = await first.send([reviewRecord(assessment, 'approve')])
  expect(same).toMatchObject({ status: 'rejected', code: 'review/same-person' })
  const [counted] = await second.send([reviewRecord(assessment, 'approve')])
  expect(counted).toMatchObject({ status: 'accepted', stage: 'city' })
  expect(await stageOf(assessment.record_id)).toEqual(['city', 'city'])
})

it('counts no first of two approvals, also where only the association asks for two', async () => {
  const { first, second, assessment } = await startOrg('required')
  const [kept] = await first.send([reviewRecord(assessment, 'approve-first')])
  expect(kept).toMatchObject({ status: 'accepted', stage: 'association' })
  expect(await stageOf(assessment.record_id)).toEqual(['association', 'association'])

  const [same] = await first.send([reviewRecord(assessment, 'approve')])
  expect(same).toMatchObject({ status: 'rejected', code: 'review/same-person' })
  const [counted] = await second.send([reviewRecord(assessment, 'approve')])
  expect(counted).toMatchObject({ status: 'accepted', stage: 'city' })
})

it('asks for two anew after a return, whoever approved before', async () => {
  const { mentor, first, second, assessment } = await startOrg()
  await first.send([reviewRecord(assessment, 'approve')])
  const [returned] = await second.send([reviewRecord(assessment, 'return')])
  expect(returned).toMatchObject({ status: 'accepted', stage: 'city' })
  const again = { ...assessment, rev_id: crypto.randomUUID(), base_version: 1 }
  await mentor.send([again])
  const [anew] = await second.send([reviewRecord(again, 'approve')])
  expect(anew).toMatchObject({ status: 'accepted', stage: 'association' })
  const [counted] = await first.send([reviewRecord(again, 'approve')])
  expect(counted).toMatchObject({ status: 'accepted', stage: 'city' })
})

it('is set when an association is added, and shown in the list', async () => {
  const added = await callCity(city, 'add-association', 'Hiệp hội Nhựa', '--review', 'two-person')
  expect(added.code).toBe(0)
  const listed = await callCity(city, 'associations')
  expect(listed.said).toContain('hai người duyệt trước')
})

it('counts nothing by two first approvals, and lets either of the two give the second', async () => {
  const { first, second, assessment } = await startOrg('required')
  for (const manager of [first, second]) {
    const [kept] = await manager.send([reviewRecord(assessment, 'approve-first')])
    expect(kept).toMatchObject({ status: 'accepted', stage: 'association' })
  }
  expect(await stageOf(assessment.record_id)).toEqual(['association', 'association'])
  const [again] = await first.send([reviewRecord(assessment, 'approve-first')])
  expect(again).toMatchObject({ status: 'rejected', code: 'review/same-person' })

  const [counted] = await first.send([reviewRecord(assessment, 'approve')])
  expect(counted).toMatchObject({ status: 'accepted', stage: 'city' })
})
