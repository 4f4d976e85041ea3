import fc from 'fast-check'
import { expect, it } from 'vitest'

import { markAssignmentsSent } from '#core/campaigns/mark-assignments-sent.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { TargetRow } from '#shared/domain/campaigns/campaign-board.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import {
  everyTarget,
  openCampaignCore,
  withCapacity,
  type TestCampaigns,
} from '#test/support/open-campaign-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

const because = 'Đã quen với xưởng này'

type Standing = NonNullable<TargetRow['assignment']>
type Scene = {
  readonly core: TestCampaigns
  readonly campaignId: CampaignId
  readonly mentors: readonly string[]
}
/** What is done, given the first assignment that stands. */
type Step = (scene: Scene, first: Standing | undefined) => Promise<unknown>

const steps: Readonly<Record<string, Step>> = {
  propose: ({ core, campaignId }) => core.assignments.propose({ campaignId }),
  accept: ({ core, campaignId }) => core.assignments.acceptAll({ campaignId }),
  undo: ({ core, campaignId }) => core.assignments.undo({ campaignId }),
  drop: ({ core, campaignId, mentors }) =>
    core.assignments.rebalance({ campaignId, mentorId: mentors[0] ?? '', because }),
  back: ({ core, campaignId, mentors }) =>
    core.assignments.takeBack({ campaignId, mentorId: mentors[0] ?? '' }),
  change: async ({ core, mentors }, first) => {
    if (!first) return
    const { id: assignmentId, version } = first
    const leadMentorId = mentors.find((mentor) => mentor !== first.leadMentorId) ?? ''
    const change = { assignmentId, version, leadMentorId, coMentorId: null, because }
    await core.assignments.changeMentor(change)
  },
  withdraw: async ({ core }, first) => {
    if (!first) return
    await core.assignments.withdraw({ assignmentId: first.id, version: first.version, because })
  },
  send: async ({ core }, first) => {
    if (!first) return
    const sentAt = '2026-03-05T00:00:00.000Z'
    await core.firms.db.transaction().execute((tx) => markAssignmentsSent(tx, [first.id], sentAt))
  },
}

/** One firm a month, in a campaign of two; there are three firms. */
const mostEach = 2

async function openScene(): Promise<Scene> {
  const core = await openCampaignCore()
  const campaignId = await core.addCampaign()
  const mentors = []
  for (const fullName of ['Trần Văn Cơ', 'Lê Thị Nhựa']) {
    mentors.push(await core.addMentor({ fullName, ...withCapacity(1) }))
  }
  for (const name of ['Cơ khí Đức Thắng', 'Nhựa An Bình', 'Gỗ Minh Anh']) {
    await core.addFirm({ name })
  }
  await core.campaigns.addByFilter({ campaignId, filter: everyFirm })
  return { core, campaignId, mentors }
}

async function listStanding({ core, campaignId }: Scene): Promise<Standing[]> {
  const all = { campaignId, filter: everyTarget, offset: 0, limit: 100 }
  const { rows } = valueOf(await core.campaigns.targets(all))
  expect(rows).toHaveLength(3)
  return (rows as TargetRow[]).flatMap(({ assignment }) => assignment ?? [])
}

it('keeps every firm with one mentor at most and nobody over the limit, in whatever order it is called', async () => {
  const scene = await openScene()
  const names = fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(names, async (taken) => {
      let before = new Map<string, string>()
      for (const name of taken) {
        await steps[name]?.(scene, (await listStanding(scene))[0])
        const standing = await listStanding(scene)
        // Nothing but a withdrawal leads out of what a mentor was told.
        for (const { id, state } of standing) {
          if (before.get(id) === 'sent') expect(state).toBe('sent')
        }
        before = new Map(standing.map(({ id, state }) => [id, state]))
        const { core, campaignId } = scene
        for (const { taken: has } of valueOf(await core.assignments.loads({ campaignId }))) {
          expect(has).toBeLessThanOrEqual(mostEach)
        }
      }
    }),
    { numRuns: 25 },
  )
})
