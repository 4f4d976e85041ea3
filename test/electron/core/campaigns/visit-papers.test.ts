import { beforeEach, describe, expect, it } from 'vitest'

import { removeFirm } from '#core/firms/remove-firm.ts'
import { assignmentIdSchema } from '#shared/domain/campaigns/assignment.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { VisitDay } from '#shared/domain/campaigns/campaign-board.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import { firmIdSchema, type FirmDetails } from '#shared/domain/firms/firm.ts'
import {
  everyTarget,
  openCampaignCore,
  withCapacity,
  type TestCampaigns,
} from '#test/support/open-campaign-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { printedPages, printedText } from '#test/support/printed-pages.ts'

const firm: Partial<FirmDetails> = {
  name: 'Công ty TNHH Cơ khí Đức Thắng',
  taxCode: '0101248141',
  wardCode: '00004',
  address: 'Số 1 phố Trúc Bạch',
  contacts: [{ fullName: 'Nguyễn Thị Ánh', title: 'Kế toán', phone: '0912345678', email: '' }],
}

describe('visitHandlers', () => {
  let core: TestCampaigns
  let campaignId: CampaignId
  let day: string

  beforeEach(async () => {
    core = await openCampaignCore()
    campaignId = await core.addCampaign()
    await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(2) })
    await core.addFirm(firm)
    await core.campaigns.addByFilter({ campaignId, filter: everyFirm })
    await core.assignments.propose({ campaignId })
    await core.assignments.acceptAll({ campaignId })
    const days = valueOf(await core.visits.days({ campaignId, mentorId: null }))
    day = days[0]?.day ?? ''
  })

  /** The names of the firms to go to, and how many there are in all. */
  async function listed(choice: { mentorId?: string; day?: VisitDay }, offset = 0, limit = 10) {
    const wanted = { campaignId, mentorId: null, day: null, ...choice, offset, limit }
    const { total, rows, mentorNames } = valueOf(await core.visits.list(wanted))
    const lines = rows.map(({ firmName, assignment }) => ({
      firmName,
      visitOn: assignment?.visitOn ?? null,
      lead: mentorNames[assignment?.leadMentorId ?? ''],
    }))
    return { total, lines }
  }

  it('lists the visits by day, those without a day last, a page at a time', async () => {
    const { lines } = await listed({})
    expect(lines).toEqual([
      { firmName: 'Công ty TNHH Cơ khí Đức Thắng', visitOn: day, lead: 'Trần Văn Cơ' },
    ])
    await core.addFirm({ ...firm, name: 'Xưởng mộc Bình Minh', taxCode: null })
    await core.campaigns.addByFilter({ campaignId, filter: everyFirm })
    await core.assignments.propose({ campaignId })
    await core.assignments.acceptAll({ campaignId })
    const found = { ...everyTarget, text: 'duc thang' }
    const { rows } = valueOf(
      await core.campaigns.targets({ campaignId, filter: found, offset: 0, limit: 1 }),
    )
    const { id, version, dueOn } = rows[0]!.assignment!
    const plan = { assignmentId: assignmentIdSchema.parse(id), version, visitOn: null, dueOn }
    valueOf(await core.assignments.planVisit(plan))

    const all = await listed({})
    expect(all.lines.map(({ firmName }) => firmName)).toEqual([
      'Xưởng mộc Bình Minh',
      'Công ty TNHH Cơ khí Đức Thắng',
    ])
    expect(await listed({}, 1, 1)).toEqual({ total: 2, lines: [all.lines[1]] })
    const undated = await listed({ day: 'undated' })
    expect(undated.lines).toEqual([all.lines[1]])
    expect(undated.lines[0]?.visitOn).toBeNull()
    const days = valueOf(await core.visits.days({ campaignId, mentorId: null }))
    expect(days.map(({ count }) => count)).toEqual([1, 1])
    expect(days.at(-1)?.day).toBe('undated')
    expect((await listed({ mentorId: 'nobody' })).total).toBe(0)
  })

  it('leaves out a firm that is in the bin', async () => {
    const page = { campaignId, filter: everyTarget, offset: 0, limit: 1 }
    const { rows } = valueOf(await core.campaigns.targets(page))
    valueOf(await removeFirm(core.firms, firmIdSchema.parse(rows[0]!.firmId)))
    expect(await listed({})).toEqual({ total: 0, lines: [] })
    expect(valueOf(await core.visits.days({ campaignId, mentorId: null }))).toEqual([])
  })

  it('plans the visit some days ahead, on a working day', () => {
    expect(day >= '2026-03-04').toBe(true)
    expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
  })

  it('makes a calendar with the firm, its address and whom to ask for', async () => {
    const wanted = { campaignId, mentorId: null, language: 'vi' as const }
    const { fileName, bytes } = valueOf(await core.visits.calendar(wanted))
    expect(fileName).toBe('lich-tham-dot-1-nam-2026.ics')
    const calendar = new TextDecoder().decode(bytes).replace(/\r\n /g, '')
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`)
    expect(calendar).toContain('SUMMARY:Thăm Công ty TNHH Cơ khí Đức Thắng')
    expect(calendar).toContain('LOCATION:Số 1 phố Trúc Bạch\\, Phường Ba Đình')
    expect(calendar).toContain('Người liên hệ: Nguyễn Thị Ánh (Kế toán)\\, 0912345678')
  })

  it('prints the route of the day and a sheet for the firm, in both languages', async () => {
    const wanted = { campaignId, mentorId: null, day }
    const route = valueOf(await core.visits.route({ ...wanted, language: 'vi' }))
    const words = printedText(route.bytes)
    expect(words).toContain('LỘ TRÌNH TRONG NGÀY')
    expect(words).toContain('Mentor chính: Trần Văn Cơ')
    expect(words).toContain('Số 1 phố Trúc Bạch, Phường Ba Đình')
    const sheets = valueOf(await core.visits.sheets({ ...wanted, day: null, language: 'en' }))
    expect(printedText(sheets.bytes)).toContain('VISIT SHEET')
    expect(printedText(sheets.bytes)).toContain('0101248141')
    expect(printedText(sheets.bytes)).toContain('Circular 17/2019/TT-BKHCN (version')
    expect(printedText(sheets.bytes)).toContain('FOR THE FIRM')
    expect(sheets.fileName).toBe('visit-sheets-dot-1-nam-2026.pdf')
  })

  it('keeps a sheet on one page, and names the mentor it was printed for', async () => {
    const page = { campaignId, filter: everyTarget, offset: 0, limit: 1 }
    const { rows } = valueOf(await core.campaigns.targets(page))
    const mentorId = rows[0]?.assignment?.leadMentorId ?? null
    const wanted = { campaignId, mentorId, day: null, language: 'vi' as const }
    const { fileName, bytes } = valueOf(await core.visits.sheets(wanted))
    expect(fileName).toBe('phieu-tham-dot-1-nam-2026-tran-van-co.pdf')
    expect(printedPages(bytes)).toHaveLength(1)
    expect(printedText(bytes)).toContain('ĐẠI DIỆN DOANH NGHIỆP')
  })

  it('names the file after whoever goes along, when it is theirs', async () => {
    const along = await core.addMentor({ fullName: 'Lê Thị Nhựa', ...withCapacity(2) })
    const page = { campaignId, filter: everyTarget, offset: 0, limit: 1 }
    const { rows } = valueOf(await core.campaigns.targets(page))
    const { id, version, leadMentorId } = rows[0]!.assignment!
    const change = { assignmentId: assignmentIdSchema.parse(id), version, leadMentorId }
    valueOf(
      await core.assignments.changeMentor({ ...change, coMentorId: along, because: 'Đi cùng' }),
    )
    const wanted = { campaignId, mentorId: along, day: null, language: 'vi' as const }
    const { fileName } = valueOf(await core.visits.sheets(wanted))
    expect(fileName).toBe('phieu-tham-dot-1-nam-2026-le-thi-nhua.pdf')
  })

  it('says so when there is no visit on the day', async () => {
    const wanted = { campaignId, mentorId: null, day: '2026-01-01', language: 'vi' as const }
    const { bytes } = valueOf(await core.visits.route(wanted))
    expect(printedText(bytes)).toContain('Không có lượt thăm nào')
  })
})
