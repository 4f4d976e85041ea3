import type { WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import type { FirmCore } from '#core/firms/firm-core.ts'
import type { ErasureBody } from '#shared/wire/erasure.ts'

import { eraseContact } from './erase-contact.ts'
import {
  insertErasure,
  isConfirmed,
  isErasureKnown,
  storeErasureReport,
} from './erasure-repository.ts'
import { queueTombstone } from './queue-erasure.ts'

/**
 * Does what the association asked of every laptop, and confirms it to the city. The laptop where it
 * was decided confirms as well.
 */
export async function takeErasure(
  core: Pick<FirmCore, 'surroundings'>,
  tx: WriteTx,
  { erasureId, contact, askedOn }: ErasureBody & { readonly erasureId: string },
): Promise<void> {
  const erasedAt = core.surroundings.now().toISOString()
  const title = (await findLiveFirm(tx, contact.firmId))?.name ?? ''
  const isKnown = await isErasureKnown(tx, erasureId)
  if (!isKnown) {
    const key = {
      kind: 'contact',
      owner_id: contact.firmId,
      name_sha256: contact.nameSha256,
    } as const
    await insertErasure(tx, key, { erasureId, askedOn, erasedAt, origin: 'city' })
  }
  if (await isConfirmed(tx, erasureId)) return
  const report = await eraseContact(core, tx, contact)
  const revId = await queueTombstone(tx, core.surroundings, { erasureId, title, erasedAt })
  if (!isKnown) await storeErasureReport(tx, erasureId, { ...report, revId })
}
