import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addNewOrg, newPerson, tracesOf } from '#test/support/erasing-org.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { becomeLaptop, enrolLaptop } from '#test/support/test-laptop.ts'
import {
  assignmentBody,
  assignmentRecord,
  erasureRecord,
  firmRecord,
  shaOf,
} from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

const stays = { fullName: 'Vũ Văn Phú', title: 'Giám đốc', phone: '0987654321', email: '' }

describe('an erased contact', () => {
  it('is in no table any more, whatever had held it: versions, assignments, conflicts, quarantine, batches', async () => {
    const org = await addNewOrg(city)
    const { mentor, manager, firmNow } = org
    const person = newPerson()
    const other = newPerson()
    const colleague = await org.enrolMentor()
    const firm = firmRecord({ contacts: [person, stays] })
    const id = firm.record_id
    await mentor.send([firm])
    await colleague.send([
      firmRecord(
        { contacts: [{ ...person, phone: '0900000000' }, stays], note: 'Của đồng nghiệp' },
        { record_id: id, base_version: 9 },
      ),
    ])
    await manager.send([assignmentRecord(assignmentBody(firm))])
    // Held, rejected, unreadable: word for word in quarantine.
    await mentor.send(
      [firmRecord({ contacts: [person, stays] }, { record_id: id, base_version: 1 })],
      { schema: 7 },
    )
    const wrong = JSON.stringify({ ...firm, rev_id: crypto.randomUUID(), surplus: 1 })
    await mentor.send([wrong, JSON.stringify(firm).slice(0, -4)])
    // The same line in a batch of another life of the laptop: told to be known, and kept in the batch.
    await becomeLaptop(city.gateway.url, mentor).send([firm, firmRecord({ contacts: [other] })])
    expect(await tracesOf(city, person)).toHaveLength(4)

    const [outcome] = await manager.send([erasureRecord(id, ` ${person.fullName.toUpperCase()} `)])

    expect(outcome).toMatchObject({ status: 'accepted', version: 1, stage: 'city' })
    expect(await tracesOf(city, person)).toEqual([])
    expect(await tracesOf(city, stays)).not.toEqual([])
    expect(await tracesOf(city, other)).toHaveLength(3)
    expect((await firmNow(id)).body.contacts).toEqual([stays])
  })

  it('is gone from the firm as laptops get it, in a new version, and they are told to erase it', async () => {
    const org = await addNewOrg(city)
    const { mentor, manager } = org
    const person = newPerson()
    const assignee = await org.enrolMentor()
    const stranger = await org.enrolMentor()
    const firm = firmRecord({ contacts: [person, stays] })
    await mentor.send([firm])
    const { userId } = assignee.certificate
    await manager.send([
      assignmentRecord(assignmentBody(firm, { lead: { userId, name: 'Người được giao' } })),
    ])
    const erasure = erasureRecord(firm.record_id, person.fullName)
    await manager.send([erasure])

    for (const laptop of [mentor, manager, assignee]) {
      const { changes } = await laptop.feed()
      expect(JSON.stringify(changes)).not.toContain(person.phone)
      const firms = changes.flatMap((change) => (change.kind === 'firm' ? [change.body] : []))
      const newest = firms.at(-1)
      expect(newest).toMatchObject({ version: 2, details: { contacts: [stays] } })
      for (const told of firms) expect(told.sha256).toBe(shaOf(told.details))
      expect(changes.filter(({ kind }) => kind === 'erasure').map(({ body }) => body)).toEqual([
        { erasureId: erasure.record_id, ...erasure.body },
      ])
    }
    const { changes } = await stranger.feed()
    expect(changes.map(({ kind }) => kind)).not.toContain('erasure')
  })

  it('takes a question about it back, and leaves the other questions of the conflict', async () => {
    const org = await addNewOrg(city)
    const { mentor, manager } = org
    const person = newPerson()
    const colleague = await org.enrolMentor()
    const alone = firmRecord({ contacts: [person] })
    const among = firmRecord({ contacts: [person], address: 'Một' })
    await mentor.send([alone, among])
    const changed = { ...person, title: 'Thủ quỹ' }
    await colleague.send([
      firmRecord({ contacts: [changed] }, { record_id: alone.record_id, base_version: 9 }),
      firmRecord(
        { contacts: [changed], address: 'Hai' },
        { record_id: among.record_id, base_version: 9 },
      ),
    ])

    await manager.send([
      erasureRecord(alone.record_id, person.fullName),
      erasureRecord(among.record_id, person.fullName),
    ])

    const open = await city.db
      .selectFrom('conflicts')
      .select(['record_id', 'settled_at', 'fields'])
      .where('org_id', '=', org.orgId)
      .execute()
    const about = (firmId: string) => open.find(({ record_id }) => record_id === firmId)
    expect(about(alone.record_id)?.settled_at).toBeInstanceOf(Date)
    expect(about(alone.record_id)?.fields).toEqual([])
    expect(about(among.record_id)).toMatchObject({
      settled_at: null,
      fields: [{ field: 'address', city: 'Một', theirs: 'Hai' }],
    })
    const { changes } = await colleague.feed()
    const conflicts = changes.flatMap((change) => (change.kind === 'conflict' ? [change] : []))
    expect(conflicts.map(({ body }) => body.fields.map(({ field }) => field))).toEqual([
      ['address'],
    ])
    expect(changes.filter(({ kind }) => kind === 'conflict-settled')).toHaveLength(1)
    expect(await tracesOf(city, person)).toEqual([])
  })

  it('changes nothing of a person of the same name at another firm or in another association', async () => {
    const org = await addNewOrg(city)
    const { mentor, manager, firmNow } = org
    const person = newPerson()
    const [firm, elsewhere] = [
      firmRecord({ contacts: [person] }),
      firmRecord({ contacts: [person] }),
    ]
    await mentor.send([firm, elsewhere])
    const otherOrg = await city.addOrg()
    const others = await enrolLaptop(city, otherOrg, 'mentor')
    const theirManager = await enrolLaptop(city, otherOrg, 'association-manager')
    await others.send([firm])

    await manager.send([erasureRecord(firm.record_id, person.fullName)])

    expect((await firmNow(elsewhere.record_id)).body.contacts).toEqual([person])
    const theirs = await city.db
      .selectFrom('records')
      .select(['body', 'version'])
      .where('org_id', '=', otherOrg)
      .where('record_id', '=', firm.record_id)
      .executeTakeFirstOrThrow()
    expect(theirs).toMatchObject({ version: 1, body: { contacts: [person] } })
    for (const laptop of [others, theirManager]) {
      const { changes } = await laptop.feed()
      expect(changes.map(({ kind }) => kind)).not.toContain('erasure')
    }
    // Nor does one of theirs reach here.
    await theirManager.send([erasureRecord(elsewhere.record_id, person.fullName)])
    expect((await firmNow(elsewhere.record_id)).body.contacts).toEqual([person])
  })
})
