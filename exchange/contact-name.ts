import { foldText } from '#shared/kit/fold-text.ts'

import { sha256Hex } from './sha256.ts'

/** How an erasure names a contact of a firm without saying who (`erasedContactSchema`). */
export function hashContactName(firmId: string, fullName: string): string {
  return sha256Hex(`nang-bac-contact/1\0${firmId}\0${foldText(fullName)}`)
}

/**
 * The same JSON value without the contact: out of every list it stands in, null where it stood alone.
 * `count` says how often it was there; the value is the same object when never.
 */
export function withoutContact(
  value: unknown,
  isErased: (fullName: string) => boolean,
): { readonly value: unknown; readonly count: number } {
  if (Array.isArray(value)) return withoutInList(value, isErased)
  if (value === null || typeof value !== 'object') return { value, count: 0 }
  if ('fullName' in value && typeof value.fullName === 'string' && isErased(value.fullName)) {
    return { value: null, count: 1 }
  }
  let count = 0
  const entries = Object.entries(value).map(([key, part]) => {
    if (key === 'field' && isFieldOf(part, isErased)) {
      count += 1
      return [key, erasedContactField] as const
    }
    const without = withoutContact(part, isErased)
    count += without.count
    return [key, without.value] as const
  })
  return count === 0 ? { value, count } : { value: Object.fromEntries(entries), count }
}

/** What a conflict calls a contact that was erased, instead of by the folded name. */
export const erasedContactField = 'contacts/—'

const contactsPrefix = 'contacts/'

function isFieldOf(field: unknown, isErased: (fullName: string) => boolean): boolean {
  if (typeof field !== 'string' || !field.startsWith(contactsPrefix)) return false
  return isErased(field.slice(contactsPrefix.length))
}

function withoutInList(list: readonly unknown[], isErased: (fullName: string) => boolean) {
  let count = 0
  const kept = list.flatMap((part) => {
    const without = withoutContact(part, isErased)
    count += without.count
    return without.value === null && part !== null ? [] : [without.value]
  })
  return count === 0 ? { value: list, count } : { value: kept, count }
}
