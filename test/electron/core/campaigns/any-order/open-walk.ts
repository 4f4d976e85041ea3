import { openInstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import { composeCampaigns } from '#core/campaigns/compose-campaigns.ts'
import type { DatabaseSchema } from '#core/database/schema.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'
import { openCampaignCore, withCapacity } from '#test/support/open-campaign-core.ts'
import { resourcesFolder } from '#test/support/open-firm-core.ts'
import { testProfile } from '#test/support/open-test-core.ts'
import { readEveryTable } from '#test/support/read-every-table.ts'
import { seededRandom } from '#test/support/seeded-random.ts'

export type Row = Readonly<DatabaseSchema['campaign_assignments']>
export type Handlers = ReturnType<typeof composeCampaigns>

/** What stands in the database, and everything in it as one text. */
export type Stand = {
  readonly rows: ReadonlyMap<string, Row>
  readonly absences: ReadonlySet<string>
  readonly campaignStates: ReadonlyMap<string, string>
  readonly text: string
}

export type Walk = Awaited<ReturnType<typeof openWalk>>

/** Within March, so that a capacity for a month is the capacity for a campaign. */
const march = { startsOn: '2026-03-02', endsOn: '2026-03-31' }

/**
 * Two campaigns in one month over one roster. Who may not go where, and how many each can take, are
 * written down here as the people of the scene would say them.
 */
export async function openWalk(seed: number) {
  const core = await openCampaignCore()
  const firmIds: FirmId[] = []
  for (const name of ['Cơ khí Của Nhà', 'Thép Hòa Phát', 'Nhựa An Bình', 'Gỗ Minh Anh', 'Dệt Hà']) {
    firmIds.push(await core.addFirm({ name }))
  }
  const [own = '', group = '', customer = ''] = firmIds
  const always = { from: null, until: null, note: '' }
  const owner = await core.addMentor({
    ...{ fullName: 'Trần Văn Cơ', ...withCapacity(2) },
    conflictDeclaration: [{ kind: 'owner', firmId: own, group: null, ...always }],
  })
  const worker = await core.addMentor({
    ...{ fullName: 'Lê Thị Nhựa', ...withCapacity(1) },
    conflictDeclaration: [
      { kind: 'former_employer', firmId: null, group: 'Tập đoàn Hòa Phát', ...always },
    ],
  })
  const buyer = await core.addMentor({
    ...{ fullName: 'Vũ Thị Gỗ', ...withCapacity(3) },
    conflictDeclaration: [{ kind: 'customer', firmId: customer, group: null, ...always }],
  })
  const limited = { ...core.details.quotas, perMentor: 1 }
  const campaignIds: CampaignId[] = [
    await core.addCampaign(march),
    await core.addCampaign({ ...march, name: 'Đợt 2 năm 2026', quotas: limited }),
  ]
  for (const campaignId of campaignIds) await core.campaigns.addFirms({ campaignId, firmIds })
  const random = seededRandom(seed)
  return {
    db: core.firms.db,
    manager: core as Handlers,
    mentor: composeCampaigns(
      {
        firms: core.firms,
        profile: () => ({ ...testProfile, role: 'mentor' }),
        resourcesFolder,
        shelf: openInstrumentShelf(),
      },
      () => undefined,
    ),
    ...{ campaignIds, firmIds, mentorIds: [owner, worker, buyer] },
    perMonth: new Map([
      [owner, 2],
      [worker, 1],
      [buyer, 3],
    ]),
    /** The most one mentor takes in a campaign, done ones included. */
    perMentor: new Map([[String(campaignIds[1]), 1]]),
    forbidden: new Set([`${owner} ${own}`, `${worker} ${group}`, `${buyer} ${customer}`]),
    random,
    pick: <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!,
  }
}

export async function readStand({ db }: Pick<Walk, 'db'>): Promise<Stand> {
  const rows = await db.selectFrom('campaign_assignments').selectAll().execute()
  const absences = await db.selectFrom('campaign_absences').selectAll().execute()
  const campaigns = await db.selectFrom('campaigns').select(['id', 'state']).execute()
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    absences: new Set(absences.map(({ campaign_id, mentor_id }) => `${campaign_id} ${mentor_id}`)),
    campaignStates: new Map(campaigns.map(({ id, state }) => [id, state])),
    text: await readEveryTable(db),
  }
}
