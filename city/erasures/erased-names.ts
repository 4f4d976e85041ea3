import { hashContactName } from '#exchange/contact-name.ts'
import type { ErasedContact } from '#shared/wire/erasure.ts'

/**
 * Who was erased, by everything that says which firm a line is about: its id, ids it is also known
 * under, its tax code.
 */
export type ErasedNames = ReadonlyMap<string, readonly ErasedContact[]>

export function addErasedName(
  names: Map<string, readonly ErasedContact[]>,
  keys: readonly (string | null)[],
  contact: ErasedContact,
): void {
  for (const key of keys) {
    if (key !== null) names.set(key, [...(names.get(key) ?? []), contact])
  }
}

export function isErased(erased: readonly ErasedContact[], fullName: string): boolean {
  return erased.some(({ firmId, nameSha256 }) => hashContactName(firmId, fullName) === nameSha256)
}

/** Those of the list who were not erased; the same list when nobody was. */
export function keepContacts<Contact extends { readonly fullName: string }>(
  contacts: readonly Contact[],
  erased: readonly ErasedContact[],
): readonly Contact[] {
  const kept = contacts.filter(({ fullName }) => !isErased(erased, fullName))
  return kept.length === contacts.length ? contacts : kept
}
