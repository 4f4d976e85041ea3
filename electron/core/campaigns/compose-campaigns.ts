import { forRole } from '#core/for-role.ts'
import { countAssignableMentors } from '#core/mentors/count-assignable-mentors.ts'
import { nameMentors, nameMentorsApart } from '#core/mentors/name-mentors.ts'
import { rememberRoster } from '#core/mentors/remember-roster.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'

import { assignmentHandlers } from './assignment-handlers.ts'
import type { CampaignCore } from './campaign-core.ts'
import { campaignHandlers } from './campaign-handlers.ts'
import { mentorNoticeHandlers } from './mentor-notice-handlers.ts'
import { visitHandlers } from './visit-handlers.ts'

type Given = Omit<CampaignCore, 'listMentors' | 'countMentors' | 'nameMentors' | 'nameMentorsApart'>

/** Campaigns with the roster that is kept here, for the association's manager. */
export function composeCampaigns(parts: Given, emit: (event: AppEvent) => void) {
  const core: CampaignCore = {
    ...parts,
    listMentors: rememberRoster(),
    countMentors: countAssignableMentors,
    nameMentors,
    nameMentorsApart,
  }
  const guard = <Handlers extends object>(handlers: Handlers) =>
    forRole('association-manager', parts.profile, handlers)
  return {
    campaigns: guard(campaignHandlers(core)),
    assignments: guard(assignmentHandlers(core)),
    visits: guard(visitHandlers(core)),
    mentorNotices: guard(mentorNoticeHandlers(core, emit)),
  }
}
