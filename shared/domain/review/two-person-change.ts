import { z } from 'zod'

/** A switch of the rule that two persons approve assessments, or that a second one confirms batches. */
export const twoPersonChangeSchema = z.strictObject({
  isOn: z.boolean(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
})
export type TwoPersonChange = z.infer<typeof twoPersonChangeSchema>
