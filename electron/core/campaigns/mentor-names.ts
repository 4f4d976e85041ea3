import type { CampaignCore } from './campaign-core.ts'

/** Names by id of the mentors asked for; whoever left the roster is absent. */
export async function mentorNames(
  { firms: { db }, nameMentorsApart }: CampaignCore,
  mentorIds: readonly string[],
): Promise<Record<string, string>> {
  const asked = [...new Set(mentorIds)]
  return asked.length === 0 ? {} : Object.fromEntries(await nameMentorsApart(db, asked))
}
