import { hashContactName } from '#exchange/contact-name.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'
import type { ErasedContact } from '#shared/wire/erasure.ts'

/** Whom to look for: a firm, and which names in it. */
export type SoughtContact = {
  readonly firmId: FirmId
  readonly isErased: (fullName: string) => boolean
}

/** Finds whoever has the name that was named by its hash. */
export function toSought({ firmId, nameSha256 }: ErasedContact): SoughtContact {
  return { firmId, isErased: (fullName) => hashContactName(firmId, fullName) === nameSha256 }
}
