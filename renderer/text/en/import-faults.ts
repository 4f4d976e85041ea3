import type { importFaultsVi } from '../vi/import-faults.ts'

export const importFaultsEn: typeof importFaultsVi = {
  'name-missing': 'The name of the firm is missing.',
  'too-long': 'The text is longer than can be kept. Shorten it.',
  'tax-code-length': 'The tax code has too few or too many digits: 10, 13 (10-3) or 12 are right.',
  'tax-code-letters': 'A tax code has only digits and a dash.',
  'tax-code-check-digit':
    'The 10th digit of the tax code does not agree with the 9 before it: a digit may be mistyped.',
  'tax-code-branch': 'The three digits after the dash of a tax code run from 001 to 999.',
  'tax-code-zero-wrong': (code: string) =>
    `A first 0 makes it ${code}, but the check digit does not agree; ask the firm.`,
  'vsic-unknown': 'The code is not in the VSIC lists; the sector stays empty.',
  'key-sector-unknown': 'The key sector was not recognised; it stays empty.',
  'key-sector-by-words': (sector: string) => `Guessed from the words: ${sector}. Please check it.`,
  'ward-unknown': 'No ward of Hanoi has this name; it stays empty.',
  'ward-from-address': (ward: string) => `Taken from the address: ${ward}.`,
  'ward-ambiguous':
    'This former ward now lies in several wards; it stays empty for you to choose by the address.',
  'ward-or-district': (ward: string) =>
    `This is also the name of a former district; ${ward} is a guess. Please check it.`,
  'ownership-unknown': 'The kind of ownership was not recognised; it stays empty.',
  'number-unreadable': 'The number in this cell cannot be read.',
  'number-negative': 'This number cannot be negative.',
  'number-not-whole': 'This number must be whole.',
  'number-too-large': 'This number is larger than it can be. Check the unit of money.',
  'number-doubtful': 'This number can be read in two ways. Check how it was read.',
  'phone-wrong': 'This is not shaped like a phone number; it is kept as in the file.',
  'email-wrong': 'The part before or after @ is missing; it is kept as in the file.',
  other: 'This cell needs a look.',
}
