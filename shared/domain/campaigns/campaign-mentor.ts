import { z } from 'zod'

/** A mentor in a campaign, with the firms at hand. */
export const campaignMentorSchema = z.strictObject({
  mentorId: z.string(),
  name: z.string(),
  /** Firms of this campaign. */
  here: z.int(),
  /** Firms of all campaigns, of as many as fit; `room` is null for whoever left the roster. */
  taken: z.int(),
  room: z.int().nullable(),
  /** Nobody has stated the capacity. */
  assumed: z.boolean(),
  /** Why the mentor was taken out of the campaign; null for whoever takes part. */
  leftOutBecause: z.string().nullable(),
})
export type CampaignMentor = z.infer<typeof campaignMentorSchema>
