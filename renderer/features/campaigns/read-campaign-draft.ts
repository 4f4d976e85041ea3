import type { NormSetId } from '#shared/domain/assessments/assessment.ts'
import { normSetIdSchema } from '#shared/domain/assessments/assessment.ts'
import type { CampaignDetails } from '#shared/domain/campaigns/campaign.ts'
import { parseVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import type { CampaignDraft } from './campaign-draft.ts'

export type CampaignFault =
  | 'name'
  | 'instrument'
  | 'referenceYear'
  | 'date'
  | 'endsBefore'
  | 'whole'
  | 'budget'
  | 'memberName'

/** By field: `team.0`, `bySector.KS01`. */
export type CampaignFaults = Readonly<Record<string, CampaignFault>>

type KnownInstrument = {
  readonly id: string
  readonly version: string
  readonly sha256: string
}

const maxBudget = Number.MAX_SAFE_INTEGER

/** What is wrong with a form, or the details it stands for. */
export function readCampaignDraft(
  draft: CampaignDraft,
  instruments: readonly KnownInstrument[],
): { readonly faults: CampaignFaults; readonly details: CampaignDetails | null } {
  const faults: Record<string, CampaignFault> = {
    ...generalFaults(draft, instruments),
    ...figureFaults(draft),
    ...teamFaults(draft),
  }
  const instrument = instruments.find(({ sha256 }) => sha256 === draft.instrument)
  if (Object.keys(faults).length > 0 || instrument === undefined) return { faults, details: null }
  const { plan, twoPersonReview } = draft
  return {
    faults,
    details: {
      name: draft.name.trim(),
      instrument: {
        id: instrument.id,
        version: instrument.version,
        sha256: instrument.sha256,
      },
      normSetId: toNormSetId(draft.normSetId),
      referenceYear: Number(draft.referenceYear),
      sectors: [...draft.sectors],
      startsOn: draft.startsOn,
      endsOn: draft.endsOn,
      quotas: toQuotas(draft),
      team: draft.team.map(({ fullName, duty, organisation }) => ({
        fullName: fullName.trim(),
        duty,
        organisation: organisation.trim(),
      })),
      plan: { ...plan, budgetVnd: toWhole(draft.budget), approvedOn: draft.approvedOn || null },
      twoPersonReview: twoPersonReview === 'follow' ? null : twoPersonReview === 'yes',
    },
  }
}

function generalFaults(
  draft: CampaignDraft,
  instruments: readonly KnownInstrument[],
): Record<string, CampaignFault> {
  const faults: Record<string, CampaignFault> = {}
  if (draft.name.trim().length < 3) faults['name'] = 'name'
  if (!instruments.some(({ sha256 }) => sha256 === draft.instrument)) {
    faults['instrument'] = 'instrument'
  }
  if (!/^20\d\d$/.test(draft.referenceYear.trim())) faults['referenceYear'] = 'referenceYear'
  if (draft.startsOn === '') faults['startsOn'] = 'date'
  if (draft.endsOn === '') faults['endsOn'] = 'date'
  else if (draft.endsOn < draft.startsOn) faults['endsOn'] = 'endsBefore'
  return faults
}

function figureFaults(draft: CampaignDraft): Record<string, CampaignFault> {
  const faults: Record<string, CampaignFault> = {}
  for (const field of ['total', 'perMentor'] as const) {
    if (!isCount(draft[field])) faults[field] = 'whole'
  }
  for (const sector of draft.sectors) {
    if (!isCount(draft.bySector[sector] ?? '')) faults[`bySector.${sector}`] = 'whole'
  }
  if (draft.budget.trim() !== '' && toWhole(draft.budget) === null) faults['budget'] = 'budget'
  return faults
}

function teamFaults({ team }: CampaignDraft): Record<string, CampaignFault> {
  const nameless = team.flatMap(({ fullName }, index) =>
    fullName.trim().length < 2 ? [[`team.${String(index)}`, 'memberName'] as const] : [],
  )
  return Object.fromEntries(nameless)
}

function toQuotas(draft: CampaignDraft): CampaignDetails['quotas'] {
  return {
    total: toWhole(draft.total),
    perMentor: toWhole(draft.perMentor),
    bySector: draft.sectors.flatMap((sector) => {
      const count = toWhole(draft.bySector[sector] ?? '')
      return count === null ? [] : [{ sector, count }]
    }),
  }
}

/** Empty counts: nothing is set. */
function isCount(text: string): boolean {
  if (text.trim() === '') return true
  const value = toWhole(text)
  return value !== null && value >= 1 && value <= 100_000
}

/** Null for what is empty or no whole figure. */
function toWhole(text: string): number | null {
  const read = parseVietnameseNumber(text, 0)
  if (read.kind !== 'number') return null
  const isWhole = !/[-.]/.test(read.decimal) && read.value <= maxBudget
  return isWhole ? read.value : null
}

function toNormSetId(id: string | null): NormSetId | null {
  return id === null ? null : normSetIdSchema.parse(id)
}
