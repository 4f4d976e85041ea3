import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { batchContentType, gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { addNewOrg, newPerson, tracesOf } from '#test/support/erasing-org.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, readReceipt } from '#test/support/test-laptop.ts'
import { erasureRecord, firmRecord, shaOf } from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

const stays = { fullName: 'Vũ Văn Phú', title: 'Giám đốc', phone: '0987654321', email: '' }
const chain = () => ({ chain_id: crypto.randomUUID(), device_seq: 1 })

describe('an erased contact', () => {
  it('leaves receipts as they were: the same batch gets the same, the same revision is known', async () => {
    const org = await addNewOrg(city)
    const { mentor, manager, firmNow } = org
    const person = newPerson()
    const firm = firmRecord({ contacts: [person] })
    const batch = mentor.pack([firm])
    const receipt = await (await mentor.put(batch)).text()
    await manager.send([erasureRecord(firm.record_id, person.fullName)])

    expect(await (await mentor.put(batch)).text()).toBe(receipt)
    expect(
      await (await manager.call(`${gatewayPaths.batches}/${batch.manifest.batch_id}`)).text(),
    ).toBe(receipt)
    const restored = await enrolLaptop(city, org.orgId, 'mentor', mentor.certificate.userId)
    const [again, otherPhone, reused] = await restored.send([
      firm,
      { ...firm, body: { ...firm.body!, contacts: [{ ...person, phone: '024' }] } },
      { ...firm, body: { ...firm.body!, note: 'Khác' } },
    ])

    expect(again).toMatchObject({ status: 'duplicate', version: 1 })
    for (const outcome of [otherPhone, reused]) {
      expect(outcome).toMatchObject({ status: 'rejected', code: 'record/rev-reused' })
    }
    expect((await firmNow(firm.record_id)).version).toBe(2)
    expect(await tracesOf(city, person)).toEqual([])
  })

  it('stays erased when an old laptop sends the firm with it, and what else it changed counts', async () => {
    const org = await addNewOrg(city)
    const { mentor, manager, firmNow } = org
    const person = newPerson()
    const firm = firmRecord({ contacts: [person, stays] })
    const id = firm.record_id
    await mentor.send([firm])
    const told = await firmNow(id)
    await manager.send([erasureRecord(id, person.fullName)])

    // Made on the version from before the erasure, by a laptop that has not heard of it.
    const colleague = await org.enrolMentor()
    const late = firmRecord(
      { contacts: [{ ...person, title: 'Kế toán trưởng' }, stays], address: '12 Giải Phóng' },
      { record_id: id, base_version: 1, base_sha: told.sha256 },
    )
    const [outcome] = await colleague.send([late])
    const [own] = await mentor.send([
      firmRecord(
        { contacts: [person, stays], employees: 12 },
        { record_id: id, base_version: 1, base_sha: told.sha256 },
      ),
    ])

    expect(outcome).toMatchObject({ status: 'accepted', version: 3 })
    expect(own).toMatchObject({ status: 'accepted', version: 4 })
    expect((await firmNow(id)).body).toMatchObject({
      contacts: [stays],
      address: '12 Giải Phóng',
      employees: 12,
    })
    expect(await tracesOf(city, person)).toEqual([])
    // A word that came by a batch that waits, or from a revoked laptop, is kept without it too.
    await mentor.send([firmRecord({ contacts: [person] }, { record_id: id })], { device_seq: 90 })
    expect(await tracesOf(city, person)).toEqual([])
    // The late line came pruned into the tables, and is still known by what was sent.
    expect((await colleague.send([late], chain()))[0]).toMatchObject({ status: 'duplicate' })
  })

  it('stays erased in the same batch, before and behind it, and lets a change of the manager merge as ever', async () => {
    const org = await addNewOrg(city)
    const { mentor, manager, firmNow } = org
    const person = newPerson()
    const firm = firmRecord({ contacts: [person], address: 'Cũ' })
    const id = firm.record_id
    await manager.send([firm])
    const before = await firmNow(id)
    await mentor.send([
      firmRecord(
        { contacts: [person], address: 'Mới' },
        { record_id: id, base_version: 1, base_sha: before.sha256 },
      ),
    ])

    // The manager has not heard of the new address when erasing, nor when changing something else.
    const outcomes = await manager.send([
      firmRecord(
        { contacts: [person], address: 'Cũ', note: 'a' },
        { record_id: id, base_version: 1, base_sha: before.sha256 },
      ),
      erasureRecord(id, person.fullName),
      firmRecord(
        { contacts: [person], address: 'Cũ', note: 'b' },
        { record_id: id, base_version: 1, base_sha: before.sha256 },
      ),
    ])
    await manager.send([
      firmRecord(
        { contacts: [], address: 'Cũ', note: 'c' },
        { record_id: id, base_version: 1, base_sha: before.sha256 },
      ),
    ])

    expect(outcomes.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted'])
    expect((await firmNow(id)).body).toMatchObject({ contacts: [], address: 'Mới', note: 'c' })
    expect(await tracesOf(city, person)).toEqual([])
  })

  it('leaves a version that counts for nobody’s own: the manager’s next change undoes no other’s', async () => {
    const { mentor, manager, firmNow } = await addNewOrg(city)
    const person = newPerson()
    const firm = firmRecord({ contacts: [person], address: 'Cũ' })
    const madeOn = { record_id: firm.record_id, base_version: 1, base_sha: shaOf(firm.body) }
    await manager.send([firm])
    await mentor.send([firmRecord({ contacts: [person], address: 'Mới' }, madeOn)])
    await manager.send([erasureRecord(firm.record_id, person.fullName)])

    await manager.send([firmRecord({ address: 'Cũ', note: 'Gọi trước' }, madeOn)])

    expect((await firmNow(firm.record_id)).body).toMatchObject({
      contacts: [],
      address: 'Mới',
      note: 'Gọi trước',
    })
  })

  it('is erased from records of the same tax code too, those there and those that come', async () => {
    const org = await addNewOrg(city)
    const { mentor, manager, firmNow } = org
    const person = newPerson()
    const taxCode = '0101248141'
    const [first, second, third] = [1, 2, 3].map(() => firmRecord({ taxCode, contacts: [person] }))
    await mentor.send([first!, second!])
    await manager.send([erasureRecord(second!.record_id, person.fullName)])
    await mentor.send([third!])

    expect(await tracesOf(city, person)).toEqual([])
    for (const { record_id } of [first!, second!, third!]) {
      expect((await firmNow(record_id)).body.contacts).toEqual([])
    }
  })

  it('that nobody had keeps the firm as it is, and holds for whoever sends it later', async () => {
    const org = await addNewOrg(city)
    const { mentor, manager, firmNow } = org
    const person = newPerson()
    const firm = firmRecord({ contacts: [stays] })
    await mentor.send([firm])
    await manager.send([erasureRecord(firm.record_id, person.fullName)])
    expect((await firmNow(firm.record_id)).version).toBe(1)

    await mentor.send([
      firmRecord(
        { contacts: [stays, person] },
        { record_id: firm.record_id, base_version: 1, base_sha: shaOf(firm.body) },
      ),
    ])
    expect((await firmNow(firm.record_id)).body.contacts).toEqual([stays])
    expect(await tracesOf(city, person)).toEqual([])
  })

  it('waits for its firm, and is erased once the firm has come', async () => {
    const org = await addNewOrg(city)
    const { mentor, manager, firmNow } = org
    const person = newPerson()
    const firm = firmRecord({ contacts: [person] })
    const [held] = await manager.send([erasureRecord(firm.record_id, person.fullName)])
    expect(held).toMatchObject({ status: 'held', code: 'firm/unknown' })

    await mentor.send([firm])

    expect(await tracesOf(city, person)).toEqual([])
    expect((await firmNow(firm.record_id)).version).toBe(2)
  })

  it('is tried without leaving anything, and the dry run says what a receipt would', async () => {
    const org = await addNewOrg(city)
    const { mentor, manager, firmNow } = org
    const person = newPerson()
    const firm = firmRecord({ contacts: [person] })
    await mentor.send([firm])
    const batch = manager.pack([erasureRecord(firm.record_id, person.fullName)], chain())
    const answer = await manager.call(gatewayPaths.validate, {
      method: 'POST',
      headers: { 'content-type': batchContentType },
      body: Buffer.from(batch.bytes),
    })
    expect(await answer.text()).toContain('"status":"accepted"')
    expect((await firmNow(firm.record_id)).body.contacts).toEqual([person])
    expect((await readReceipt(await manager.put(batch))).records).toMatchObject([
      { status: 'accepted' },
    ])
  })
})
