import { z } from 'zod'

import { keptMentorDraftSchema, mentorDraftSchema } from '#shared/domain/mentors/mentor-draft.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'

import { call } from './call.ts'

/** Null stands for the form of a new mentor. */
const ofForm = z.strictObject({ mentorId: mentorIdSchema.nullable() })

/** What was typed into a mentor's form and not saved yet: one draft for each. Saving ends it. */
export const mentorDraftsContract = {
  get: call({ input: ofForm, output: keptMentorDraftSchema.nullable() }).orFails<never>(),
  /** Durable when it answers, with the time it was kept. */
  keep: call({
    input: ofForm.extend({ version: z.int().positive().nullable(), draft: mentorDraftSchema }),
    output: z.strictObject({ keptAt: z.iso.datetime() }),
  }).orFails<never>(),
  discard: call({ input: ofForm, output: z.void() }).orFails<never>(),
}
