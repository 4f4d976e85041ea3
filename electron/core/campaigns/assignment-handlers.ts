import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { acceptProposals } from './accept-proposals.ts'
import { findLastChange } from './campaign-change-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { changeMentor } from './change-mentor.ts'
import { listCandidates } from './list-candidates.ts'
import { planVisit } from './plan-visit.ts'
import { proposeMentors } from './propose-mentors.ts'
import { readCampaignLoads } from './read-campaign-loads.ts'
import { rebalanceCampaign, takeMentorBack } from './rebalance-campaign.ts'
import { undoCampaignChange } from './undo-campaign-change.ts'
import { withdrawAssignment } from './withdraw-assignment.ts'

export function assignmentHandlers(core: CampaignCore): AppHandlers['assignments'] {
  return {
    propose: ({ campaignId }) => proposeMentors(core, campaignId),
    acceptAll: ({ campaignId }) => acceptProposals(core, campaignId),
    candidates: (asked) => listCandidates(core, asked),
    changeMentor: (change) => changeMentor(core, change),
    planVisit: (days) => planVisit(core, days),
    withdraw: (withdrawal) => withdrawAssignment(core, withdrawal),
    loads: ({ campaignId }) => readCampaignLoads(core, campaignId),
    rebalance: (droppedOut) => rebalanceCampaign(core, droppedOut),
    takeBack: (wanted) => takeMentorBack(core, wanted),
    lastChange: async ({ campaignId }) => {
      const last = await findLastChange(core.firms.db, campaignId)
      if (last === undefined) return succeeded(null)
      const { kind, note, madeAt, madeBy, count } = last
      return succeeded({ kind, note, madeAt, madeBy, count })
    },
    undo: ({ campaignId }) => undoCampaignChange(core, campaignId),
  }
}
