import type { ReadDb } from '#core/database/schema.ts'
import type { Reference } from '#core/reference/load-reference.ts'
import { firmDetailsSchema, type FirmDetails, type FirmId } from '#shared/domain/firms/firm.ts'
import type {
  TaxCodeTaken,
  TaxCodeWrong,
  UnknownReference,
} from '#shared/domain/firms/firm-failures.ts'
import { parseTaxCode } from '#shared/domain/firms/tax-code.ts'
import { isKnownVsic } from '#shared/domain/firms/vsic.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findFirmByTaxCode } from './firm-repository.ts'

export type DetailsRefused = TaxCodeTaken | TaxCodeWrong | UnknownReference

/**
 * Details as they may be stored: tax code proved and not another live firm's, codes known, text in
 * NFC. `ownId` is the firm being changed.
 */
export async function checkDetails(
  db: ReadDb,
  reference: Reference,
  details: FirmDetails,
  ownId: FirmId | null,
): Promise<Result<FirmDetails, DetailsRefused>> {
  const unknown = findUnknownReference(reference, details)
  if (unknown !== undefined) return failed(unknown)

  const composed = firmDetailsSchema.parse(inNfc(details))
  if (details.taxCode === null || details.taxCode.trim() === '') {
    return succeeded({ ...composed, taxCode: null })
  }

  const taxCode = parseTaxCode(details.taxCode)
  if (!taxCode.ok) {
    return failed({
      code: 'firm/tax-code-wrong',
      taxCode: details.taxCode,
      because: taxCode.failure,
    })
  }
  const taken = await findTakenTaxCode(db, taxCode.value, ownId)
  return taken === undefined ? succeeded({ ...composed, taxCode: taxCode.value }) : failed(taken)
}

/** Names the other live firm that has this tax code. */
export async function findTakenTaxCode(
  db: ReadDb,
  taxCode: string,
  ownId: FirmId | null,
): Promise<TaxCodeTaken | undefined> {
  const owner = await findFirmByTaxCode(db, taxCode)
  if (owner === undefined || owner.id === ownId) return undefined
  return { code: 'firm/tax-code-taken', taxCode, firmId: owner.id, firmName: owner.name }
}

function findUnknownReference(
  { lists, wardByCode }: Reference,
  { vsic, wardCode, keySectorId }: FirmDetails,
): UnknownReference | undefined {
  const unknown = (field: UnknownReference['field'], value: string): UnknownReference => ({
    code: 'firm/unknown-reference',
    field,
    value,
  })
  if (vsic !== null && !isKnownVsic(vsic, lists)) return unknown('vsic', vsic.code)
  if (wardCode !== null && !wardByCode.has(wardCode)) return unknown('wardCode', wardCode)
  if (keySectorId !== null && !lists.keySectors.some(({ id }) => id === keySectorId)) {
    return unknown('keySectorId', keySectorId)
  }
  return undefined
}

/** Every text in it, however deep: a field that is added is composed too. */
function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(inNfc)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inNfc(part)]))
}
