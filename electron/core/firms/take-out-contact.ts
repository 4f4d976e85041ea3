import type { WriteTx } from '#core/database/schema.ts'
import { queueFirmChange } from '#core/sync/outbox/queue-firm-change.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'

import type { FirmCore } from './firm-core.ts'
import { findFirm, updateFirm } from './firm-repository.ts'

/** Takes contacts out of a live firm, as a change that others learn of; nothing when it has none of them. */
export async function takeOutContact(
  { surroundings }: Pick<FirmCore, 'surroundings'>,
  tx: WriteTx,
  firmId: FirmId,
  isErased: (fullName: string) => boolean,
): Promise<void> {
  const firm = await findFirm(tx, firmId)
  const contacts = firm?.contacts.filter(({ fullName }) => !isErased(fullName))
  if (!firm || !contacts || contacts.length === firm.contacts.length) return
  const updatedAt = surroundings.now().toISOString()
  const without = { ...firm, contacts, version: firm.version + 1, updatedAt }
  await updateFirm(tx, without)
  await queueFirmChange(tx, surroundings, without)
}
