import { hashContactName } from '#exchange/contact-name.ts'
import type { FirmDetails } from '#shared/domain/firms/firm.ts'

import type { Ledger } from './ledger.ts'

/** The same details without who was erased from the firm; the very object when nobody was. */
export function withoutErased(
  { erasures }: Pick<Ledger, 'erasures'>,
  firmId: string,
  details: FirmDetails | null,
): FirmDetails | null {
  const hashes = erasures.flatMap((one) => (one.firmId === firmId ? one.nameSha256 : []))
  if (details === null || hashes.length === 0) return details
  const contacts = details.contacts.filter(
    ({ fullName }) => !hashes.includes(hashContactName(firmId, fullName)),
  )
  return contacts.length === details.contacts.length ? details : { ...details, contacts }
}
