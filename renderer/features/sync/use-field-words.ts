import {
  contactSchema,
  ownershipSchema,
  publicationConsentSchema,
  vsicCodeSchema,
} from '#shared/domain/firms/firm.ts'

import { useReferenceLists } from '../../client/use-reference-lists.ts'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'

const contactPrefix = 'contacts/'

/** Fields of a firm, and their values, in words. */
export function useFieldWords() {
  const { conflicts: text, firms } = useText()
  const format = useFormat()
  const language = useLanguage()
  const { data: lists } = useReferenceLists()
  const names: Readonly<Record<string, string>> = text.fields

  const nameOf = (field: string): string =>
    field.startsWith(contactPrefix)
      ? text.contact(field.slice(contactPrefix.length))
      : (names[field] ?? text.whole)

  const writers: Readonly<Record<string, (value: unknown) => string | undefined>> = {
    vsic: (value) => {
      const vsic = vsicCodeSchema.safeParse(value).data
      return vsic && `${vsic.code} (${firms.vsicVersion(vsic.version)})`
    },
    wardCode: (value) => lists?.wards.find(({ code }) => code === value)?.name,
    keySectorId: (value) => lists?.keySectors.find(({ id }) => id === value)?.name[language],
    ownership: (value) => {
      const ownership = ownershipSchema.safeParse(value).data
      return ownership && firms.ownership[ownership]
    },
    publicationConsent: (value) => {
      const consent = publicationConsentSchema.safeParse(value).data
      return consent && `${consent.given ? text.yes : text.no}, ${format.date(consent.givenOn)}`
    },
  }

  const valueOf = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return text.empty
    if (typeof value === 'number') return format.integer(value)
    const contact = contactSchema.safeParse(value).data
    if (contact) {
      return [contact.fullName, contact.title, contact.phone, contact.email]
        .filter(Boolean)
        .join(', ')
    }
    const written = writers[field]?.(value)
    return written ?? (typeof value === 'string' ? value : JSON.stringify(value))
  }
  return { nameOf, valueOf }
}
