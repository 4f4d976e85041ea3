import { z } from 'zod'

import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { mentorFilterSchema } from '#shared/domain/mentors/mentor-list.ts'

import { call } from './call.ts'
import { madeFileSchema } from './file-schema.ts'

const languageSchema = z.enum(['vi', 'en'])

/** Nothing was written down in the days asked for; a certificate of nothing is not made. */
export type NoHours = { readonly code: 'mentor/no-hours' }

/** Papers of the roster; answers an association manager only. */
export const mentorExportsContract = {
  /**
   * The mentors the filter matches, in the order of the list (TT06 Mẫu 1). `working` is the
   * association's own list; `public` holds public fields only, of those who agreed to publication.
   * `leftOut` counts those who did not.
   */
  roster: call({
    input: z.strictObject({
      filter: mentorFilterSchema,
      list: z.enum(['working', 'public']),
      language: languageSchema,
    }),
    output: z.strictObject({ file: madeFileSchema, leftOut: z.int() }),
  }).orFails<never>(),
  /** The individual profile as a Word document (TT06 PL2 Biểu 1); restricted fields on purpose only. */
  profile: call({
    input: z.strictObject({
      mentorId: mentorIdSchema,
      withRestricted: z.boolean(),
      language: languageSchema,
    }),
    output: madeFileSchema,
  }).orFails<MentorNotFound>(),
  /** A certificate of the hours written down between two days, both included, as PDF. */
  hours: call({
    input: z.strictObject({
      mentorId: mentorIdSchema,
      from: z.iso.date(),
      until: z.iso.date(),
      language: languageSchema,
    }),
    output: madeFileSchema,
  }).orFails<MentorNotFound | NoHours>(),
}
