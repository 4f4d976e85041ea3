import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { failed, succeeded } from '#shared/kit/result.ts'

import { addCampaign } from './add-campaign.ts'
import { addTargets, addTargetsByFilter, removeTargets } from './add-targets.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { changeCampaign } from './change-campaign.ts'
import { checkPastedCodes } from './check-pasted-codes.ts'
import { listCampaignRows } from './list-campaign-rows.ts'
import { getTarget, listTargets } from './list-targets.ts'
import { moveCampaign } from './move-campaign.ts'
import { readBoard } from './read-board.ts'
import { removeCampaign, restoreCampaign } from './remove-campaign.ts'

export function campaignHandlers(core: CampaignCore): AppHandlers['campaigns'] {
  return {
    list: async () => succeeded(await listCampaignRows(core)),
    get: async ({ campaignId }) => {
      const campaign = await findCampaign(core.firms.db, campaignId)
      return campaign === undefined ? failed({ code: 'campaign/not-found' }) : succeeded(campaign)
    },
    add: (details) => addCampaign(core, details),
    change: (edit) => changeCampaign(core, edit),
    move: (wanted) => moveCampaign(core, wanted),
    remove: ({ campaignId }) => removeCampaign(core, campaignId),
    restore: ({ campaignId }) => restoreCampaign(core, campaignId),
    board: ({ campaignId }) => readBoard(core, campaignId),
    targets: async (search) => succeeded(await listTargets(core, search)),
    target: async (wanted) => succeeded(await getTarget(core, wanted)),
    addByFilter: (wanted) => addTargetsByFilter(core, wanted),
    checkCodes: async (pasted) => succeeded(await checkPastedCodes(core, pasted)),
    addFirms: (wanted) => addTargets(core, wanted),
    removeFirms: (wanted) => removeTargets(core, wanted),
  }
}
