import { z } from 'zod'

import { firmIdSchema } from '#shared/domain/firms/firm.ts'

import { assignmentReasonsSchema } from './assignment-reasons.ts'
import { assignmentStateSchema } from './assignment-state.ts'
import { campaignIdSchema } from './campaign.ts'

export const assignmentIdSchema = z.uuid().brand<'AssignmentId'>()
export type AssignmentId = z.infer<typeof assignmentIdSchema>

export const becauseSchema = z.string().trim().min(3).max(500)

/** A firm of a campaign in the hands of a mentor. */
export const assignmentSchema = z.strictObject({
  id: assignmentIdSchema,
  campaignId: campaignIdSchema,
  firmId: firmIdSchema,
  leadMentorId: z.string(),
  coMentorId: z.string().nullable(),
  /** The day the mentor means to go; null while none is planned. */
  visitOn: z.iso.date().nullable(),
  dueOn: z.iso.date(),
  state: assignmentStateSchema,
  /** Null when a person chose the mentor. */
  reasons: assignmentReasonsSchema.nullable(),
  /** Why a person chose otherwise than was proposed. */
  changedBecause: z.string().nullable(),
  version: z.int().positive(),
})
export type Assignment = z.infer<typeof assignmentSchema>
