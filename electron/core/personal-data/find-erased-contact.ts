import type { ReadDb } from '#core/database/schema.ts'
import type { Contact, FirmId } from '#shared/domain/firms/firm.ts'

import { listErasedContacts } from './erasure-repository.ts'
import { toSought } from './sought-contact.ts'

/** For other domains: the first contact who asked this association to be forgotten in this firm. */
export async function findErasedContact(
  db: ReadDb,
  firmId: FirmId,
  contacts: readonly Pick<Contact, 'fullName'>[],
): Promise<string | undefined> {
  const erased = (await listErasedContacts(db)).filter((one) => one.firmId === firmId)
  return contacts.find(({ fullName }) =>
    erased.some(({ nameSha256 }) => toSought({ firmId, nameSha256 }).isErased(fullName)),
  )?.fullName
}
