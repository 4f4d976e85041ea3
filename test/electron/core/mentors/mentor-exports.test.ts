import { describe, expect, it } from 'vitest'

import { openContainer } from '#core/spreadsheets/open-container.ts'
import { readTable } from '#core/spreadsheets/read-table.ts'
import { mentorDossierHandlers } from '#core/mentors/mentor-dossier-handlers.ts'
import { mentorExportHandlers } from '#core/mentors/mentor-export-handlers.ts'
import { mentorHandlers } from '#core/mentors/mentor-handlers.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { everyMentor } from '#shared/domain/mentors/mentor-list.ts'
import { emptyRestricted } from '#shared/domain/mentors/mentor-restricted.ts'

import { mentorDetails } from '../../../support/mentor-details.ts'
import { resourcesFolder } from '../../../support/open-firm-core.ts'
import { openMentorCore } from '../../../support/open-mentor-core.ts'
import { valueOf } from '../../../support/open-test-core.ts'
import { printedText } from '../../../support/printed-pages.ts'

async function openExports() {
  const core = await openMentorCore()
  const mentors = mentorHandlers(core)
  const add = async (details: Parameters<typeof mentorDetails>[0]) =>
    mentorIdSchema.parse(valueOf(await mentors.add(mentorDetails(details))).id)
  return {
    add,
    dossiers: mentorDossierHandlers(core),
    exports: mentorExportHandlers(core, resourcesFolder),
  }
}

const restricted = {
  ...emptyRestricted,
  idNumber: '001085012345',
  permanentAddress: 'Số 1 phố Kín',
}

async function cellsOf(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const read = valueOf(await readTable(bytes, null))
  return read.sheet.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''))
}

describe('the official list', () => {
  it('names whoever the filter matches by given name, with the decision and nothing restricted', async () => {
    const { add, dossiers, exports } = await openExports()
    await add({ fullName: 'Trần Văn Bình', phone: '0912345678' })
    const mentorId = await add({ fullName: 'Lê Thị An', fieldsRegistered: ['KS02'] })
    valueOf(await dossiers.changeRestricted({ mentorId, restricted }))
    const recognition = {
      decisionNumber: '12/QĐ-BTC',
      decidedOn: '2026-02-01',
      body: 'Bộ Tài chính',
      networkCode: 'TVV-1',
    }
    valueOf(await dossiers.move({ mentorId, step: { kind: 'recognise', recognition } }))
    const wanted = { filter: everyMentor, list: 'working' as const, language: 'vi' as const }
    const { file } = valueOf(await exports.roster(wanted))
    expect(file.fileName).toBe('danh-sach-mentor.xlsx')
    const rows = await cellsOf(new Uint8Array(file.bytes))
    expect(rows.map((row) => row[1] ?? row[0]).slice(3)).toEqual([
      'Họ và tên, tên tổ chức',
      'Lê Thị An',
      'Trần Văn Bình',
    ])
    const words = rows.flat().join('\n')
    expect(words).toContain('Số 12/QĐ-BTC ngày 01/02/2026, Bộ Tài chính')
    expect(words).toContain('Khuôn mẫu, đồ gá')
    expect(words).not.toContain('001085012345')
    expect(words.match(/Được công nhận/g)).toHaveLength(1)
  })

  it('holds only who agreed to publication when it is public, and counts the others', async () => {
    const { add, dossiers, exports } = await openExports()
    const giveConsent = async (mentorId: Awaited<ReturnType<typeof add>>, isPublic: boolean) => {
      const scopes = isPublic ? (['keep', 'publish'] as const) : (['keep'] as const)
      const consent = { scopes: [...scopes], givenOn: '2026-01-01', version: '01' }
      valueOf(await dossiers.giveConsent({ mentorId, consent }))
    }
    await giveConsent(await add({ fullName: 'Lê Thị An', phone: '0912345678' }), true)
    await giveConsent(await add({ fullName: 'Vũ Kín' }), false)
    const withdrawn = await add({ fullName: 'Đỗ Thôi' })
    await giveConsent(withdrawn, true)
    const ended = { mentorId: withdrawn, withdrawnOn: '2026-02-01', note: '' }
    valueOf(await dossiers.withdrawConsent(ended))
    const wanted = { filter: everyMentor, list: 'public' as const, language: 'vi' as const }
    const { file, leftOut } = valueOf(await exports.roster(wanted))
    expect(leftOut).toBe(2)
    const words = (await cellsOf(new Uint8Array(file.bytes))).flat().join('\n')
    expect(words).toContain('Lê Thị An')
    expect(words).not.toMatch(/Vũ Kín|Đỗ Thôi|0912345678/)
  })
})

describe('the individual profile', () => {
  it('is a Word document of the form, without restricted fields unless they are asked for', async () => {
    const { add, dossiers, exports } = await openExports()
    const education = [
      { period: '1990–1995', school: 'Bách khoa', major: 'Cơ khí', degree: 'Kỹ sư' },
    ]
    const mentorId = await add({ fullName: 'Lê Thị An', education })
    valueOf(await dossiers.changeRestricted({ mentorId, restricted }))
    const wordsOf = async (withRestricted: boolean) => {
      const wanted = { mentorId, withRestricted, language: 'vi' as const }
      const file = valueOf(await exports.profile(wanted))
      expect(file.fileName).toBe('ho-so-tu-van-vien-le-thi-an.docx')
      const parts = await openContainer(new Uint8Array(file.bytes))
      return (parts.get('word/document.xml') ?? '').replace(/<[^>]+>/g, ' ')
    }
    const plain = await wordsOf(false)
    expect(plain).toContain('HỒ SƠ TƯ VẤN VIÊN CÁ NHÂN')
    expect(plain).toContain('Bách khoa')
    expect(plain).toContain('Bản này không có thông tin hạn chế')
    expect(plain).not.toContain('001085012345')
    expect(valueOf(await dossiers.looks({ mentorId }))).toEqual([])

    expect(await wordsOf(true)).toContain('001085012345')
    expect(valueOf(await dossiers.looks({ mentorId }))).toMatchObject([{ group: 'profile_file' }])
  })
})

describe('the certificate of hours', () => {
  it('adds up the hours between two days, and is not made of nothing', async () => {
    const { add, dossiers, exports } = await openExports()
    const mentorId = await add({ fullName: 'Lê Thị An' })
    for (const [workedOn, minutes] of [
      ['2026-01-05', 150],
      ['2026-02-05', 90],
      ['2025-12-31', 60],
    ] as const) {
      const work = { workedOn, firmName: 'Công ty Mẫu', what: 'Khảo sát tại xưởng', minutes }
      valueOf(await dossiers.addWork({ mentorId, work }))
    }
    const year = { mentorId, from: '2026-01-01', until: '2026-12-31', language: 'vi' as const }
    const file = valueOf(await exports.hours(year))
    const page = printedText(new Uint8Array(file.bytes))
    expect(page).toContain('GIẤY XÁC NHẬN GIỜ TƯ VẤN')
    expect(page).toContain('Tổng cộng: 4 giờ trong 2 buổi.')
    expect(page).not.toContain('31/12/2025')
    const before = { ...year, from: '2020-01-01', until: '2020-12-31' }
    expect(await exports.hours(before)).toEqual({ ok: false, failure: { code: 'mentor/no-hours' } })
  })
})
