import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { hashContactName } from '#exchange/contact-name.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import { readEveryCityTable } from '#test/support/read-every-city-table.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import {
  assignmentBody,
  assignmentRecord,
  erasureRecord,
  firmRecord,
  shaOf,
  tombstoneRecord,
} from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

let people = 0
/** Somebody nobody else in this file is. */
function somebody() {
  people += 1
  return {
    fullName: `Nguyễn Thị Ánh ${String(people)}`,
    title: 'Kế toán trưởng',
    phone: `091234${String(5000 + people)}`,
    email: `anh${String(people)}@ducthang.example`,
  }
}
const binh = { fullName: 'Trần Văn Bình', title: '', phone: '0987654321', email: '' }

async function startOrg() {
  const anh = somebody()
  const firm = firmRecord({ contacts: [anh, binh] })
  const orgId = await city.addOrg('required')
  const manager = await enrolLaptop(city, orgId, 'association-manager')
  const mentor = await enrolLaptop(city, orgId, 'mentor')
  const contact = {
    firmId: firmIdSchema.parse(firm.record_id),
    nameSha256: hashContactName(firm.record_id, anh.fullName),
  }
  const erasure = erasureRecord({ contact, askedOn: '2026-11-20' })
  return { anh, firm, manager, mentor, erasure, orgId }
}

async function expectNothingOf(anh: ReturnType<typeof somebody>): Promise<void> {
  const rows = (await readEveryCityTable(city.db)).split('\n')
  const words = [anh.fullName, foldText(anh.fullName), anh.phone, anh.email]
  expect(rows.filter((row) => words.some((word) => row.includes(word)))).toEqual([])
}

const firmsIn = async (laptop: TestLaptop) =>
  (await laptop.feed()).changes.flatMap((change) => (change.kind === 'firm' ? [change.body] : []))

describe('an erasure', () => {
  it('leaves nothing of the person at the city, and everything of the others', async () => {
    const { anh, firm, manager, mentor, erasure } = await startOrg()
    const { userId, userName: name } = mentor.certificate
    await mentor.send([firm])
    await manager.send([assignmentRecord(assignmentBody(firm, { lead: { userId, name } }))])
    expect(await readEveryCityTable(city.db)).toContain(anh.phone)

    const [outcome] = await manager.send([erasure])

    expect(outcome).toMatchObject({ status: 'accepted', stage: 'city', code: null })
    await expectNothingOf(anh)
    expect((await firmsIn(mentor)).at(-1)?.details?.contacts).toEqual([binh])
  })

  it('takes the person out of a conflict as both sides were told of it, and of what waits', async () => {
    const { anh, firm, manager, mentor, erasure } = await startOrg()
    await mentor.send([firm])
    const [one, other] = ['Kế toán', 'Giám đốc'].map((title) =>
      firmRecord(
        { contacts: [{ ...anh, title }, binh] },
        { record_id: firm.record_id, base_version: 1, base_sha: shaOf(firm.body) },
      ),
    )
    await mentor.send([one!])
    const [conflict] = await manager.send([other!])
    expect(conflict).toMatchObject({ status: 'conflict' })
    const waiting = firmRecord({ contacts: [anh] }, { record_id: firm.record_id })
    await mentor.send([JSON.stringify({ ...waiting, extra: true })])

    await manager.send([erasure])

    await expectNothingOf(anh)
    const { changes } = await manager.feed()
    expect(changes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['conflict', 'conflict-settled', 'erasure']),
    )
  })

  it('does not let an old laptop bring the person back', async () => {
    const { anh, firm, manager, mentor, erasure } = await startOrg()
    await mentor.send([firm])
    await manager.send([erasure])

    const [again] = await mentor.send([
      firmRecord({ contacts: [anh, binh], note: 'từ máy cũ' }, { record_id: firm.record_id }),
    ])

    expect(again?.status).toMatch(/accepted|conflict/)
    await expectNothingOf(anh)
  })

  it('answers a batch that comes again as before, and an old revision as known', async () => {
    const { anh, firm, manager, mentor, erasure } = await startOrg()
    const batch = mentor.pack([firm])
    const receipt = await (await mentor.put(batch)).text()
    await manager.send([erasure])

    expect(await (await mentor.put(batch)).text()).toBe(receipt)
    const [known] = await mentor.send([firm])
    expect(known).toMatchObject({ status: 'duplicate', code: null })
    await expectNothingOf(anh)
  })

  it('is told to managers and to who knows the firm, and is confirmed laptop by laptop', async () => {
    const { firm, manager, mentor, erasure, orgId } = await startOrg()
    const stranger = await enrolLaptop(city, orgId, 'mentor')
    await mentor.send([firm])
    await manager.send([erasure])

    const told = async (laptop: TestLaptop) =>
      (await laptop.feed()).changes.filter(({ kind }) => kind === 'erasure')
    expect(await told(mentor)).toMatchObject([
      { body: { erasureId: erasure.record_id, contact: erasure.body?.contact } },
    ])
    const ids = (await told(manager)).map(
      (change) => change.kind === 'erasure' && change.body.erasureId,
    )
    expect([...new Set(ids)]).toEqual([erasure.record_id])
    expect(await told(stranger)).toEqual([])

    const [confirmed] = await mentor.send([tombstoneRecord(erasure.record_id)])
    await mentor.send([tombstoneRecord(erasure.record_id)])
    expect(confirmed).toMatchObject({ status: 'accepted' })
    const rows = await city.db
      .selectFrom('erasure_confirmations')
      .select('device_id')
      .where('org_id', '=', orgId)
      .execute()
    expect(rows).toEqual([{ device_id: mentor.certificate.deviceId }])
  })

  it('is refused to a mentor, and waits for a firm that is not known', async () => {
    const { anh, firm, manager, mentor, erasure } = await startOrg()
    expect(await manager.send([erasure])).toMatchObject([{ status: 'held', code: 'firm/unknown' }])
    expect(await mentor.send([firm, erasureRecord(erasure.body)])).toMatchObject([
      { status: 'accepted' },
      { status: 'rejected', code: 'erasure/not-a-manager' },
    ])
    // The one that waited has been let in with its firm.
    await expectNothingOf(anh)
  })

  it('of one association touches nothing of another’s, nor does its confirmation', async () => {
    const { anh, firm, mentor } = await startOrg()
    await mentor.send([firm])
    const others = await startOrg()
    const own = firmRecord({ contacts: [anh] }, { record_id: firm.record_id })
    const erasure = erasureRecord({
      contact: {
        firmId: firmIdSchema.parse(firm.record_id),
        nameSha256: hashContactName(firm.record_id, anh.fullName),
      },
      askedOn: '2026-11-20',
    })
    await others.manager.send([own, erasure])

    expect((await firmsIn(mentor)).at(-1)?.details?.contacts).toEqual([anh, binh])
    expect((await firmsIn(others.manager)).at(-1)?.details?.contacts).toEqual([])
    expect(await mentor.send([tombstoneRecord(erasure.record_id)])).toMatchObject([
      { status: 'rejected', code: 'erasure/unknown' },
    ])
  })
})
