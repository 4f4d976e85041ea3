import type { Firm } from '#shared/domain/firms/firm.ts'

import type { Visit } from './read-visits.ts'

/** Street and ward. */
export function addressLine({ firm, ward }: Pick<Visit, 'firm' | 'ward'>): string {
  return [firm.address, ward?.name ?? ''].filter(Boolean).join(', ')
}

/** The first contact: `Nguyễn Thị Ánh (Kế toán), 0912345678`. */
export function contactLine({ contacts: [contact] }: Firm): string {
  if (contact === undefined) return ''
  const { fullName, title, phone } = contact
  return [title === '' ? fullName : `${fullName} (${title})`, phone].filter(Boolean).join(', ')
}
