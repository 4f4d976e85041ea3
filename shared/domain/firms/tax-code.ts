import { failed, succeeded, type Result } from '#shared/kit/result.ts'

export type TaxCodeFault = 'length' | 'letters' | 'check-digit' | 'branch'

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/**
 * Proves a tax code (mã số thuế) and writes it as it is stored: `0101248141`, `0101248141-001`, or
 * twelve digits for a household registered under a personal number. Spaces, dots and dashes in
 * between are forgiven. The check digit is `10 - (weighted sum mod 11)`; 10 is never issued, nor is
 * the sequence 0000000, which counts as a wrong check digit. Personal numbers have no check digit.
 */
export function parseTaxCode(text: string): Result<string, TaxCodeFault> {
  const digits = text.replace(/[\s.\-–\u00a0]/g, '')
  if (/\D/.test(digits)) return failed('letters')
  if (digits.length === 12) return succeeded(digits)
  if (digits.length !== 10 && digits.length !== 13) return failed('length')

  const main = digits.slice(0, 10)
  if (!hasCheckDigit(main)) return failed('check-digit')
  if (digits.length === 10) return succeeded(main)

  const branch = digits.slice(10)
  return branch === '000' ? failed('branch') : succeeded(`${main}-${branch}`)
}

/** True for twelve digits: a person's own number, shown in full only where it is needed. */
export function isPersonalTaxCode(taxCode: string): boolean {
  return /^\d{12}$/.test(taxCode)
}

/** `001085012345` -> `001•••••2345`; other codes are public and stay as they are. */
export function maskPersonalTaxCode(taxCode: string): string {
  return isPersonalTaxCode(taxCode) ? `${taxCode.slice(0, 3)}•••••${taxCode.slice(-4)}` : taxCode
}

function hasCheckDigit(main: string): boolean {
  if (main.slice(2, 9) === '0000000') return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(main[index]), 0)
  return 10 - (sum % 11) === Number(main[9])
}
