import { z } from 'zod'

import { firmIdSchema } from '#shared/domain/firms/firm.ts'

import { assignmentSchema } from './assignment.ts'
import { exclusionsSchema } from './assignment-reasons.ts'
import { campaignIdSchema, campaignSchema } from './campaign.ts'

/**
 * Where a firm of a campaign stands, the farther the later. `returned` is after `visited`, and leads
 * back to it.
 */
export const stageSchema = z.enum([
  'open',
  'proposed',
  'planned',
  'visited',
  'returned',
  'approved',
  'accepted',
])
export type Stage = z.infer<typeof stageSchema>

/** Why a firm may come too late: past its day, or near it with nothing in yet. */
const riskSchema = z.enum(['late', 'near', 'nobody'])

const stageCountsSchema = z.strictObject({
  open: z.int(),
  proposed: z.int(),
  planned: z.int(),
  visited: z.int(),
  returned: z.int(),
  approved: z.int(),
  accepted: z.int(),
})
export type StageCounts = z.infer<typeof stageCountsSchema>

/** A line of the list of campaigns. */
export const campaignRowSchema = z.strictObject({
  ...campaignSchema.pick({
    id: true,
    name: true,
    state: true,
    referenceYear: true,
    startsOn: true,
    endsOn: true,
    quotas: true,
  }).shape,
  firmCount: z.int(),
  stages: stageCountsSchema,
  /** Firms past their day with nothing delivered. */
  lateCount: z.int(),
})
export type CampaignRow = z.infer<typeof campaignRowSchema>

/** How far a campaign has come. */
export const campaignBoardSchema = z.strictObject({
  campaignId: campaignIdSchema,
  firmCount: z.int(),
  stages: stageCountsSchema,
  /** Firms past their day with nothing delivered, and firms whose day is near. */
  lateCount: z.int(),
  nearCount: z.int(),
  /** Wanted by quota against firms in the campaign and work delivered, by sector. */
  sectors: z.array(
    z.strictObject({ sector: z.string(), wanted: z.int(), firms: z.int(), delivered: z.int() }),
  ),
})
export type CampaignBoard = z.infer<typeof campaignBoardSchema>

/** A firm of a campaign, with whoever goes there. */
export const targetRowSchema = z.strictObject({
  firmId: firmIdSchema,
  firmName: z.string(),
  taxCode: z.string().nullable(),
  wardCode: z.string().nullable(),
  stage: stageSchema,
  risk: riskSchema.nullable(),
  assignment: assignmentSchema.omit({ campaignId: true, firmId: true }).nullable(),
  /** What stood in the way of every mentor when mentors were last proposed. */
  unplaced: exclusionsSchema.nullable(),
})
export type TargetRow = z.infer<typeof targetRowSchema>

export const targetFilterSchema = z.strictObject({
  text: z.string().max(200),
  stage: stageSchema.nullable(),
  mentorId: z.string().nullable(),
  /** Only those that may come too late. */
  atRisk: z.boolean(),
})
export type TargetFilter = z.infer<typeof targetFilterSchema>

/** The day of a visit; `undated` stands for every visit whose day is still open. */
export const visitDaySchema = z.union([z.iso.date(), z.literal('undated')])
export type VisitDay = z.infer<typeof visitDaySchema>

/** From this many days before its day a firm with nothing delivered is near its day. */
export const nearDays = 7
