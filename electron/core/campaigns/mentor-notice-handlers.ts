import { listMentorUsers } from '#core/mentors/list-mentor-users.ts'
import { makeAssignmentFile } from '#core/sync/assignments/make-assignment-file.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { failed, succeeded } from '#shared/kit/result.ts'

import { listAssignments } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { listUntoldOf, tellMentors } from './tell-mentors.ts'

type Notices = AppHandlers['mentorNotices']

export function mentorNoticeHandlers(core: CampaignCore, emit: (event: AppEvent) => void): Notices {
  const { db, surroundings } = core.firms
  return {
    waiting: (wanted) => readWaiting(core, wanted),
    send: async ({ campaignId }) => {
      const told = await tellMentors(core, campaignId)
      if (told.ok) emit({ kind: 'sync-changed' })
      return told
    },
    file: async ({ mentorId }) => {
      const userId = (await listMentorUsers(db, [mentorId])).get(mentorId)
      return userId === undefined
        ? failed({ code: 'assignment/no-file', because: 'mentor-unknown' })
        : makeAssignmentFile({ db, surroundings }, userId)
    },
  }
}

async function readWaiting(
  { firms: { db }, nameMentorsApart }: CampaignCore,
  { campaignId }: Parameters<Notices['waiting']>[0],
): ReturnType<Notices['waiting']> {
  const untold = await listUntoldOf(db, campaignId)
  const given = untold.filter(({ state }) => state !== 'withdrawn')
  const known = await listAssignments(db, campaignId, ['sent', 'done'])
  const leads = [...given, ...known].map(({ leadMentorId }) => leadMentorId)
  const users = await listMentorUsers(db, leads)
  const names = await nameMentorsApart(db, leads)
  const named = (ids: readonly string[]) =>
    [...new Set(ids)].map((mentorId) => ({
      mentorId: mentorIdSchema.parse(mentorId),
      name: names.get(mentorId) ?? '',
    }))
  return succeeded({
    toSend: given.length,
    toWithdraw: untold.length - given.length,
    unlinked: named(given.map(({ leadMentorId }) => leadMentorId).filter((id) => !users.has(id))),
    told: named(known.map(({ leadMentorId }) => leadMentorId).filter((id) => users.has(id))),
  })
}
