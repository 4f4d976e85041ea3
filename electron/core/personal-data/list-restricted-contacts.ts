import type { ReadDb } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'

import { hidingRestricted } from './hiding-restricted.ts'

/** Names of the contacts of a firm whose data is not to be used; none when the firm is gone. */
export async function listRestrictedContacts(db: ReadDb, firmId: FirmId): Promise<string[]> {
  const firm = await findLiveFirm(db, firmId)
  if (!firm) return []
  const shown = new Set((await hidingRestricted(db))(firm).contacts)
  return firm.contacts.filter((contact) => !shown.has(contact)).map(({ fullName }) => fullName)
}
