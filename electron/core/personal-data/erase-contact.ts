import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { FirmCore } from '#core/firms/firm-core.ts'
import { takeOutContact } from '#core/firms/take-out-contact.ts'
import type { PlaceCount } from '#shared/domain/personal-data/person.ts'
import type { ErasedContact } from '#shared/wire/erasure.ts'

import { listContactCopies } from './contact-copies-repository.ts'
import { countPlaces, type Copy } from './copy.ts'
import { listContacts } from './found-person-repository.ts'
import { toSought, type SoughtContact } from './sought-contact.ts'

/** Every copy of a contact, the firm's own included. */
export async function findContactCopies(db: ReadDb, sought: SoughtContact): Promise<Copy[]> {
  const here = (await listContacts(db, sought.firmId)).filter(({ name }) => sought.isErased(name))
  const own: Copy[] =
    here.length === 0
      ? []
      : // The firm's own use case takes it out, so that others learn of it.
        [{ place: 'contact', count: here.length, stays: null, remove: () => Promise.resolve() }]
  return [...own, ...(await listContactCopies(db, sought))]
}

/** Takes a contact out of everything here that may be changed; says what went and what stays. */
export async function eraseContact(
  core: Pick<FirmCore, 'surroundings'>,
  tx: WriteTx,
  contact: ErasedContact,
): Promise<{ removed: PlaceCount[]; left: PlaceCount[] }> {
  const sought = toSought(contact)
  const before = await findContactCopies(tx, sought)
  await takeOutContact(core, tx, contact.firmId, sought.isErased)
  // Looked for again: the change of the firm has rewritten what waited in the outbox.
  for (const copy of await listContactCopies(tx, sought)) await copy.remove?.(tx)
  const left = await listContactCopies(tx, sought)
  return {
    removed: countPlaces(before.filter(({ stays }) => stays === null)),
    left: countPlaces(left),
  }
}
