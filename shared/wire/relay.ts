import { z } from 'zod'

import { certificateChainSchema } from './certificate.ts'
import { sha256Schema } from './signed-text.ts'

/** What the association signs around a mentor's batch: which bytes, whose, and by whom passed on. */
export const relaySchema = z.strictObject({
  format: z.literal(1),
  batch_sha256: sha256Schema,
  /** The author's chain: the gateway may meet this laptop for the first time. */
  author_chain: certificateChainSchema,
  relay_cert_id: z.uuid(),
  relayed_at: z.iso.datetime(),
})
export type Relay = z.infer<typeof relaySchema>
