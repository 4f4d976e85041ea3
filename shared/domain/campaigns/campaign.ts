import { z } from 'zod'

import { normSetIdSchema } from '#shared/domain/assessments/assessment.ts'

import { campaignStateSchema } from './campaign-state.ts'

export const campaignIdSchema = z.uuid().brand<'CampaignId'>()
export type CampaignId = z.infer<typeof campaignIdSchema>

/** The set of criteria as it is, not only by name: a campaign is measured by one rule. */
export const campaignInstrumentSchema = z.strictObject({
  id: z.string().max(60),
  version: z.string().max(60),
  sha256: z.string().length(64),
})

const count = z.int().min(1).max(100_000)

/** How many assessments are wanted; null where nothing is set. */
export const quotasSchema = z.strictObject({
  total: count.nullable(),
  perMentor: count.nullable(),
  bySector: z.array(z.strictObject({ sector: z.string().max(20), count })).max(50),
})
export type Quotas = z.infer<typeof quotasSchema>

export const teamMemberSchema = z.strictObject({
  fullName: z.string().trim().min(2).max(200),
  duty: z.enum(['head', 'secretary', 'member']),
  organisation: z.string().max(300),
})

/** Điều 11.1 c: what the assessing team plans and brings before the authority that approves it. */
export const campaignPlanSchema = z.strictObject({
  /** Điều 11.2 on site, Điều 11.3 online. */
  method: z.enum(['on-site', 'online', 'both']),
  /** Time and pace. */
  schedule: z.string().max(2000),
  /** What is done. */
  content: z.string().max(4000),
  /** Estimate in whole đồng; null while there is none. */
  budgetVnd: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
  /** Điều 11.1 d: what those who take part are taught, and when. */
  training: z.string().max(2000),
  approvedBy: z.string().max(300),
  decisionNumber: z.string().max(100),
  approvedOn: z.iso.date().nullable(),
})
export type CampaignPlan = z.infer<typeof campaignPlanSchema>

/** What a person types about a campaign (đợt đánh giá). */
export const campaignDetailsSchema = z
  .strictObject({
    name: z.string().trim().min(3).max(200),
    instrument: campaignInstrumentSchema,
    normSetId: normSetIdSchema.nullable(),
    referenceYear: z.int().min(2000).max(2100),
    /** Ids of key sectors, and codes of VSIC 2025; empty for no choice of sector (Điều 11.1 a). */
    sectors: z.array(z.string().max(20)).max(50),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    quotas: quotasSchema,
    /** Điều 11.1 b. */
    team: z.array(teamMemberSchema).max(50),
    plan: campaignPlanSchema,
    /** Whether two people approve each assessment; null follows the association. */
    twoPersonReview: z.boolean().nullable(),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn)
export type CampaignDetails = z.infer<typeof campaignDetailsSchema>

export const campaignSchema = z.strictObject({
  ...campaignDetailsSchema.shape,
  id: campaignIdSchema,
  state: campaignStateSchema,
  version: z.int().positive(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type Campaign = z.infer<typeof campaignSchema>

/** The plan as it is before anything is written. */
export const emptyPlan: CampaignPlan = {
  method: 'on-site',
  schedule: '',
  content: '',
  budgetVnd: null,
  training: '',
  approvedBy: '',
  decisionNumber: '',
  approvedOn: null,
}
