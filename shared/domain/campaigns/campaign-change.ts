import { z } from 'zod'

/** Everything that is done to assignments and can be undone as one thing. */
export const campaignChangeKindSchema = z.enum([
  'proposed',
  'accepted',
  'mentor-changed',
  'withdrawn',
  'rebalanced',
])
export type CampaignChangeKind = z.infer<typeof campaignChangeKindSchema>

export const campaignChangeSchema = z.strictObject({
  kind: campaignChangeKindSchema,
  /** Whom or what it was about, for the sentence that offers the undo. */
  note: z.string(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  count: z.int().min(0),
})
export type CampaignChange = z.infer<typeof campaignChangeSchema>
