import { succeeded, type Result } from '#shared/kit/result.ts'

import { parseTaxCode, type TaxCodeFault } from './tax-code.ts'

/**
 * What a person typed for one field of a firm, as it is stored: text in NFC, a tax code proved and
 * null when empty. Whether the field can hold the value is for the schema to say.
 */
export function typedFirmValue(field: string, typed: unknown): Result<unknown, TaxCodeFault> {
  if (typeof typed !== 'string') return succeeded(typed)
  const composed = typed.normalize('NFC')
  if (field !== 'taxCode') return succeeded(composed)
  return composed.trim() === '' ? succeeded(null) : parseTaxCode(composed)
}
