import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import type { DownChange } from '#shared/wire/down-change.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import { firmDeletion, firmRecord, shaOf } from '#test/support/test-records.ts'

let city: TestCity
let orgId: string
let an: TestLaptop
let binh: TestLaptop

beforeAll(async () => {
  city = await startTestCity()
  orgId = await city.addOrg()
  an = await enrolLaptop(city, orgId, 'mentor')
  binh = await enrolLaptop(city, orgId, 'mentor')
})
afterAll(() => city.stop())

const contact = (fullName: string, phone: string) => ({ fullName, phone, title: '', email: '' })
const original = {
  name: 'Công ty Cơ khí Đông Anh',
  employees: 50,
  address: 'Đông Anh',
  contacts: [contact('Lê Văn Cường', '0912345678')],
}

/** A firm at version 1, and changes made on it. */
async function startFirm() {
  const firm = firmRecord(original)
  await an.send([firm])
  const on = { record_id: firm.record_id, base_version: 1, base_sha: shaOf(firm.body) }
  return {
    firm,
    change: (details: Partial<FirmDetails>) => firmRecord({ ...original, ...details }, on),
    on,
  }
}

async function stored(recordId: string) {
  return city.db
    .selectFrom('records')
    .select(['version', 'body', 'sha256', 'deleted', 'alias_of'])
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow()
}

const about = (firmId: string, changes: readonly DownChange[]) =>
  changes.filter((change) =>
    change.kind === 'conflict' || change.kind === 'firm' ? change.body.firmId === firmId : false,
  )

describe('two people changing one firm', () => {
  it('in different fields get both changes, and both are told the whole', async () => {
    const { firm, change } = await startFirm()
    await an.send([change({ employees: 60 })])

    const [outcome] = await binh.send([
      change({
        address: 'Thị trấn Đông Anh',
        contacts: [...original.contacts, contact('Phạm Thị Dung', '0987654321')],
      }),
    ])

    expect(outcome).toMatchObject({ status: 'accepted', version: 3 })
    const merged = {
      ...firm.body,
      employees: 60,
      address: 'Thị trấn Đông Anh',
      contacts: [...original.contacts, contact('Phạm Thị Dung', '0987654321')],
    }
    const row = await stored(firm.record_id)
    expect(row).toMatchObject({ version: 3, body: merged, sha256: shaOf(merged) })
    for (const laptop of [an, binh]) {
      const told = about(firm.record_id, (await laptop.feed()).changes).at(-1)
      expect(told).toMatchObject({
        kind: 'firm',
        body: { version: 3, details: merged, sha256: shaOf(merged), aliasOf: null },
      })
    }
  })

  it('in one field to different values keep the first, and a person chooses', async () => {
    const { firm, change } = await startFirm()
    await an.send([change({ employees: 60 })])

    const [outcome] = await binh.send([change({ employees: 70, note: 'ca đêm' })])

    expect(outcome).toMatchObject({
      status: 'conflict',
      code: 'firm/merge-conflict',
      version: null,
    })
    const row = await stored(firm.record_id)
    expect(row).toMatchObject({ version: 3, body: { employees: 60, note: 'ca đêm' } })
    const told = about(firm.record_id, (await binh.feed()).changes)
    expect(told.find(({ kind }) => kind === 'conflict')).toMatchObject({
      body: {
        conflictId: outcome?.conflict_id,
        cityVersion: 3,
        fields: [{ field: 'employees', base: 50, city: 60, theirs: 70 }],
        // Not who brought the undisputed note with the same record.
        cityAuthor: { userId: an.certificate.userId },
        theirAuthor: { userId: binh.certificate.userId },
      },
    })

    const settled = firmRecord(
      { ...original, employees: 65, note: 'ca đêm' },
      {
        record_id: firm.record_id,
        base_version: 3,
        base_sha: row.sha256,
        resolves: outcome!.conflict_id,
      },
    )
    const [choice] = await binh.send([settled])

    expect(choice).toMatchObject({ status: 'accepted', version: 4 })
    const conflict = await city.db
      .selectFrom('conflicts')
      .select(['settled_by_rev'])
      .where('conflict_id', '=', outcome!.conflict_id!)
      .executeTakeFirstOrThrow()
    expect(conflict.settled_by_rev).toBe(settled.rev_id)
    expect((await binh.feed()).changes).toContainEqual(
      expect.objectContaining({
        kind: 'conflict-settled',
        body: { conflictId: outcome!.conflict_id, revId: settled.rev_id },
      }),
    )
  })

  it('who goes on without having heard of the conflict is not asked the same again', async () => {
    const { firm, change } = await startFirm()
    await an.send([change({ employees: 60 })])
    await binh.send([change({ employees: 70 })])

    const [outcome] = await binh.send([change({ employees: 70, address: 'Xã Thư Lâm' })])

    expect(outcome).toMatchObject({ status: 'accepted' })
    expect(await stored(firm.record_id)).toMatchObject({
      body: { employees: 60, address: 'Xã Thư Lâm' },
    })
    const open = await city.db
      .selectFrom('conflicts')
      .select('conflict_id')
      .where('record_id', '=', firm.record_id)
      .execute()
    expect(open).toHaveLength(1)
  })
})

describe('one laptop', () => {
  it('goes on from its own change without waiting for the answer', async () => {
    const { firm, change } = await startFirm()

    const outcomes = await an.send([change({ employees: 51 }), change({ employees: 52 })])

    expect(outcomes.map(({ status }) => status)).toEqual(['accepted', 'accepted'])
    expect(await stored(firm.record_id)).toMatchObject({ version: 3, body: { employees: 52 } })
  })
})

describe('deleting', () => {
  it('what nobody changed since deletes it', async () => {
    const { firm, on } = await startFirm()
    const [outcome] = await binh.send([firmDeletion(on)])
    expect(outcome).toMatchObject({ status: 'accepted', version: 2 })
    expect(await stored(firm.record_id)).toMatchObject({ deleted: true, body: null })
  })

  it('what was changed meanwhile, and changing what was deleted, is asked about', async () => {
    const { firm, change, on } = await startFirm()
    await an.send([change({ employees: 61 })])
    const [deletion] = await binh.send([firmDeletion(on)])
    expect(deletion).toMatchObject({ status: 'conflict', code: 'firm/changed-after-delete' })
    expect(await stored(firm.record_id)).toMatchObject({ deleted: false })

    const second = await startFirm()
    await binh.send([firmDeletion(second.on)])
    const [edit] = await an.send([second.change({ employees: 62 })])
    expect(edit).toMatchObject({ status: 'conflict', code: 'firm/changed-after-delete' })
  })
})

it('knows two firms with one tax code as one, and deletes neither', async () => {
  const taxCode = '0100109106'
  const first = firmRecord({ name: 'Viettel', taxCode })
  const second = firmRecord({ name: 'Tập đoàn Viettel', taxCode })
  await an.send([first])

  const [outcome] = await binh.send([second])

  expect(outcome).toMatchObject({ status: 'accepted', version: 1, alias_of: first.record_id })
  expect(await stored(second.record_id)).toMatchObject({
    alias_of: first.record_id,
    deleted: false,
    body: { name: 'Tập đoàn Viettel' },
  })
  // Another association may have the same firm, and learns nothing of it.
  const others = await enrolLaptop(city, await city.addOrg(), 'mentor')
  const [elsewhere] = await others.send([firmRecord({ taxCode })])
  expect(elsewhere).toMatchObject({ status: 'accepted', alias_of: null })
})
