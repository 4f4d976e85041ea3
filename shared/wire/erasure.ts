import { z } from 'zod'

import { firmIdSchema } from '#shared/domain/firms/firm.ts'

import { sha256Schema } from './signed-text.ts'

/**
 * One person among the contacts of a firm, named without saying who: `nameSha256` is
 * `sha256("nang-bac-contact/1\0" + firmId + "\0" + folded full name)`, so that only who still holds
 * the name finds it.
 */
export const erasedContactSchema = z.strictObject({
  firmId: firmIdSchema,
  nameSha256: sha256Schema,
})
export type ErasedContact = z.infer<typeof erasedContactSchema>

/** What a manager asks of everyone who holds the person: the city, and the laptops of the association. */
export const erasureBodySchema = z.strictObject({
  contact: erasedContactSchema,
  /** The day the person asked, or the association decided (Luật 91/2025/QH15). */
  askedOn: z.iso.date(),
})
export type ErasureBody = z.infer<typeof erasureBodySchema>

/** A laptop's word that nothing of the person is left on it but backups, which age out. */
export const tombstoneBodySchema = z.strictObject({
  erasureId: z.uuid(),
  erasedAt: z.iso.datetime(),
})
