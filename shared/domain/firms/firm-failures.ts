import type { FirmId } from './firm.ts'

export type TaxCodeTaken = {
  readonly code: 'firm/tax-code-taken'
  readonly taxCode: string
  readonly firmId: FirmId
  readonly firmName: string
}
export type TaxCodeWrong = {
  readonly code: 'firm/tax-code-wrong'
  readonly taxCode: string
  readonly because: 'length' | 'letters' | 'check-digit' | 'branch'
}
export type UnknownReference = {
  readonly code: 'firm/unknown-reference'
  readonly field: 'vsic' | 'wardCode' | 'keySectorId'
  readonly value: string
}
/** The person asked to be forgotten in this firm; the name is the one that was typed again. */
export type ContactErased = { readonly code: 'firm/contact-erased'; readonly fullName: string }
export type FirmNotFound = { readonly code: 'firm/not-found' }
export type FirmChangedMeanwhile = { readonly code: 'firm/changed-meanwhile' }
export type FirmHasAssessments = { readonly code: 'firm/has-assessments'; readonly count: number }
