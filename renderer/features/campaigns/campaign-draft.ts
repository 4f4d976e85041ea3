import { emptyPlan, type Campaign, type CampaignPlan } from '#shared/domain/campaigns/campaign.ts'
import type { Quotas } from '#shared/domain/campaigns/campaign.ts'

/** A member of the team as typed; `key` keeps the line when others are taken out. */
export type MemberDraft = {
  readonly key: number
  readonly fullName: string
  readonly duty: 'head' | 'secretary' | 'member'
  readonly organisation: string
}

/** The form as typed: figures as text, days as ISO or empty. */
export type CampaignDraft = {
  readonly name: string
  /** SHA-256 of the criteria; empty while none is chosen. */
  readonly instrument: string
  readonly normSetId: string | null
  readonly referenceYear: string
  readonly startsOn: string
  readonly endsOn: string
  readonly sectors: readonly string[]
  readonly total: string
  readonly perMentor: string
  /** Figures wanted, by sector. */
  readonly bySector: Readonly<Record<string, string>>
  readonly team: readonly MemberDraft[]
  readonly plan: Omit<CampaignPlan, 'budgetVnd' | 'approvedOn'>
  readonly budget: string
  readonly approvedOn: string
  readonly twoPersonReview: 'follow' | 'yes' | 'no'
}

/** The form of a new campaign, of this year. */
export function newDraft(instrument: string, year: number): CampaignDraft {
  return {
    name: '',
    instrument,
    normSetId: null,
    referenceYear: String(year),
    startsOn: '',
    endsOn: '',
    sectors: [],
    total: '',
    perMentor: '',
    bySector: {},
    team: [],
    plan: emptyPlan,
    budget: '',
    approvedOn: '',
    twoPersonReview: 'follow',
  }
}

export function toDraft(campaign: Campaign): CampaignDraft {
  const { quotas, plan, twoPersonReview } = campaign
  return {
    name: campaign.name,
    instrument: campaign.instrument.sha256,
    normSetId: campaign.normSetId,
    referenceYear: String(campaign.referenceYear),
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    sectors: campaign.sectors,
    ...toQuotaDraft(quotas),
    team: campaign.team.map((member, key) => ({ ...member, key })),
    plan,
    budget: figure(plan.budgetVnd),
    approvedOn: plan.approvedOn ?? '',
    twoPersonReview: twoPersonReview === null ? 'follow' : twoPersonReview ? 'yes' : 'no',
  }
}

function toQuotaDraft({ total, perMentor, bySector }: Quotas) {
  return {
    total: figure(total),
    perMentor: figure(perMentor),
    bySector: Object.fromEntries(bySector.map(({ sector, count }) => [sector, String(count)])),
  }
}

function figure(value: number | null): string {
  return value === null ? '' : String(value)
}
