import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { mentorDossierHandlers } from '#core/mentors/mentor-dossier-handlers.ts'
import { mentorHandlers } from '#core/mentors/mentor-handlers.ts'
import { documentIdSchema } from '#shared/domain/mentors/mentor-document.ts'
import { everyMentor } from '#shared/domain/mentors/mentor-list.ts'
import { emptyRestricted } from '#shared/domain/mentors/mentor-restricted.ts'
import { workIdSchema } from '#shared/domain/mentors/mentor-work.ts'
import { mentorSchema } from '#shared/domain/mentors/mentor.ts'

import { fillWithReviews } from '../../../support/fill-with-reviews.ts'
import { mentorDetails } from '../../../support/mentor-details.ts'
import { openMentorCore } from '../../../support/open-mentor-core.ts'
import { valueOf } from '../../../support/open-test-core.ts'

async function openDossier() {
  const core = await openMentorCore()
  const mentors = mentorHandlers(core)
  const dossiers = mentorDossierHandlers(core)
  const mentor = mentorSchema.parse(valueOf(await mentors.add(mentorDetails())))
  return { core, mentors, dossiers, mentorId: mentor.id }
}

const recognition = {
  decisionNumber: '12/QĐ-BTC',
  decidedOn: '2026-02-01',
  body: 'Bộ Tài chính',
  networkCode: '',
}

describe('a dossier', () => {
  it('is recognised by a decision, paused and removed with reasons, all in the history', async () => {
    const { mentors, dossiers, mentorId } = await openDossier()
    const move = (step: Parameters<typeof dossiers.move>[0]['step']) =>
      dossiers.move({ mentorId, step })
    expect(await move({ kind: 'pause', reason: 'nghỉ' })).toMatchObject({
      failure: { because: 'not-from-here' },
    })
    valueOf(await move({ kind: 'submit' }))
    valueOf(await move({ kind: 'ask_more', reason: 'thiếu ảnh' }))
    valueOf(await move({ kind: 'submit' }))
    expect(await move({ kind: 'recognise', recognition: null })).toMatchObject({
      failure: { because: 'no-decision' },
    })
    const recognised = valueOf(await move({ kind: 'recognise', recognition }))
    expect(recognised).toMatchObject({ status: 'recognised', recognition })
    valueOf(await move({ kind: 'pause', reason: 'đi công tác' }))
    valueOf(await move({ kind: 'remove', reason: 'theo đề nghị' }))
    const notes = valueOf(await mentors.history({ mentorId })).map(({ note }) => note)
    expect(notes).toEqual([
      'theo đề nghị',
      'đi công tác',
      '12/QĐ-BTC, 01/02/2026, Bộ Tài chính',
      '',
      'thiếu ảnh',
      '',
      '',
    ])
  })

  it('shows restricted fields only with a note of who looked, and names them never', async () => {
    const { core, mentors, dossiers, mentorId } = await openDossier()
    const restricted = { ...emptyRestricted, idNumber: '001085012345' }
    valueOf(await dossiers.changeRestricted({ mentorId, restricted }))
    expect(JSON.stringify(valueOf(await mentors.get({ mentorId })))).not.toContain('001085012345')
    const history = JSON.stringify(valueOf(await mentors.history({ mentorId })))
    expect(history).toContain('idNumber')
    expect(history).not.toContain('001085012345')
    expect(valueOf(await dossiers.looks({ mentorId }))).toEqual([])

    expect(valueOf(await dossiers.lookAtRestricted({ mentorId })).restricted).toEqual(restricted)
    expect(valueOf(await dossiers.looks({ mentorId }))).toMatchObject([
      { lookedBy: 'Lê Thị Quản', group: 'identity' },
    ])
    await expect(core.db.deleteFrom('mentor_looks').execute()).rejects.toThrow('append-only')
  })

  it('keeps a consent and its withdrawal', async () => {
    const { dossiers, mentorId } = await openDossier()
    const consent = { scopes: ['keep' as const], givenOn: '2026-01-05', version: 'mẫu 01' }
    expect(valueOf(await dossiers.giveConsent({ mentorId, consent })).consent).toBe('given')
    const withdrawn = { mentorId, withdrawnOn: '2026-02-05', note: 'đổi nơi làm việc' }
    expect(valueOf(await dossiers.withdrawConsent(withdrawn)).consent).toBe('withdrawn')
    expect(valueOf(await dossiers.lookAtRestricted({ mentorId })).consent).toEqual({
      ...consent,
      withdrawnOn: '2026-02-05',
      withdrawnNote: 'đổi nơi làm việc',
    })
  })

  it('reminds of papers and certificates that end soon, until they are gone', async () => {
    const { mentors, dossiers, mentorId } = await openDossier()
    const paper = {
      kind: 'certificate' as const,
      title: 'Chứng chỉ ISO 9001',
      isCertified: true,
      receivedOn: '2026-01-05',
      endsOn: '2026-04-01',
    }
    const added = valueOf(await dossiers.addDocument({ mentorId, document: paper, file: null }))
    const { version } = mentorSchema.parse(valueOf(await mentors.get({ mentorId })))
    const course = { name: 'Kiểm toán năng lượng', organiser: '', completedOn: null }
    const details = mentorDetails({
      trainingDone: [{ ...course, validUntil: '2026-03-10' }],
      shortCourses: [{ ...course, name: 'Còn lâu', validUntil: '2030-01-01' }],
    })
    valueOf(await mentors.change({ mentorId, version, details }))
    const reminders = valueOf(await dossiers.reminders({ days: 60 }))
    expect(reminders.map(({ what }) => what)).toEqual([
      'Kiểm toán năng lượng',
      'Chứng chỉ ISO 9001',
    ])

    valueOf(
      await dossiers.removeDocument({ mentorId, documentId: documentIdSchema.parse(added.id) }),
    )
    expect(valueOf(await dossiers.reminders({ days: 60 }))).toHaveLength(1)
    const filter = { ...everyMentor, isEnding: true }
    const listed = valueOf(await mentors.search({ filter, offset: 0, limit: 10 })).rows
    expect(listed.map(({ nextEndsOn }) => nextEndsOn)).toEqual(['2026-03-10'])
  })

  it('keeps the files of papers, refuses what is none, and notes who opened them', async () => {
    const { dossiers, mentorId } = await openDossier()
    const document = {
      kind: 'degree' as const,
      title: 'Bằng kỹ sư',
      isCertified: false,
      receivedOn: '2026-01-05',
      endsOn: null,
    }
    const bytes = new TextEncoder().encode('%PDF-1.7 …')
    const added = valueOf(
      await dossiers.addDocument({ mentorId, document, file: { fileName: 'bang.pdf', bytes } }),
    )
    const opened = valueOf(
      await dossiers.openDocument({ mentorId, documentId: documentIdSchema.parse(added.id) }),
    )
    expect(opened).toMatchObject({ fileName: 'bang.pdf', mimeType: 'application/pdf' })
    expect(Buffer.from(opened.bytes).equals(Buffer.from(bytes))).toBe(true)
    expect(valueOf(await dossiers.looks({ mentorId }))).toMatchObject([{ group: 'documents' }])

    const program = { fileName: 'x.exe', bytes: new Uint8Array([77, 90, 0]) }
    expect(await dossiers.addDocument({ mentorId, document, file: program })).toMatchObject({
      failure: { code: 'evidence/refused' },
    })
  })

  it('keeps a photograph and gives it back', async () => {
    const { dossiers, mentorId } = await openDossier()
    const png = readFileSync(join(import.meta.dirname, '../../../../docs/result.png'))
    const bytes = new Uint8Array(png)
    valueOf(await dossiers.setPhoto({ mentorId, file: { fileName: 'anh.png', bytes } }))
    expect(valueOf(await dossiers.photo({ mentorId }))).toMatchObject({ mimeType: 'image/png' })
    valueOf(await dossiers.setPhoto({ mentorId, file: null }))
    expect(valueOf(await dossiers.photo({ mentorId }))).toBeNull()
  })

  it('adds hours up and takes a wrong line away', async () => {
    const { mentors, dossiers, mentorId } = await openDossier()
    const work = { workedOn: '2026-02-03', firmName: 'Công ty Mẫu', what: 'khảo sát', minutes: 150 }
    const added = valueOf(await dossiers.addWork({ mentorId, work }))
    const details = mentorDetails({ fullName: 'Lê Hoa' })
    const other = mentorSchema.parse(valueOf(await mentors.add(details)))
    const ofAnother = { mentorId: other.id, workId: workIdSchema.parse(added.id) }
    expect(await dossiers.removeWork(ofAnother)).toMatchObject({
      failure: { code: 'mentor/not-found' },
    })
    expect(valueOf(await dossiers.listWork({ mentorId }))).toEqual([added])
    valueOf(await dossiers.removeWork({ mentorId, workId: workIdSchema.parse(added.id) }))
    expect(valueOf(await dossiers.listWork({ mentorId }))).toEqual([])
  })

  it('links a person of a device to one mentor only', async () => {
    const { mentors, dossiers, mentorId } = await openDossier()
    const userId = '00000000-0000-7000-8000-00000000aaaa'
    expect(valueOf(await dossiers.linkPerson({ mentorId, userId })).userId).toBe(userId)
    const other = mentorSchema.parse(
      valueOf(await mentors.add(mentorDetails({ fullName: 'Lê Hoa' }))),
    )
    expect(await dossiers.linkPerson({ mentorId: other.id, userId })).toEqual({
      ok: false,
      failure: { code: 'mentor/person-taken', name: 'Trần Văn Đức' },
    })
  })

  it('lists the visits behind what came from the linked device, the latest first', async () => {
    const { core, dossiers, mentorId } = await openDossier()
    const userId = '00000000-0000-7000-8000-00000000aaaa'
    await fillWithReviews(core.db, 3)
    for (const visited_on of ['2026-03-10', null, '2026-04-01']) {
      await fillWithReviews(core.db, 1, { mentor_user_id: userId, visited_on })
    }
    expect(valueOf(await dossiers.listVisits({ mentorId }))).toEqual([])

    valueOf(await dossiers.linkPerson({ mentorId, userId }))
    const visits = valueOf(await dossiers.listVisits({ mentorId }))
    expect(visits.map(({ visitedOn }) => visitedOn)).toEqual(['2026-04-01', '2026-03-10', null])
  })

  it('goes to the bin and comes back while nothing was given to them, and not while the device is another’s', async () => {
    const { mentors, dossiers, mentorId } = await openDossier()
    const userId = '00000000-0000-7000-8000-00000000aaaa'
    valueOf(await dossiers.linkPerson({ mentorId, userId }))
    const work = { workedOn: '2026-02-03', firmName: '', what: 'khảo sát', minutes: 150 }
    const added = valueOf(await dossiers.addWork({ mentorId, work }))
    expect(await mentors.remove({ mentorId })).toEqual({
      ok: false,
      failure: { code: 'mentor/in-use', firms: 0, hours: 1 },
    })
    valueOf(await dossiers.removeWork({ mentorId, workId: workIdSchema.parse(added.id) }))

    valueOf(await mentors.remove({ mentorId }))
    expect(await mentors.get({ mentorId })).toMatchObject({ failure: { code: 'mentor/not-found' } })
    const details = mentorDetails({ fullName: 'Lê Hoa' })
    const other = mentorSchema.parse(valueOf(await mentors.add(details)))
    valueOf(await dossiers.linkPerson({ mentorId: other.id, userId }))
    expect(await mentors.restore({ mentorId })).toEqual({
      ok: false,
      failure: { code: 'mentor/person-taken', name: 'Lê Hoa' },
    })
    valueOf(await dossiers.linkPerson({ mentorId: other.id, userId: null }))
    expect(valueOf(await mentors.restore({ mentorId })).userId).toBe(userId)
    const events = valueOf(await mentors.history({ mentorId })).map(({ event }) => event)
    expect(events.slice(0, 2)).toEqual(['restored', 'binned'])
    expect(await mentors.restore({ mentorId })).toMatchObject({ ok: false })
  })

  it('counts approved visits with their day and firm, each once, all or none', async () => {
    const { core, dossiers, mentorId } = await openDossier()
    const userId = '00000000-0000-7000-8000-00000000aaaa'
    valueOf(await dossiers.linkPerson({ mentorId, userId }))
    const days = { approved: '2026-03-10', accepted: '2026-04-01', waiting: '2026-05-02' } as const
    for (const [state, visited_on] of Object.entries(days)) {
      await fillWithReviews(core.db, 1, { mentor_user_id: userId, visited_on, state: state as keyof typeof days }) // prettier-ignore
    }
    await fillWithReviews(core.db, 1, { mentor_user_id: userId, visited_on: null, state: 'approved' }) // prettier-ignore
    const visits = valueOf(await dossiers.listVisits({ mentorId }))
    const of = (day: string | null) => visits.find(({ visitedOn }) => visitedOn === day)!
    const count = (...counted: ReturnType<typeof of>[]) =>
      dossiers.countVisits({
        ...{ mentorId, what: 'Khảo sát' },
        visits: counted.map(({ recordId }) => ({ recordId, minutes: 210 })),
      })

    for (const wrong of [of(days.waiting), of(null)]) {
      expect(await count(of(days.approved), wrong)).toEqual({
        ok: false,
        failure: { code: 'mentor/visit-not-to-count', recordId: wrong.recordId },
      })
    }
    expect(await count(of(days.approved), of(days.approved))).toMatchObject({ ok: false })
    expect(valueOf(await dossiers.listWork({ mentorId }))).toEqual([])

    valueOf(await count(of(days.approved), of(days.accepted)))
    expect(valueOf(await dossiers.listWork({ mentorId }))).toMatchObject([
      { workedOn: days.accepted, visitRecordId: of(days.accepted).recordId, minutes: 210 },
      { workedOn: days.approved, firmName: of(days.approved).firmName },
    ])
    expect(await count(of(days.approved))).toMatchObject({ ok: false })

    const [{ id } = { id: '' }] = valueOf(await dossiers.listWork({ mentorId }))
    valueOf(await dossiers.removeWork({ mentorId, workId: workIdSchema.parse(id) }))
    expect((await count(of(days.accepted))).ok).toBe(true)
  })
})
