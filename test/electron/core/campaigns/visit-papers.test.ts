import { beforeEach, describe, expect, it } from 'vitest'

import { putRestriction } from '#core/personal-data/person-marks-repository.ts'
import { assignmentIdSchema } from '#shared/domain/campaigns/assignment.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import type { FirmDetails } from '#shared/domain/firms/firm.ts'
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

  it('names nobody whose data is restricted', async () => {
    const page = { campaignId, filter: everyTarget, offset: 0, limit: 1 }
    const { rows } = valueOf(await core.campaigns.targets(page))
    const mentorId = rows[0]?.assignment?.leadMentorId ?? ''
    await core.firms.db
      .transaction()
      .execute((tx) =>
        putRestriction(
          tx,
          { kind: 'mentor', owner_id: mentorId, name_sha256: '' },
          { since: '2026-03-01T00:00:00.000Z', because: 'đang khiếu nại', madeBy: 'Lê Thị Quản' },
        ),
      )
    const wanted = { campaignId, mentorId, language: 'vi' as const }
    const { bytes } = valueOf(await core.visits.calendar(wanted))
    const calendar = new TextDecoder().decode(bytes).replace(/\r\n /g, '')
    const papers = [
      valueOf(await core.visits.route({ ...wanted, day })),
      valueOf(await core.visits.sheets({ ...wanted, day: null })),
    ]
    for (const words of [calendar, ...papers.map((paper) => printedText(paper.bytes))]) {
      expect(words).toContain('(không ghi tên)')
      expect(words).not.toContain('Trần Văn Cơ')
    }
    expect(papers[1]?.fileName).toBe('phieu-tham-dot-1-nam-2026.pdf')
  })

  it('says so when there is no visit on the day', async () => {
    const wanted = { campaignId, mentorId: null, day: '2026-01-01', language: 'vi' as const }
    const { bytes } = valueOf(await core.visits.route(wanted))
    expect(printedText(bytes)).toContain('Không có lượt thăm nào')
  })
})
