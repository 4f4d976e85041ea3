/** How a phone number was read: as typed, with the zero Excel had eaten, or not at all. */
export type ReadPhone =
  | { readonly kind: 'phone'; readonly phone: string; readonly isRepaired: boolean }
  | { readonly kind: 'not-a-phone' }

/**
 * Reads a phone number into digits: mobiles have ten from 03, 05, 07, 08 or 09, landlines eleven from
 * 02. `+84` and `84` stand for the zero, and a zero that a spreadsheet ate is put back. Service
 * numbers (1800, 1900) and foreign ones, which keep their `+`, stand as they are.
 */
export function parsePhone(text: string): ReadPhone {
  const compact = text.replace(/[\s.()\-–\u00a0]/g, '')
  const digits = compact.replace(/^(\+|00)84/, '0')
  if (isPhone(digits) || isOther(digits)) return { kind: 'phone', phone: digits, isRepaired: false }
  for (const repaired of [`0${digits}`, digits.replace(/^84/, '0')]) {
    if (isPhone(repaired)) return { kind: 'phone', phone: repaired, isRepaired: true }
  }
  return { kind: 'not-a-phone' }
}

/** Free and paid service numbers, and those of other countries. */
function isOther(digits: string): boolean {
  return /^1[89]00\d{4,6}$/.test(digits) || /^\+(?!84)\d{8,15}$/.test(digits)
}

function isPhone(digits: string): boolean {
  return /^0[35789]\d{8}$/.test(digits) || /^02\d{8,9}$/.test(digits)
}
