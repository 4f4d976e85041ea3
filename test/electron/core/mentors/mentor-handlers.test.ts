import { describe, expect, it } from 'vitest'

import { listAssignableMentors } from '#core/mentors/list-assignable-mentors.ts'
import { mentorHandlers } from '#core/mentors/mentor-handlers.ts'
import { everyMentor } from '#shared/domain/mentors/mentor-list.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { mentorSchema } from '#shared/domain/mentors/mentor.ts'

import { mentorDetails } from '../../../support/mentor-details.ts'
import { openMentorCore } from '../../../support/open-mentor-core.ts'
import { openTestWorkspace, valueOf } from '../../../support/open-test-core.ts'

async function openRoster() {
  const core = await openMentorCore()
  const mentors = mentorHandlers(core)
  const add = async (details: Parameters<typeof mentorDetails>[0]) =>
    mentorSchema.parse(valueOf(await mentors.add(mentorDetails(details))))
  const names = async (filter: Partial<typeof everyMentor>) => {
    const wanted = { filter: { ...everyMentor, ...filter }, offset: 0, limit: 100 }
    return valueOf(await mentors.search(wanted)).rows.map(({ name }) => name)
  }
  return { core, mentors, add, names }
}

describe('the roster', () => {
  it('lists mentors by given name in Vietnamese order', async () => {
    const { add, names } = await openRoster()
    for (const fullName of ['Trần Văn Bình', 'Lê Văn Ân', 'Nguyễn Thị An']) await add({ fullName })
    expect(await names({})).toEqual(['Nguyễn Thị An', 'Lê Văn Ân', 'Trần Văn Bình'])
  })

  it('finds without diacritics, by workplace, phone and an old ward', async () => {
    const { add, names } = await openRoster()
    await add({ fullName: 'Trần Văn Đức', workplace: 'Viện Cơ khí', phone: '0912345678' })
    await add({ fullName: 'Lê Thị Hoa', wardCode: '00070' })
    expect(await names({ text: 'tran duc' })).toEqual(['Trần Văn Đức'])
    expect(await names({ text: 'vien co khi' })).toEqual(['Trần Văn Đức'])
    expect(await names({ text: '0912' })).toEqual(['Trần Văn Đức'])
    expect(await names({ text: 'hoan kiem' })).toEqual(['Lê Thị Hoa'])
    expect(await names({ text: 'ran' })).toEqual([])
  })

  it('filters by sector, state and kind', async () => {
    const { add, names } = await openRoster()
    await add({ fullName: 'Trần Văn Đức', fieldsRegistered: ['KS01', 'KS02'] })
    await add({ adviserType: 'organisation', fullName: '', orgName: 'Viện Công nghệ' })
    expect(await names({ sectorId: 'KS02' })).toEqual(['Trần Văn Đức'])
    expect(await names({ adviserType: 'organisation' })).toEqual(['Viện Công nghệ'])
    expect(await names({ status: 'recognised' })).toEqual([])
  })

  it('refuses a missing name, an unknown ward and a wrong tax code', async () => {
    const { mentors } = await openRoster()
    const because = async (details: Parameters<typeof mentorDetails>[0]) => {
      const result = await mentors.add(mentorDetails(details))
      return result.ok ? null : result.failure.field
    }
    expect(await because({ fullName: ' ' })).toBe('fullName')
    expect(await because({ adviserType: 'organisation' })).toBe('orgName')
    expect(await because({ wardCode: '99999' })).toBe('wardCode')
    expect(await because({ orgTaxCode: '0101248142' })).toBe('orgTaxCode')
    expect(await because({ fieldsRegistered: ['KS99'] })).toBe('fieldsRegistered')
  })

  it('keeps every change in a history that nothing can alter', async () => {
    const { core, mentors, add } = await openRoster()
    const { id: mentorId, version } = await add({})
    const details = mentorDetails({ phone: '0912345678' })
    valueOf(await mentors.change({ mentorId, version, details }))

    const [changed, added] = valueOf(await mentors.history({ mentorId }))
    expect(changed).toMatchObject({ event: 'changed', fields: ['phone'], madeBy: 'Lê Thị Quản' })
    expect(added).toMatchObject({ event: 'added', seq: 1 })
    const rewrite = core.db.updateTable('mentor_history').set({ made_by: 'Ai đó' }).execute()
    await expect(rewrite).rejects.toThrow('append-only')
    await expect(core.db.deleteFrom('mentor_history').execute()).rejects.toThrow('append-only')
  })

  it('refuses to save over a change made meanwhile', async () => {
    const { mentors, add } = await openRoster()
    const { id: mentorId, version } = await add({})
    valueOf(await mentors.change({ mentorId, version, details: mentorDetails({ note: 'một' }) }))
    expect(
      await mentors.change({ mentorId, version, details: mentorDetails({ note: 'hai' }) }),
    ).toEqual({ ok: false, failure: { code: 'mentor/changed-meanwhile' } })
  })

  it('names the assignable mentors with all the solver asks for', async () => {
    const { core, add } = await openRoster()
    const conflict = {
      kind: 'owner' as const,
      firmId: null,
      group: 'Tập đoàn Mẫu',
      from: null,
      until: null,
      note: '',
    }
    const { id } = await add({
      fieldsRegistered: ['KS01'],
      conflictDeclaration: [conflict],
      availability: {
        hoursPerMonth: 20,
        capacityPerMonth: 3,
        wards: ['00070'],
        absences: [{ from: '2026-03-01', until: '2026-03-10', note: 'nghỉ phép' }],
      },
    })
    expect(await listAssignableMentors(core.db)).toEqual([
      {
        mentorId: id,
        name: 'Trần Văn Đức',
        sectors: ['KS01'],
        wardCode: null,
        wards: ['00070'],
        languages: [],
        capacityPerMonth: 3,
        conflicts: [conflict],
        unavailable: [{ from: '2026-03-01', until: '2026-03-10' }],
      },
    ])
  })
})

it('a mentor’s workspace is refused every call of the roster', async () => {
  const { core } = await openTestWorkspace()
  const { mentors } = core.handlers
  const refused = { ok: false, failure: { code: 'workspace/not-your-role' } }
  const mentorId = mentorIdSchema.parse('00000000-0000-7000-8000-000000000001')
  expect(await mentors.add(mentorDetails())).toEqual(refused)
  expect(await mentors.get({ mentorId })).toEqual(refused)
  expect(await mentors.search({ filter: everyMentor, offset: 0, limit: 10 })).toEqual(refused)
})
