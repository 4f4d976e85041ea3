import type { Core } from '#core/compose-core.ts'
import {
  campaignSchema,
  emptyPlan,
  type CampaignDetails,
} from '#shared/domain/campaigns/campaign.ts'
import { firmIdSchema, type FirmId } from '#shared/domain/firms/firm.ts'
import { mentorSchema } from '#shared/domain/mentors/mentor.ts'
import { firmDetails, everyFirm } from '#test/support/open-firm-core.ts'
import { mentorDetails } from '#test/support/mentor-details.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { workbook } from '#test/support/workbook.ts'

import { worksOf, type Works } from './work.ts'

const noChoices = { sheet: null, headerRow: null, fields: null, encoding: null }
const long = 'x'.repeat(1_900)
const inHanoi = { vsic: { version: '2025', code: '31' } } as const

/** An association's manager with a roster and campaigns, something in hand for every call. */
export async function prepareManager({ handlers }: Core): Promise<Works> {
  const { firms, mentors, mentorDossiers, mentorImports, campaigns, assignments } = handlers
  const [instrument] = valueOf(await handlers.instruments.list())
  const { id = '', version = '', sha256 = '' } = instrument ?? {}
  const details = (name: string): CampaignDetails => ({
    ...{ name, instrument: { id, version, sha256 }, normSetId: null, referenceYear: 2026 },
    ...{ sectors: [], startsOn: '2026-03-02', endsOn: '2026-04-30', team: [] },
    quotas: { total: null, perMentor: null, bySector: [] },
    plan: { ...emptyPlan, content: long },
    twoPersonReview: null,
  })
  const addMentor = async (fullName: string) =>
    mentorSchema.parse(valueOf(await mentors.add(mentorDetails({ fullName }))))
  const addCampaign = async (name: string) =>
    campaignSchema.parse(valueOf(await campaigns.add(details(name))))
  const firmIds: FirmId[] = []
  for (let count = 0; count < 40; count++) {
    const name = `Xưởng ${String(count)}`
    const added = valueOf(await firms.add(firmDetails({ ...inHanoi, name })))
    firmIds.push(firmIdSchema.parse(added.id))
  }
  const [changed, consenting, photographed] = [
    await addMentor('Nguyễn Thị Sửa'),
    await addMentor('Trần Văn Đồng Ý'),
    await addMentor('Lê Văn Ảnh'),
  ]
  const [toChange, toRemove, toFill, toFilter, toGiveOut, toAccept, binned] = [
    await addCampaign('Đợt sắp sửa'),
    await addCampaign('Đợt sắp xóa'),
    await addCampaign('Đợt sắp thêm'),
    await addCampaign('Đợt sắp lọc'),
    await addCampaign('Đợt sắp giao'),
    await addCampaign('Đợt sắp nhận'),
    await addCampaign('Đợt trong thùng rác'),
  ]
  for (const { id: campaignId } of [toGiveOut, toAccept]) {
    valueOf(await campaigns.addFirms({ campaignId, firmIds }))
  }
  valueOf(await campaigns.remove({ campaignId: binned.id }))
  const rows = Array.from({ length: 50 }, (_, row) => [`Phạm Văn Nhập ${String(row)}`, long])
  const bytes = new Uint8Array(workbook([['Họ và tên', 'Nơi công tác'], ...rows]))
  const file = { fileName: 'tư-vấn-viên.xlsx', bytes, choices: noChoices }
  const { previewId } = valueOf(await mentorImports.preview(file))
  let count = 0

  const works = worksOf({
    'mentors.add': () => mentors.add(mentorDetails({ workplace: long.slice(0, 300) })),
    'mentors.change': () =>
      mentors.change({
        ...{ mentorId: changed.id, version: changed.version },
        details: mentorDetails({ fullName: 'Nguyễn Thị Đã Sửa' }),
      }),
    'mentorDossiers.giveConsent': () =>
      mentorDossiers.giveConsent({
        mentorId: consenting.id,
        consent: { scopes: [], givenOn: '2026-01-02', version: '1' },
      }),
    'mentorDossiers.lookAtRestricted': () =>
      mentorDossiers.lookAtRestricted({ mentorId: photographed.id }),
    'mentorImports.apply': () => mentorImports.apply({ previewId, choices: {}, otherwise: 'add' }),
    'campaigns.add': () => campaigns.add(details('Đợt mới')),
    'campaigns.change': () =>
      campaigns.change({
        ...{ campaignId: toChange.id, version: toChange.version },
        details: details('Đợt đã sửa'),
      }),
    'campaigns.remove': () => campaigns.remove({ campaignId: toRemove.id }),
    'campaigns.restore': () => campaigns.restore({ campaignId: binned.id }),
    'campaigns.addFirms': () => campaigns.addFirms({ campaignId: toFill.id, firmIds }),
    'campaigns.addByFilter': () =>
      campaigns.addByFilter({ campaignId: toFilter.id, filter: everyFirm({}) }),
    'campaigns.removeFirms': () => campaigns.removeFirms({ campaignId: toAccept.id, firmIds }),
    'assignments.propose': () => assignments.propose({ campaignId: toGiveOut.id }),
    'batches.setTwoPerson': () => handlers.batches.setTwoPerson({ isOn: true }),
    'review.setTwoPerson': () => handlers.review.setTwoPerson({ isOn: true }),
    'firms.add': () => firms.add(firmDetails({ note: long })),
    'backups.make': () => handlers.backups.make(),
  })
  return {
    works,
    reads: worksOf({
      'mentors.get': () => mentors.get({ mentorId: changed.id }),
      'campaigns.board': () => campaigns.board({ campaignId: toGiveOut.id }),
    }),
    fillLog: async () => {
      while ((await firms.add(firmDetails({ name: `Lấp đầy ${String(++count)}` }))).ok);
    },
    isHistoryIntact: () => Promise.resolve(true),
  }
}
