import { z } from 'zod'

import { firmDetailsSchema, type FirmDetails } from '#shared/domain/firms/firm.ts'

const assignedSchema = z.strictObject({
  /** Users of the lead and of the second mentor. */
  assignees: z.array(z.string()),
  campaign: z.strictObject({ id: z.string(), name: z.string(), referenceYear: z.int() }),
})
export type Assigned = z.infer<typeof assignedSchema>

/** Whose an assignment is and for which campaign, as its record stands; null once taken back. */
export function toAssigned(body: unknown): Assigned | null {
  return body === null ? null : assignedSchema.parse(body)
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
