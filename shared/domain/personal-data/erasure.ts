import { z } from 'zod'

import { placeCountSchema } from './person.ts'

/** What an erasure did on this laptop. It names the firm or nobody, never the person. */
export const erasureSchema = z.strictObject({
  erasureId: z.uuid(),
  kind: z.enum(['contact', 'mentor']),
  /** The firm of a contact; null for a mentor, or when the firm is gone. */
  firmName: z.string().nullable(),
  askedOn: z.iso.date(),
  erasedAt: z.iso.datetime(),
  /** Whether it was decided here or came from the association through the city. */
  origin: z.enum(['here', 'city']),
  removed: z.array(placeCountSchema),
  /** What stays, each with its reason. */
  left: z.array(placeCountSchema),
  /**
   * Whether others are told: `not-shared` when the city never knew the firm or the laptop is not
   * enrolled, else how far the word has come.
   */
  told: z.enum(['not-shared', 'waiting', 'sent', 'arrived', 'refused']),
})
export type Erasure = z.infer<typeof erasureSchema>
