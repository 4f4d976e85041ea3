import { z } from 'zod'

import type { CampaignNotFound } from '#shared/domain/campaigns/campaign-failures.ts'
import { campaignIdSchema } from '#shared/domain/campaigns/campaign.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'

import { call } from './call.ts'
import { madeFileSchema } from './file-schema.ts'
import type { NotEnrolled, NotYourRole } from './sync-contract.ts'

/** Nothing was sent to this mentor, or no laptop of theirs is known. */
export type NoAssignmentFile = {
  readonly code: 'assignment/no-file'
  readonly because: 'nothing-sent' | 'mentor-unknown'
}

const ofCampaign = z.strictObject({ campaignId: campaignIdSchema })
const named = z.strictObject({ mentorId: mentorIdSchema, name: z.string() })

/** Telling mentors what they are assigned, over the network or by file. */
export const mentorNoticesContract = {
  waiting: call({
    input: ofCampaign,
    output: z.strictObject({
      /** Assignments their mentor has not heard of, and ends of those they know. */
      toSend: z.int(),
      toWithdraw: z.int(),
      /** Mentors with such assignments whose laptop nobody has said. */
      unlinked: z.array(named),
      /** Who was told something of this campaign: a file can be made for each. */
      told: z.array(named),
    }),
  }).orFails<never>(),
  /** Puts what is waiting into the outbox; those of mentors without a laptop stay as they are. */
  send: call({
    input: ofCampaign,
    output: z.strictObject({ sent: z.int(), withdrawn: z.int(), left: z.int() }),
  }).orFails<CampaignNotFound | NotEnrolled | NotYourRole>(),
  /** Everything a mentor was told, as a `.nbar` file that their laptops alone can open. */
  file: call({
    input: z.strictObject({ mentorId: mentorIdSchema }),
    output: madeFileSchema,
  }).orFails<NotEnrolled | NotYourRole | NoAssignmentFile>(),
}
