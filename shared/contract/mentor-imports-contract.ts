import { z } from 'zod'

import type {
  ImportCancelled,
  ImportFileRefused,
  PreviewGone,
} from '#shared/domain/imports/table-import.ts'
import {
  mentorImportChoicesSchema,
  mentorImportIdSchema,
  mentorImportPreviewSchema,
  mentorImportSchema,
  rowChoiceSchema,
  type MentorImportNotUndoable,
} from '#shared/domain/mentors/mentor-import.ts'

import { call } from './call.ts'
import { bytesSchema } from './file-schema.ts'

/** The association's own lists of mentors; answers an association manager only. */
export const mentorImportsContract = {
  /** Reads a file in a thread of its own and says what would happen; stores nothing. */
  preview: call({
    input: z.strictObject({
      fileName: z.string().max(300),
      bytes: bytesSchema,
      choices: mentorImportChoicesSchema,
    }),
    output: mentorImportPreviewSchema,
  }).orFails<ImportFileRefused | ImportCancelled>(),
  /** Stores the rows without errors, all or none, and remembers where the columns went. */
  apply: call({
    input: z.strictObject({
      previewId: z.uuid(),
      /** By the number of the row, for rows that look like somebody. */
      choices: z.record(z.string(), rowChoiceSchema),
      /** For those nothing was chosen for. */
      otherwise: rowChoiceSchema,
    }),
    output: mentorImportSchema,
  }).orFails<PreviewGone | ImportCancelled>(),
  /** Stops the preview or the import that runs; does nothing when none does. */
  cancel: call({ input: z.void(), output: z.void() }).orFails<never>(),
  list: call({ input: z.void(), output: z.array(mentorImportSchema) }).orFails<never>(),
  undo: call({
    input: z.strictObject({ importId: mentorImportIdSchema }),
    output: mentorImportSchema,
  }).orFails<MentorImportNotUndoable>(),
}
