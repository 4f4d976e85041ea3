import { join } from 'node:path'

import { expect, it } from 'vitest'

import { putFirmDraft } from '#core/firms/firm-draft-repository.ts'
import { changeFirm } from '#core/firms/change-firm.ts'
import { findFirm } from '#core/firms/firm-repository.ts'
import { addDocument } from '#core/mentors/add-document.ts'
import { restoreMentor } from '#core/mentors/restore-mentor.ts'
import { setPhoto } from '#core/mentors/set-photo.ts'
import { readErasedList } from '#core/personal-data/erased-list.ts'
import { erasePerson } from '#core/personal-data/erase-person.ts'
import { liftRestriction, openPerson, restrictPerson } from '#core/personal-data/open-person.ts'
import { searchPeople } from '#core/personal-data/search-people.ts'
import { sweepErasures } from '#core/personal-data/sweep-erasures.ts'
import { emptyFirmDraft } from '#test/support/empty-firm-draft.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'
import { readEveryTable } from '#test/support/read-every-table.ts'
import { photograph } from '#test/support/small-images.ts'

import { anh, binh, openKeptPeople } from './open-kept-people.ts'

const askedOn = '2026-03-01'

it('leaves nothing of a contact in the database, and everything of the others', async () => {
  const { core, addFirm } = await openKeptPeople()
  const firm = await addFirm()
  const draft = { ...emptyFirmDraft, contacts: [anh] }
  await core.db.transaction().execute(async (tx) => {
    const keptAt = '2026-03-01T00:00:00.000Z'
    await putFirmDraft(tx, firm.id, { draft, version: 1, keptAt })
  })

  const person = { kind: 'contact', firmId: firm.id, fullName: anh.fullName } as const
  const erased = await erasePerson(core, { person, askedOn })

  expect(erased).toMatchObject({
    ok: true,
    value: { kind: 'contact', firmName: firm.name, askedOn, origin: 'here', told: 'not-shared' },
  })
  const left = await readEveryTable(core.db)
  for (const word of [anh.fullName, anh.phone, anh.email]) expect(left).not.toContain(word)
  expect((await findFirm(core.db, firm.id))?.contacts).toEqual([binh])
  expect(await openPerson(core, person)).toMatchObject({ failure: { code: 'person/not-found' } })
})

it('erases nobody who could not be put on the list that a restored backup is held against', async () => {
  const { core, addFirm } = await openKeptPeople()
  const firm = await addFirm()
  const person = { kind: 'contact', firmId: firm.id, fullName: anh.fullName } as const
  const full = { ...core, erasedList: join(core.erasedList, 'no-such-folder', 'erased.json') }

  await expect(erasePerson(full, { person, askedOn })).rejects.toThrow()
  expect(await openPerson(core, person)).toMatchObject({ ok: true })

  expect(await erasePerson(core, { person, askedOn })).toMatchObject({ ok: true })
  expect(readErasedList(core.erasedList)).toMatchObject([{ ownerId: firm.id, kind: 'contact' }])
})

it('does not let who was erased be entered again for the firm', async () => {
  const { core, addFirm } = await openKeptPeople()
  const firm = await addFirm()
  const person = { kind: 'contact', firmId: firm.id, fullName: anh.fullName } as const
  await erasePerson(core, { person, askedOn })

  const again = firmDetails({ contacts: [{ ...anh, fullName: 'nguyễn thị  ánh' }] })
  const change = { firmId: firm.id, version: 2, details: again }
  expect(await changeFirm(core.firms, change)).toMatchObject({
    failure: { code: 'firm/contact-erased', fullName: 'nguyễn thị  ánh' },
  })
})

it('erases again at the next sweep who came back by a way of their own', async () => {
  const { core, addFirm } = await openKeptPeople()
  const firm = await addFirm()
  const person = { kind: 'contact', firmId: firm.id, fullName: anh.fullName } as const
  await erasePerson(core, { person, askedOn })
  await core.db
    .insertInto('firm_contacts')
    .values({
      firm_id: firm.id,
      position: 7,
      full_name: anh.fullName,
      title: '',
      phone: '',
      email: '',
    })
    .execute()

  await core.db.transaction().execute((tx) => sweepErasures(core.firms, tx))

  expect((await findFirm(core.db, firm.id))?.contacts).toEqual([binh])
})

it('takes a contact out of a firm in the bin as well', async () => {
  const { core, addFirm } = await openKeptPeople()
  const firm = await addFirm()
  const person = { kind: 'contact', firmId: firm.id, fullName: anh.fullName } as const
  await erasePerson(core, { person, askedOn })
  await core.db.updateTable('firms').set({ deleted_at: '2026-03-02T00:00:00.000Z' }).execute()
  await core.db
    .insertInto('firm_contacts')
    .values({
      firm_id: firm.id,
      position: 7,
      full_name: anh.fullName,
      title: '',
      phone: '',
      email: '',
    })
    .execute()

  await core.db.transaction().execute((tx) => sweepErasures(core.firms, tx))

  expect(await readEveryTable(core.db)).not.toContain(anh.fullName)
})

it('leaves nothing of a mentor but that something happened, files included', async () => {
  const { core, mentors, addMentor } = await openKeptPeople()
  const mentor = await addMentor({ phone: '0911111111', email: 'duc@example.vn' })
  const other = await addMentor({ fullName: 'Lê Văn Khác' })
  const file = { fileName: 'anh.jpg', bytes: photograph() }
  await setPhoto(mentors, { mentorId: mentor.id, file })
  await addDocument(mentors, {
    mentorId: mentor.id,
    document: {
      ...{ kind: 'degree', title: 'Bằng kỹ sư của Đức', isCertified: true },
      ...{ receivedOn: '2026-01-01', endsOn: null },
    },
    file: null,
  })
  const { photo_sha256: photo } = await core.db
    .selectFrom('mentors')
    .select('photo_sha256')
    .where('id', '=', mentor.id)
    .executeTakeFirstOrThrow()
  expect(mentors.files.has(photo ?? '')).toBe(true)

  const person = { kind: 'mentor', mentorId: mentor.id } as const
  const erased = await erasePerson(core, { person, askedOn })

  expect(erased).toMatchObject({ ok: true, value: { kind: 'mentor', firmName: null } })
  const left = await readEveryTable(core.db)
  for (const word of ['Trần Văn Đức', '0911111111', 'duc@example', 'Bằng kỹ sư của Đức'])
    expect(left).not.toContain(word)
  expect(mentors.files.has(photo ?? '')).toBe(false)
  expect(await restoreMentor(mentors, mentor.id)).toEqual({
    ok: false,
    failure: { code: 'mentor/not-found' },
  })
  expect((await searchPeople(core, 'Văn')).found.map(({ name }) => name)).toEqual(['Lê Văn Khác'])
  const history = await core.db.selectFrom('mentor_history').selectAll().execute()
  expect(history.some(({ mentor_id }) => mentor_id === mentor.id)).toBe(true)
  await expect(
    core.db
      .updateTable('mentor_history')
      .set({ note: '' })
      .where('mentor_id', '=', other.id)
      .execute(),
  ).rejects.toThrow('append-only')
})

it('finds people by words of the name, digits of the telephone, and e-mail', async () => {
  const { core, addFirm, addMentor } = await openKeptPeople()
  await addFirm()
  await addMentor({ phone: '0911111111' })
  const names = async (words: string) =>
    (await searchPeople(core, words)).found.map(({ name }) => name)

  expect(await names('anh nguyen')).toEqual([anh.fullName])
  expect(await names('0987 654')).toEqual([binh.fullName])
  expect(await names('@ducthang')).toEqual([anh.fullName])
  expect(await names('trần văn')).toEqual([binh.fullName, 'Trần Văn Đức'])
  expect(await names('không có ai')).toEqual([])
})

it('notes who looked and why use is restricted, and lifts it', async () => {
  const { core, addFirm } = await openKeptPeople()
  const firm = await addFirm()
  const person = { kind: 'contact', firmId: firm.id, fullName: anh.fullName } as const
  await openPerson(core, person)
  await restrictPerson(core, { person, because: 'đang khiếu nại' })

  expect(await openPerson(core, person)).toMatchObject({
    value: {
      restriction: { because: 'đang khiếu nại', madeBy: 'Lê Thị Quản' },
      looks: [{ what: 'opened' }, { what: 'restricted' }, { what: 'opened', by: 'Lê Thị Quản' }],
    },
  })
  expect(await liftRestriction(core, person)).toMatchObject({ value: { restriction: null } })
  await expect(core.db.deleteFrom('person_looks').execute()).rejects.toThrow('append-only')
})
