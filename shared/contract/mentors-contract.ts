import { z } from 'zod'

import { mentorDetailsSchema } from '#shared/domain/mentors/mentor-details.ts'
import type {
  MentorChangedMeanwhile,
  MentorFieldWrong,
  MentorInUse,
  MentorNotFound,
  PersonTaken,
} from '#shared/domain/mentors/mentor-failures.ts'
import { mentorHistoryEntrySchema } from '#shared/domain/mentors/mentor-history.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { mentorFilterSchema, mentorRowSchema } from '#shared/domain/mentors/mentor-list.ts'
import { mentorSchema } from '#shared/domain/mentors/mentor.ts'

import { call } from './call.ts'

const ofMentor = z.strictObject({ mentorId: mentorIdSchema })

/** The roster of the association; answers an association manager only. */
export const mentorsContract = {
  /** One page of the roster, by given name; `total` counts all matches. */
  search: call({
    input: z.strictObject({
      filter: mentorFilterSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(mentorRowSchema) }),
  }).orFails<never>(),
  get: call({ input: ofMentor, output: mentorSchema }).orFails<MentorNotFound>(),
  /** Begins a dossier: the mentor is a draft. */
  add: call({ input: mentorDetailsSchema, output: mentorSchema }).orFails<MentorFieldWrong>(),
  change: call({
    input: ofMentor.extend({ version: z.int(), details: mentorDetailsSchema }),
    output: mentorSchema,
  }).orFails<MentorFieldWrong | MentorNotFound | MentorChangedMeanwhile>(),
  /** Moves a mentor who was added by mistake to the bin. */
  remove: call({ input: ofMentor, output: z.void() }).orFails<MentorNotFound | MentorInUse>(),
  /** Takes the mentor out of the bin. */
  restore: call({ input: ofMentor, output: mentorSchema }).orFails<MentorNotFound | PersonTaken>(),
  /** Everything that happened to the mentor, newest first. */
  history: call({ input: ofMentor, output: z.array(mentorHistoryEntrySchema) }).orFails<never>(),
}
