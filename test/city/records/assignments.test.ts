import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { DownChange } from '#shared/wire/down-change.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import { assignmentBody, assignmentRecord, firmRecord } from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

async function startOrg() {
  const orgId = await city.addOrg('required')
  const firm = firmRecord()
  const laptops = {
    manager: await enrolLaptop(city, orgId, 'association-manager'),
    lead: await enrolLaptop(city, orgId, 'mentor'),
    co: await enrolLaptop(city, orgId, 'mentor'),
    other: await enrolLaptop(city, orgId, 'mentor'),
  }
  return { firm, ...laptops }
}

const asAssignee = ({ certificate }: TestLaptop) => ({
  userId: certificate.userId,
  name: certificate.userName,
})

async function toldOf(laptop: TestLaptop): Promise<string[]> {
  const { changes } = await laptop.feed()
  return changes.flatMap(toWord)
}

function toWord(change: DownChange): string[] {
  if (change.kind === 'firm') return [`firm ${String(change.body.version)}`]
  if (change.kind === 'withdrawal') return ['withdrawal']
  return change.kind === 'record' && change.body.record.kind === 'assignment'
    ? [`assignment to ${change.body.record.body?.lead.name ?? 'nobody'}`]
    : []
}

describe('an assignment', () => {
  it('reaches its lead and co mentor with the firm, and no other mentor', async () => {
    const { firm, manager, lead, co, other } = await startOrg()
    const body = assignmentBody(firm, { lead: asAssignee(lead), co: asAssignee(co) })

    const [, outcome] = await manager.send([firm, assignmentRecord(body)])

    expect(outcome).toMatchObject({ status: 'accepted', stage: 'city', version: 1 })
    const told = ['assignment to Trần Thị Bích', 'firm 1']
    expect(await toldOf(lead)).toEqual(told)
    expect(await toldOf(co)).toEqual(told)
    expect(await toldOf(other)).toEqual([])
    expect(await toldOf(manager)).toContain('assignment to Trần Thị Bích')
  })

  it('tells who is to visit a firm of later changes of it', async () => {
    const { firm, manager, lead } = await startOrg()
    const body = assignmentBody(firm, { lead: asAssignee(lead) })
    await manager.send([firm, assignmentRecord(body)])

    await manager.send([firmRecord({ name: 'Tên mới' }, { record_id: firm.record_id })])

    expect(await toldOf(lead)).toContain('firm 2')
  })

  it('is taken from one mentor and given to another, who alone learns whose it is', async () => {
    const { firm, manager, lead, other } = await startOrg()
    const body = assignmentBody(firm, { lead: asAssignee(lead) })
    const first = assignmentRecord(body)
    await manager.send([firm, first])
    const { cursor } = await lead.feed()

    const { record_id } = first
    const given = { ...body, lead: { ...asAssignee(other), name: 'Nguyễn Văn Khác' } }
    await manager.send([assignmentRecord(given, { record_id, base_version: 1 })])

    const { changes } = await lead.feed(cursor)
    expect(changes.map(({ kind }) => kind)).toEqual(['withdrawal'])
    expect(await toldOf(other)).toEqual(['assignment to Nguyễn Văn Khác', 'firm 1'])
  })

  it('is taken back by a deletion, after which the firm’s changes are not told', async () => {
    const { firm, manager, lead } = await startOrg()
    const first = assignmentRecord(assignmentBody(firm, { lead: asAssignee(lead) }))
    await manager.send([firm, first])
    const { cursor } = await lead.feed()

    const { record_id } = first
    const [outcome] = await manager.send([assignmentRecord(null, { record_id })])
    await manager.send([firmRecord({ name: 'Tên mới' }, { record_id: firm.record_id })])

    expect(outcome).toMatchObject({ status: 'accepted', version: 2 })
    const { changes } = await lead.feed(cursor)
    expect(changes.map(({ kind }) => kind)).toEqual(['withdrawal'])
  })

  it('that nobody knows cannot be taken back', async () => {
    const { manager } = await startOrg()

    const [outcome] = await manager.send([assignmentRecord(null)])

    expect(outcome).toMatchObject({ status: 'rejected', code: 'assignment/unknown' })
  })

  it('of a firm that is not known yet waits for it', async () => {
    const { firm, manager, lead } = await startOrg()
    const assignment = assignmentRecord(assignmentBody(firm, { lead: asAssignee(lead) }))

    const [outcome] = await manager.send([assignment])

    expect(outcome).toMatchObject({
      status: 'held',
      code: 'firm/unknown',
      needs: [`firm ${firm.record_id}`],
    })
  })
})
