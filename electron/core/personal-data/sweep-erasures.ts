import type { WriteTx } from '#core/database/schema.ts'
import type { FirmCore } from '#core/firms/firm-core.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'

import { eraseContact } from './erase-contact.ts'
import { listErasedContacts, storeLeft } from './erasure-repository.ts'

/**
 * Erases again what was erased: lines that waited for their receipt then may go now, and whoever came
 * back by an old file or a restored backup goes once more.
 */
export async function sweepErasures(
  core: Pick<FirmCore, 'surroundings'>,
  tx: WriteTx,
): Promise<void> {
  for (const { erasureId, firmId, nameSha256 } of await listErasedContacts(tx)) {
    const contact = { firmId: firmIdSchema.parse(firmId), nameSha256 }
    const { left } = await eraseContact(core, tx, contact)
    await storeLeft(tx, erasureId, left)
  }
}
