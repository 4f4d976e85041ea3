import { forRole } from '#core/for-role.ts'
import { listAssignableMentors } from '#core/mentors/list-assignable-mentors.ts'
import { nameMentors } from '#core/mentors/name-mentors.ts'

import { assignmentHandlers } from './assignment-handlers.ts'
import type { CampaignCore } from './campaign-core.ts'
import { campaignHandlers } from './campaign-handlers.ts'
import { visitHandlers } from './visit-handlers.ts'

/** Campaigns with the roster that is kept here, for the association's manager. */
export function composeCampaigns(parts: Omit<CampaignCore, 'listMentors' | 'nameMentors'>) {
  const core: CampaignCore = { ...parts, listMentors: listAssignableMentors, nameMentors }
  const guard = <Handlers extends object>(handlers: Handlers) =>
    forRole('association-manager', parts.profile, handlers)
  return {
    campaigns: guard(campaignHandlers(core)),
    assignments: guard(assignmentHandlers(core)),
    visits: guard(visitHandlers(core)),
  }
}
