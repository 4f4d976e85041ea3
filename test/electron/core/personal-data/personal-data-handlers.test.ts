import { expect, it } from 'vitest'

import { exportFirms } from '#core/firms/export-firms.ts'
import { addWork } from '#core/mentors/add-work.ts'
import { changeRestricted } from '#core/mentors/change-restricted.ts'
import { exportRoster } from '#core/mentors/export-roster.ts'
import { removeWork } from '#core/mentors/remove-work.ts'
import { answerDueOn } from '#shared/domain/personal-data/personal-request.ts'
import { everyMentor } from '#shared/domain/mentors/mentor-list.ts'
import { emptyRestricted } from '#shared/domain/mentors/mentor-restricted.ts'
import { everyFirm } from '#test/support/open-firm-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { printedText } from '#test/support/printed-pages.ts'

import { anh, binh, openKeptPeople } from './open-kept-people.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

it('leaves who is restricted out of the firms’ table and the roster', async () => {
  const { core, handlers, mentors, addFirm, addMentor } = await openKeptPeople()
  const firm = await addFirm()
  const mentor = await addMentor()
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

it('takes out everything kept of a mentor as a paper to read, and notes it', async () => {
  const { core, handlers, mentors, addFirm, addMentor } = await openKeptPeople()
  const firm = await addFirm({ name: 'Công ty Cơ khí Đức Thắng' })
  const ward = core.firms.reference.lists.wards[0]
  const sector = core.firms.reference.lists.keySectors[0]
  const mentor = await addMentor({
    ...{ phone: '0911111111', wardCode: ward?.code ?? '', fieldsRegistered: [sector?.id ?? ''] },
    languages: [
      { language: 'Tiếng Đức', listening: 'good', speaking: null, reading: null, writing: 'weak' },
    ],
    conflictDeclaration: [
      {
        ...{ kind: 'relative', firmId: firm.id, group: null, note: 'em trai' },
        ...{ from: '2026-01-31', until: null },
      },
    ],
  })
  const restricted = { ...emptyRestricted, birthDate: '1970-05-09', idNumber: '001070000009' }
  valueOf(await changeRestricted(mentors, { mentorId: mentor.id, restricted }))
  const person = { kind: 'mentor', mentorId: mentor.id } as const

  const file = valueOf(await handlers.export({ person, language: 'vi' }))

  expect(file.fileName).toBe('du-lieu-ca-nhan-tran-van-duc.pdf')
  const words = printedText(file.bytes)
  for (const said of [
    'Hiệp hội thử nghiệm đang lưu những dữ liệu sau',
    'Trần Văn Đức',
    'Số điện thoại 0911111111',
    ward?.name ?? '',
    sector?.name.vi ?? '',
    'Tiếng Đức; Nghe: Tốt; Viết: Yếu',
    'người thân làm chủ; Doanh nghiệp: Công ty Cơ khí Đức Thắng; Từ: 31/01/2026; Ghi chú: em trai',
    'Ngày sinh 09/05/1970',
    '001070000009',
    'Ghi vào danh sách; Lê Thị Quản',
    'Sửa thông tin hạn chế; Lê Thị Quản',
    'Lấy ra bản này hoặc bản trước; Lê Thị Quản',
  ]) {
    expect(words).toContain(said)
  }
  const opened = valueOf(await handlers.open({ person }))
  expect(opened.looks.map(({ what }) => what)).toEqual(['opened', 'exported'])
})

it('prints what a person typed as it is, whatever word or code it looks like, and what was removed', async () => {
  const { core, handlers, mentors, addMentor } = await openKeptPeople()
  const code = core.firms.reference.lists.wards[0]?.code ?? ''
  const mentor = await addMentor({ skillTags: ['good'], workplace: code, rating: 4.5 })
  const wrong = { workedOn: '2026-02-03', firmName: 'Công ty Mẫu', what: 'khảo sát', minutes: 150 }
  const work = valueOf(await addWork(mentors, { mentorId: mentor.id, work: wrong }))
  valueOf(await removeWork(mentors, { mentorId: mentor.id, workId: work.id }))

  const person = { kind: 'mentor', mentorId: mentor.id } as const
  const words = printedText(valueOf(await handlers.export({ person, language: 'vi' })).bytes)

  for (const said of [
    'Kỹ năng khác good',
    `Nơi đang làm việc ${code}`,
    'Điểm doanh nghiệp đánh giá (1–5) 4,5',
    'Công ty Mẫu; khảo sát; 2,5 giờ; đã bỏ lúc',
  ]) {
    expect(words).toContain(said)
  }
})

it('takes out what is kept of a contact, restriction and reason with it, and nobody else’s', async () => {
  const { handlers, addFirm } = await openKeptPeople()
  const firm = await addFirm({ name: 'Công ty Cơ khí Đức Thắng' })
  const person = { kind: 'contact', firmId: firm.id, fullName: anh.fullName } as const
  valueOf(await handlers.restrict({ person, because: 'đang khiếu nại' }))

  const words = printedText(valueOf(await handlers.export({ person, language: 'en' })).bytes)

  for (const said of [firm.name, anh.title, anh.phone, anh.email, 'Reason đang khiếu nại']) {
    expect(words).toContain(said)
  }
  expect(words).not.toContain(binh.fullName)
  expect(words).not.toContain(binh.phone)
})

it('keeps a register of requests, each due in two working days and answered once', async () => {
  const { handlers } = await openKeptPeople()
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
