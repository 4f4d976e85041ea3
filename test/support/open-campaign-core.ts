import { addFirm } from '#core/firms/add-firm.ts'
import type { FirmCore } from '#core/firms/firm-core.ts'
import { composeCampaigns } from '#core/campaigns/compose-campaigns.ts'
import { storeShippedInstruments } from '#core/instruments/instrument-shelf.ts'
import { listStoredInstrumentHashes } from '#core/instruments/list-stored-instrument-hashes.ts'
import { loadInstruments } from '#core/instruments/load-instruments.ts'
import { openInstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import { addMentor } from '#core/mentors/add-mentor.ts'
import type { MentorCore } from '#core/mentors/mentor-core.ts'
import type { CampaignDetails, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { emptyPlan } from '#shared/domain/campaigns/campaign.ts'
import type { FirmDetails, FirmId } from '#shared/domain/firms/firm.ts'
import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import type { Role } from '#shared/domain/workspace/workspace.ts'

import { firmDetails, openFirmCore, resourcesFolder } from './open-firm-core.ts'
import { mentorDetails } from './mentor-details.ts'
import { openMentorCore } from './open-mentor-core.ts'
import { valueOf } from './open-test-core.ts'

/** Campaigns with firms, a roster and the circular's criteria, on one real database. */
export async function openCampaignCore(role: Role = 'association-manager') {
  const firms: FirmCore = await openFirmCore()
  const mentorCore: MentorCore = {
    ...(await openMentorCore()),
    db: firms.db,
    surroundings: firms.surroundings,
  }
  const profile = () => ({ ...mentorCore.profile(), role })
  await storeShippedInstruments(firms.db, loadInstruments(resourcesFolder), new Date(0))
  const [sha256 = ''] = await listStoredInstrumentHashes(firms.db)
  const handlers = composeCampaigns(
    { firms, profile, resourcesFolder, shelf: openInstrumentShelf() },
    () => undefined,
  )
  return {
    firms,
    ...handlers,
    addFirm: async (details: Partial<FirmDetails>): Promise<FirmId> =>
      valueOf(await addFirm(firms, firmDetails(details))).id,
    addMentor: async (details: Partial<MentorDetails>): Promise<string> =>
      valueOf(await addMentor(mentorCore, mentorDetails(details))).id,
    addCampaign: async (details: Partial<CampaignDetails> = {}): Promise<CampaignId> => {
      const added = await handlers.campaigns.add({ ...campaignDetails(sha256), ...details })
      return valueOf(added).id as CampaignId
    },
    details: campaignDetails(sha256),
  }
}

export type TestCampaigns = Awaited<ReturnType<typeof openCampaignCore>>

function campaignDetails(sha256: string): CampaignDetails {
  return {
    name: 'Đợt 1 năm 2026',
    instrument: { id: 'vn-tt17-2019', version: '1.0.0', sha256 },
    normSetId: null,
    referenceYear: 2026,
    sectors: [],
    startsOn: '2026-03-02',
    endsOn: '2026-04-30',
    quotas: { total: null, perMentor: null, bySector: [] },
    team: [],
    plan: emptyPlan,
    twoPersonReview: null,
  }
}

/** A mentor who can take so many firms a month. */
export function withCapacity(capacityPerMonth: number | null) {
  return {
    availability: { hoursPerMonth: null, capacityPerMonth, wards: [], absences: [] },
  }
}

/** All firms of a campaign. */
export const everyTarget = { text: '', stage: null, mentorId: null, atRisk: false }
