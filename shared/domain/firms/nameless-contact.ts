import type { Words } from '#shared/kit/words.ts'

/**
 * Stands where the name of a contact would, when a list gave only a telephone or an e-mail: a contact
 * is stored and sent with a name, and no person may be made up for one.
 */
export const namelessContact: Words = {
  vi: 'Liên hệ chưa rõ tên',
  en: 'Contact without a name',
}

/** Whether the contact is a person whose name is known, in whatever language it was stored. */
export function hasName({ fullName }: { readonly fullName: string }): boolean {
  return !Object.values(namelessContact).includes(fullName)
}
