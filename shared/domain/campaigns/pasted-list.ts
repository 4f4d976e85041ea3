import { z } from 'zod'

import { firmIdSchema } from '#shared/domain/firms/firm.ts'

/** What a pasted list of tax codes would add to a campaign, and what is wrong with it, line by line. */
export const pastedListSchema = z.strictObject({
  found: z.array(
    z.strictObject({
      line: z.int(),
      taxCode: z.string(),
      firmId: firmIdSchema,
      name: z.string(),
    }),
  ),
  faults: z.array(
    z.strictObject({
      line: z.int(),
      text: z.string(),
      /** `unknown-firm`: no firm of the list has it; `already`: the firm is in the campaign. */
      because: z.enum([
        'length',
        'letters',
        'check-digit',
        'branch',
        'repeated',
        'unknown-firm',
        'already',
      ]),
      /** Where the same code stood first; null unless repeated. */
      firstLine: z.int().nullable(),
    }),
  ),
})
export type PastedList = z.infer<typeof pastedListSchema>
