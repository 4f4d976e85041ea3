import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { hidingRestricted, listRestrictedMentors } from '#core/personal-data/hiding-restricted.ts'
import type { Firm } from '#shared/domain/firms/firm.ts'
import type { Ward } from '#shared/domain/firms/reference-lists.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import type { CampaignNotFound } from '#shared/domain/campaigns/campaign-failures.ts'
import { formerDistrictName } from '#shared/domain/campaigns/ward-nearness.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { mentorNames } from './mentor-names.ts'
import type { VisitText } from './visit-text-vi.ts'
import { listPlannedVisits, type PlannedVisit, type VisitSearch } from './visit-repository.ts'

/** A visit with everything that is printed of it. */
export type Visit = PlannedVisit & {
  readonly firm: Firm
  readonly ward: Ward | null
  /** Former district, by which neighbours stand together. */
  readonly district: string
  readonly leadName: string
  readonly coName: string | null
}

export type CampaignVisits = { readonly campaign: Campaign; readonly visits: readonly Visit[] }

/** In the order to go: by day, mentor, former district, ward and street. */
export async function readVisits(
  core: CampaignCore,
  search: VisitSearch,
  text: VisitText,
): Promise<Result<CampaignVisits, CampaignNotFound>> {
  const { db } = core.firms
  const campaign = await findCampaign(db, search.campaignId)
  if (campaign === undefined) return failed({ code: 'campaign/not-found' })
  const planned = await listPlannedVisits(db, search)
  const names = await namesOnPaper(
    core,
    planned.flatMap(({ leadMentorId, coMentorId }) => [leadMentorId, coMentorId ?? '']),
  )
  const withoutRestricted = await hidingRestricted(db)
  const visits: Visit[] = []
  for (const visit of planned) {
    const firm = await findLiveFirm(db, visit.firmId)
    if (firm !== undefined)
      visits.push({
        ...visit,
        ...placeOf(core, withoutRestricted(firm)),
        ...named(visit, names, text),
      })
  }
  return succeeded({ campaign, visits: visits.toSorted(byRoute) })
}

function placeOf({ firms: { reference } }: CampaignCore, firm: Firm) {
  const ward = reference.wardByCode.get(firm.wardCode ?? '') ?? null
  return { firm, ward, district: ward === null ? '' : formerDistrictName(ward) }
}

/** What a paper calls mentors: those whose data is restricted by no name. */
export async function namesOnPaper(
  core: CampaignCore,
  mentorIds: readonly string[],
): Promise<Record<string, string>> {
  const restricted = await listRestrictedMentors(core.firms.db)
  return mentorNames(
    core,
    mentorIds.filter((mentorId) => !restricted.has(mentorId)),
  )
}

function named(
  { leadMentorId, coMentorId }: PlannedVisit,
  names: Record<string, string>,
  { unnamed }: VisitText,
) {
  return {
    leadName: names[leadMentorId] ?? unnamed,
    coName: coMentorId === null ? null : (names[coMentorId] ?? unnamed),
  }
}

function byRoute(one: Visit, other: Visit): number {
  const [left, right] = [one, other].map(
    ({ visitOn, leadName, leadMentorId, district, ward, firm }) =>
      [visitOn ?? '9', leadName, leadMentorId, district, ward?.code, firm.address, firm.name].join(
        '\n',
      ),
  )
  return (left ?? '').localeCompare(right ?? '', 'vi')
}
