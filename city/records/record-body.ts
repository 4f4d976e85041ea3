import { z } from 'zod'

import { firmDetailsSchema, type FirmDetails } from '#shared/domain/firms/firm.ts'

const assignedSchema = z.strictObject({ assignees: z.array(z.string()) })

/** Whose an assignment is, as its record stands. */
export function toAssignees(body: unknown): readonly string[] {
  return assignedSchema.parse(body).assignees
}

const approvedSchema = z.strictObject({ approvedBy: z.array(z.string()) })

/** Who approved an assessment that waits for a second person. */
export function toApprovers(body: unknown): readonly string[] {
  return body === null ? [] : approvedSchema.parse(body).approvedBy
}

/** A firm as its record stands; null once deleted. */
export function toDetails(body: unknown): FirmDetails | null {
  return body === null ? null : firmDetailsSchema.parse(body)
}
