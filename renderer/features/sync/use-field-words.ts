import {
  contactSchema,
  ownershipSchema,
  publicationConsentSchema,
  vsicCodeSchema,
} from '#shared/domain/firms/firm.ts'

import { useReferenceLists } from '../../client/use-reference-lists.ts'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import type { ConflictField } from './conflict-choice.ts'

const contactPrefix = 'contacts/'

/** Fields of a firm, and their values, in words. */
export function useFieldWords() {
  const { conflicts: text, firms } = useText()
  const format = useFormat()
  const language = useLanguage()
  const { data: lists } = useReferenceLists()
  const names: Readonly<Record<string, string>> = text.fields

  const nameOf = ({ field, base, city, theirs }: ConflictField): string => {
    if (!field.startsWith(contactPrefix)) return names[field] ?? text.whole
    // The field itself names the person without marks.
    const person = [city, theirs, base].map((value) => contactSchema.safeParse(value).data)
    const fullName = person.find((contact) => contact !== undefined)?.fullName
    return text.contact(fullName ?? field.slice(contactPrefix.length))
  }

  const writers: Readonly<Record<string, (value: unknown) => string | undefined>> = {
    deleted: (value) => (value === true ? text.isDeleted : text.isKept),
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
