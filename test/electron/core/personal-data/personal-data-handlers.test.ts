import { expect, it } from 'vitest'

import { exportFirms } from '#core/firms/export-firms.ts'
import { exportRoster } from '#core/mentors/export-roster.ts'
import { personalDataHandlers } from '#core/personal-data/personal-data-handlers.ts'
import { answerDueOn } from '#shared/domain/personal-data/personal-request.ts'
import { everyMentor } from '#shared/domain/mentors/mentor-list.ts'
import { everyFirm } from '#test/support/open-firm-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

import { anh, binh, openKeptPeople } from './open-kept-people.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

it('leaves who is restricted out of the firms’ table and the roster', async () => {
  const { core, mentors, addFirm, addMentor } = await openKeptPeople()
  const firm = await addFirm()
  const mentor = await addMentor()
  const handlers = personalDataHandlers(core)
  const contact = { kind: 'contact', firmId: firm.id, fullName: anh.fullName } as const
  const because = 'người này yêu cầu'
  const wanted = { filter: everyFirm({}), format: 'csv', language: 'vi' } as const
  expect(textOf((await exportFirms(core.firms, wanted)).bytes)).toContain(anh.phone)

  valueOf(await handlers.restrict({ person: contact, because }))
  valueOf(await handlers.restrict({ person: { kind: 'mentor', mentorId: mentor.id }, because }))

  const table = textOf((await exportFirms(core.firms, wanted)).bytes)
  expect(table).not.toContain(anh.phone)
  expect(table).toContain(binh.phone)
  const roster = await exportRoster(mentors, {
    ...{ filter: everyMentor, list: 'working', language: 'vi' },
  })
  expect(roster.leftOut).toBe(1)
})

it('takes out everything kept of a person as one file, and notes it', async () => {
  const { core, addMentor } = await openKeptPeople()
  const mentor = await addMentor({ phone: '0911111111' })
  const handlers = personalDataHandlers(core)
  const person = { kind: 'mentor', mentorId: mentor.id } as const

  const file = valueOf(await handlers.export({ person, language: 'vi' }))

  expect(file.fileName).toBe('du-lieu-ca-nhan.json')
  expect(JSON.parse(textOf(file.bytes))).toMatchObject({
    person: { name: 'Trần Văn Đức' },
    kept: { details: { phone: '0911111111' }, history: [{ event: 'added' }] },
    looks: [{ what: 'exported', by: 'Lê Thị Quản' }],
  })
})

it('keeps a register of requests, each due in two working days and answered once', async () => {
  const handlers = personalDataHandlers((await openKeptPeople()).core)
  const asked = {
    kind: 'see',
    personName: anh.fullName,
    receivedOn: '2026-02-27',
    note: '',
  } as const
  const late = valueOf(await handlers.addRequest(asked))
  const soon = valueOf(await handlers.addRequest({ ...asked, receivedOn: '2026-02-20' }))
  expect(late.dueOn).toBe('2026-03-03')

  const answer = { requestId: late.id, answeredOn: '2026-03-02', words: 'Đã đưa tệp' }
  valueOf(await handlers.answerRequest(answer))

  expect(valueOf(await handlers.listRequests(undefined)).map(({ id }) => id)).toEqual([
    soon.id,
    late.id,
  ])
  expect(await handlers.answerRequest(answer)).toMatchObject({
    failure: { code: 'personal-request/not-found' },
  })
})

it('counts neither Saturday nor Sunday', () => {
  expect(answerDueOn('2026-11-23')).toBe('2026-11-25')
  expect(answerDueOn('2026-11-26')).toBe('2026-11-30')
  expect(answerDueOn('2026-11-28')).toBe('2026-12-01')
})
