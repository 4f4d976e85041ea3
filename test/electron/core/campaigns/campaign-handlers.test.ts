import { beforeEach, describe, expect, it } from 'vitest'

import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import {
  everyTarget,
  openCampaignCore,
  type TestCampaigns,
} from '#test/support/open-campaign-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

describe('campaignHandlers', () => {
  let core: TestCampaigns
  let campaignId: CampaignId
  beforeEach(async () => {
    core = await openCampaignCore()
    campaignId = await core.addCampaign()
  })

  it('gives back a campaign exactly as it was added, and lists it with nothing in it', async () => {
    expect(valueOf(await core.campaigns.get({ campaignId }))).toMatchObject({
      ...core.details,
      state: 'planning',
      version: 1,
    })
    expect(valueOf(await core.campaigns.list())).toMatchObject([
      { name: 'Đợt 1 năm 2026', firmCount: 0, stages: { open: 0 } },
    ])
  })

  it('refuses a mentor', async () => {
    const mentors = await openCampaignCore('mentor')
    expect(await mentors.campaigns.list()).toEqual({
      ok: false,
      failure: { code: 'workspace/not-your-role' },
    })
    const propose = await mentors.assignments.propose({ campaignId })
    expect(propose).toMatchObject({ failure: { code: 'workspace/not-your-role' } })
  })

  it('refuses criteria this laptop does not have', async () => {
    const instrument = { ...core.details.instrument, sha256: 'f'.repeat(64) }
    expect(await core.campaigns.add({ ...core.details, instrument })).toMatchObject({
      failure: { code: 'campaign/unknown-instrument' },
    })
  })

  it('does not save over a change made meanwhile', async () => {
    const change = (name: string) =>
      core.campaigns.change({ campaignId, version: 1, details: { ...core.details, name } })
    expect(await change('Đợt một')).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await change('Đợt hai')).toMatchObject({
      failure: { code: 'campaign/changed-meanwhile' },
    })
  })

  it('takes the firms a filter finds, once each', async () => {
    await core.addFirm({ name: 'Cơ khí Đức Thắng', keySectorId: 'KS01' })
    await core.addFirm({ name: 'Nhựa An Bình', keySectorId: 'KS08' })
    const filter = { ...everyFirm, keySectorId: 'KS01' }
    expect(valueOf(await core.campaigns.addByFilter({ campaignId, filter }))).toEqual({
      added: 1,
      already: 0,
    })
    expect(valueOf(await core.campaigns.addByFilter({ campaignId, filter: everyFirm }))).toEqual({
      added: 1,
      already: 1,
    })
    const all = { campaignId, filter: everyTarget, offset: 0, limit: 10 }
    expect(valueOf(await core.campaigns.targets(all))).toMatchObject({
      total: 2,
      rows: [
        { firmName: 'Cơ khí Đức Thắng', stage: 'open', assignment: null },
        { firmName: 'Nhựa An Bình', stage: 'open' },
      ],
    })
    const words = { ...all, filter: { ...everyTarget, text: 'an binh' } }
    expect(valueOf(await core.campaigns.targets(words))).toMatchObject({ total: 1 })
  })

  it('names every fault of a pasted list by its line', async () => {
    const firmId = await core.addFirm({ name: 'Cơ khí Đức Thắng', taxCode: '0101248141' })
    const here = await core.addFirm({ name: 'Nhựa An Bình', taxCode: '0100109106' })
    await core.campaigns.addFirms({ campaignId, firmIds: [here] })
    const text = [
      'Mã số thuế',
      '1\t0101248141\tCông ty A',
      '',
      '101248141',
      '0101248142',
      '0100109106',
      '0100100008',
      '12345',
    ].join('\r\n')

    const { found, faults } = valueOf(await core.campaigns.checkCodes({ campaignId, text }))

    expect(found).toEqual([{ line: 2, taxCode: '0101248141', firmId, name: 'Cơ khí Đức Thắng' }])
    expect(faults.map(({ line, because, firstLine }) => [line, because, firstLine])).toEqual([
      [1, 'letters', null],
      [4, 'repeated', 2],
      [5, 'check-digit', null],
      [6, 'already', null],
      [7, expect.stringMatching(/check-digit|unknown-firm/), null],
      [8, 'length', null],
    ])
  })

  it('goes to the bin and comes back', async () => {
    await core.campaigns.remove({ campaignId })
    expect(await core.campaigns.get({ campaignId })).toMatchObject({
      failure: { code: 'campaign/not-found' },
    })
    await core.campaigns.restore({ campaignId })
    expect(await core.campaigns.get({ campaignId })).toMatchObject({ ok: true })
  })

  it('is closed and reopened only when it runs', async () => {
    expect(await core.campaigns.move({ campaignId, step: 'close' })).toMatchObject({
      failure: { code: 'campaign/step-refused', state: 'planning' },
    })
    await core.campaigns.move({ campaignId, step: 'start' })
    expect(await core.campaigns.move({ campaignId, step: 'close' })).toMatchObject({ ok: true })
    const firmId = await core.addFirm({})
    expect(await core.campaigns.addFirms({ campaignId, firmIds: [firmId] })).toMatchObject({
      failure: { code: 'campaign/closed' },
    })
  })
})
